import { bundledTable } from "@ai-chef/kitchen";
import { embeddingText } from "@ai-chef/service";
import { foodIndexContract } from "@ai-chef/service/contracts";
import { afterAll, describe, expect, it } from "vitest";
import { startOpenSearch } from "../../../test/services/opensearch/start.ts";
import { startServerlessProxy } from "../../../test/services/opensearch/serverless-proxy.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { createOpenSearchFoodIndex, createOpenSearchFoodIndexWriter, createSearchClient } from "../src/opensearch/index.ts";

const server = await orSkip("OpenSearch", startOpenSearch);
const proxy = server === null ? null : await startServerlessProxy(server.url);
afterAll(async () => {
  await proxy?.close();
  await server?.close();
});

let aliases = 0;

function contract(name: string, url: string, analysis: "nori" | "cjk"): void {
  foodIndexContract(name, {
    open: async (embedder) => {
      const client = createSearchClient({ endpoint: url, service: "none" });
      const alias = `foods${(aliases += 1)}`;
      const writer = createOpenSearchFoodIndexWriter({ client, alias, embedder, engine: "lucene", analysis, replicas: 0 });
      return {
        index: createOpenSearchFoodIndex({ client, alias, embedder }),
        writer,
        readWith: (other) => createOpenSearchFoodIndex({ client, alias, embedder: other }),
        close: async () => {
          await client.close();
        },
      };
    },
  });
}

describe.skipIf(server === null)("a real OpenSearch", () => {
  contract("OpenSearch with nori", server?.url ?? "", "nori");
  contract("OpenSearch with cjk", server?.url ?? "", "cjk");

  describe("as a serverless collection shows itself", () => {
    contract("Serverless", proxy?.url ?? "", "nori");

    it("is asked for nothing that such a collection refuses", () => {
      expect(proxy?.refused).toEqual([]);
    });

    it("would refuse what the test means it to", async () => {
      const refused: readonly (readonly [string, RequestInit])[] = [
        ["/foods1/_refresh", { method: "POST" }],
        ["/foods1/_bulk?refresh=true", { method: "POST", body: "" }],
        ["/foods1/_bulk", { method: "POST", body: '{"index":{"_id":"butter"}}\n{}\n' }],
        ["/foods1/_count", { method: "GET" }],
      ];
      for (const [path, init] of refused) expect((await fetch(`${proxy?.url}${path}`, init)).ok).toBe(false);
    });
  });

  it("keeps the index that answers when a document is refused, and names the food", async () => {
    const client = createSearchClient({ endpoint: server?.url ?? "", service: "none" });
    const foods = bundledTable().foods.slice(0, 5);
    const { signal } = new AbortController();
    let zero = "";
    const embedder = {
      model: "broken",
      dimension: 4,
      // Cosine knows no zero vector: the server refuses the document.
      embed: async (texts: readonly string[]) => texts.map((text) => (text === zero ? new Float32Array(4) : Float32Array.of(1, 0, 0, 0))),
    };
    const writer = createOpenSearchFoodIndexWriter({ client, alias: "refusing", embedder, engine: "lucene", analysis: "cjk", replicas: 0 });
    expect(await writer.replace(foods, { signal })).toMatchObject({ status: "live", index: expect.stringMatching(/^refusing-broken-4-1-[0-9a-z]+$/u) });
    const third = foods[2] ?? expect.fail("no food");
    zero = embeddingText(third);
    expect(await writer.replace(foods, { signal })).toMatchObject({
      status: "refused",
      refused: [{ foodId: third.id, reason: expect.stringMatching(/zero/u) }],
    });
    const index = createOpenSearchFoodIndex({ client, alias: "refusing", embedder: null });
    expect((await index.search([{ name: third.name.en, language: "en" }], { limit: 1, signal }))[0]?.[0]?.food).toEqual(third);
    expect(await writer.removeLeftovers({ signal })).toEqual([]);
    await client.close();
  });

  it("takes Korean apart into words with nori", async () => {
    const client = createSearchClient({ endpoint: server?.url ?? "", service: "none" });
    const { signal } = new AbortController();
    const writer = createOpenSearchFoodIndexWriter({ client, alias: "analysed", embedder: null, engine: "lucene", analysis: "nori", replicas: 0 });
    const { index } = await writer.replace(bundledTable().foods.slice(0, 3), { signal });
    const { body } = await client.transport.request({ method: "POST", path: `/${index}/_analyze`, body: { field: "names.ko", text: "배추김치를" } });
    expect(body).toMatchObject({ tokens: [{ token: "배추김치" }, { token: "배추" }, { token: "김치" }] });
    await client.close();
  });

  it("removes what a process that died left, and nothing that answers", async () => {
    const client = createSearchClient({ endpoint: server?.url ?? "", service: "none" });
    const { signal } = new AbortController();
    await client.transport.request({ method: "PUT", path: "/dying-words-0-1-left", body: {} });
    const writer = createOpenSearchFoodIndexWriter({ client, alias: "dying", embedder: null, engine: "lucene", analysis: "cjk", replicas: 0 });
    const { index } = await writer.replace(bundledTable().foods.slice(0, 3), { signal });
    expect(await writer.removeLeftovers({ signal })).toEqual(["dying-words-0-1-left"]);
    expect((await fetch(`${server?.url}/${index}`)).ok).toBe(true);
    expect((await fetch(`${server?.url}/dying-words-0-1-left`)).ok).toBe(false);
    await client.close();
  });
});
