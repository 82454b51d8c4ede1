import { bundledTable } from "@ai-chef/kitchen";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOpenSearchFoodIndex, createSearchClient } from "../src/opensearch/index.ts";
import { type FakeSearch, type SearchBehaviour, startFakeSearch } from "../src/testing/fake-search.ts";
import { verifySignature } from "./verify-signature.ts";

const { signal } = new AbortController();
const egg = { name: "egg", language: "en" } as const;
const food = bundledTable().byId.get("egg") ?? expect.fail("no egg");
const KEYS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

let server: FakeSearch;
beforeEach(async () => {
  server = await startFakeSearch(new Map([[food.id, JSON.stringify(food)]]));
});
afterEach(() => server.close());

const answer: SearchBehaviour = { kind: "answer" };
const body = (status: number, text: object | string, contentType = "application/json"): SearchBehaviour => ({
  kind: "body",
  status,
  body: typeof text === "string" ? text : JSON.stringify(text),
  contentType,
});
const part = (response: object): SearchBehaviour => body(200, { responses: [response] });
const unavailable = body(503, { error: { type: "unavailable", reason: "no shard is there" }, status: 503 });

describe("a search that fails", () => {
  const search = (timeoutMs = 500, onWait?: (reason: string) => void) => {
    const client = createSearchClient({ endpoint: server.url, service: "none" });
    return createOpenSearchFoodIndex({ client, embedder: null, timeoutMs, ...(onWait === undefined ? {} : { onWait }) }).search([egg], { limit: 5, signal });
  };

  it.each<readonly [string, SearchBehaviour, RegExp]>([
    ["silence", { kind: "stall" }, /no answer in 500 ms: it is silent; a collection that has slept takes 10 to 30 s/u],
    ["an answer in drops", { kind: "trickle" }, /no answer in 500 ms/u],
    ["an answer that is too late", { kind: "slow", ms: 5000 }, /no answer in 500 ms/u],
    ["connections that are cut", { kind: "reset" }, /no answer in 500 ms: socket hang up/u],
    ["half an answer", { kind: "truncated" }, /no answer in 500 ms/u],
    ["an outage", unavailable, /no answer in 500 ms: it answered 503/u],
    ["too many requests", body(429, { error: "slow down" }), /no answer in 500 ms: it answered 429/u],
    ["a page of a proxy", body(502, "<html>Bad Gateway</html>", "text/html"), /no answer in 500 ms: it answered 502/u],
    ["a page in place of an answer", body(200, "<html>Welcome</html>", "text/html"), /what is no answer to it/u],
    ["what is no JSON", body(200, "{"), /no answer in 500 ms/u],
    ["nothing", body(200, ""), /what is no answer to it/u],
    ["no searches", body(200, { responses: [] }), /0 answers to 1 searches/u],
    ["a part that is missing", part({ hits: { hits: [] }, timed_out: false, _shards: { failed: 1 } }), /part of the index did not answer/u],
    ["an index that is not there", part({ error: { type: "index_not_found_exception", reason: "no such index [foods]" }, status: 404 }), /foods is not there/u],
    ["an endpoint that is not there", body(404, { error: "no such path" }), /foods is not there/u],
  ])("says that the index cannot be used: %s", async (_, behaviour, message) => {
    server.play(behaviour);
    const begun = performance.now();
    await expect(search()).rejects.toMatchObject({ name: "SearchUnavailableError", code: "search_unavailable", message: expect.stringMatching(message) });
    expect(performance.now() - begun).toBeLessThan(900);
  });

  it.each([401, 403])("does not pass refused permissions for an outage: %i", async (status) => {
    server.play(body(status, { message: "User is not authorized" }));
    await expect(search()).rejects.toMatchObject({ name: "SearchAccessDeniedError", code: "search_access_denied" });
    expect(server.requests).toHaveLength(1);
  });

  it("does not pass a request that the server cannot read for an outage", async () => {
    server.play(part({ error: { type: "parsing_exception", reason: "unknown query" }, status: 400 }));
    await expect(search()).rejects.toMatchObject({ name: "PartFailedError", message: "unknown query" });
    expect(server.requests).toHaveLength(1);
  });

  it("waits for a collection that has slept, and says why", async () => {
    server.play(unavailable, { kind: "reset" }, body(429, { error: "starting" }), answer);
    const reasons: string[] = [];
    expect((await search(5000, (reason) => reasons.push(reason)))[0]?.[0]?.food).toEqual(food);
    expect(reasons).toEqual([expect.stringContaining("503"), expect.stringContaining("socket hang up"), expect.stringContaining("429")]);
  });

  it("leaves out documents of a form that it does not know", async () => {
    await server.close();
    server = await startFakeSearch(
      new Map([
        ["newer", JSON.stringify({ ...food, id: "newer", category: "gadget" })],
        ["broken", "{"],
        [food.id, JSON.stringify({ ...food, ofALaterVersion: 1 })],
      ]),
    );
    expect((await search())[0]?.map((candidate) => candidate.food)).toEqual([food]);
  });

  it("stops at once, while it waits for an answer and between tries", async () => {
    for (const behaviour of [{ kind: "stall" }, unavailable] as const) {
      server.play(behaviour);
      const controller = new AbortController();
      const reason = new Error("enough");
      const client = createSearchClient({ endpoint: server.url, service: "none" });
      const searching = createOpenSearchFoodIndex({ client, embedder: null, timeoutMs: 60_000 }).search([egg], { limit: 1, signal: controller.signal });
      const begun = performance.now();
      setTimeout(() => controller.abort(reason), 150);
      await expect(searching).rejects.toBe(reason);
      expect(performance.now() - begun).toBeLessThan(400);
    }
  });

  it("says of a server that is not there that it cannot be used", async () => {
    await server.close();
    await expect(search()).rejects.toMatchObject({ code: "search_unavailable", message: expect.stringContaining("ECONNREFUSED") });
    server = await startFakeSearch(new Map());
  });
});

describe("a search that is signed", () => {
  it.each(["es", "aoss"] as const)("has a signature of Version 4 for %s that the server computes too", async (service) => {
    const credentials = async () => KEYS;
    const client = createSearchClient({ endpoint: server.url, service, region: "ap-northeast-2", credentials });
    const index = createOpenSearchFoodIndex({ client, embedder: null });
    expect(await index.search([{ name: "김치 & egg", language: "ko" }], { limit: 1, signal })).toMatchObject([[{ food: { id: "egg" } }]]);
    const seen = server.requests[0] ?? expect.fail("nothing was asked");
    const verified = verifySignature(seen, KEYS.secretAccessKey);
    expect(verified).toMatchObject({ isValid: true, accessKeyId: KEYS.accessKeyId, region: "ap-northeast-2", service });
    expect(verified.signedHeaders).toEqual(expect.arrayContaining(["host", "x-amz-content-sha256", "x-amz-date"]));
    expect(verifySignature({ ...seen, body: `${seen.body} ` }, KEYS.secretAccessKey).isValid).toBe(false);
    expect(verifySignature(seen, "another").isValid).toBe(false);
  });

  it("sends the session's token, and asks for new credentials when they expire", async () => {
    let asked = 0;
    const credentials = async () => ({ ...KEYS, sessionToken: `token-${(asked += 1)}`, expiration: new Date(Date.now() + (asked === 1 ? 1000 : 3_600_000)) });
    const client = createSearchClient({ endpoint: server.url, service: "aoss", region: "ap-northeast-2", credentials });
    const index = createOpenSearchFoodIndex({ client, embedder: null });
    for (let each = 0; each < 3; each += 1) await index.search([egg], { limit: 1, signal });
    expect(server.requests.map(({ headers }) => headers["x-amz-security-token"])).toEqual(["token-1", "token-2", "token-2"]);
    for (const seen of server.requests) expect(verifySignature(seen, KEYS.secretAccessKey).isValid).toBe(true);
  });

  it("is not signed where it need not be", async () => {
    const client = createSearchClient({ endpoint: server.url, service: "none" });
    await createOpenSearchFoodIndex({ client, embedder: null }).search([egg], { limit: 1, signal });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it("says that it cannot be used when there are no credentials", async () => {
    const credentials = async () => {
      throw new Error("Could not load credentials from any providers");
    };
    const client = createSearchClient({ endpoint: server.url, service: "es", region: "ap-northeast-2", credentials });
    const searching = createOpenSearchFoodIndex({ client, embedder: null, timeoutMs: 500 }).search([egg], { limit: 1, signal });
    await expect(searching).rejects.toMatchObject({ message: expect.stringContaining("Could not load credentials") });
  });
});
