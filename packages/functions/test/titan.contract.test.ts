import { bundledTable } from "@ai-chef/kitchen";
import { embeddingText } from "@ai-chef/service";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createMemoryCache } from "../src/dynamodb/memory-cache.ts";
import { type FakeTitan, type FakeTitanOptions, startFakeTitan, type TitanBehaviour } from "../src/testing/fake-titan.ts";
import { createTitanEmbedder, type TitanEmbedderOptions } from "../src/titan/index.ts";

const { signal } = new AbortController();
const texts = bundledTable().foods.map(embeddingText);
const opened: FakeTitan[] = [];
const fake = async (options: FakeTitanOptions = {}): Promise<FakeTitan> => {
  const started = await startFakeTitan(options);
  opened.push(started);
  return started;
};
const embedder = ({ url }: FakeTitan, options: Partial<TitanEmbedderOptions> = {}) =>
  createTitanEmbedder({ endpoint: url, region: "ap-northeast-2", dimension: 256, textsPerMinute: 60_000, ...options });
const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => a?.reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0) ?? 0;

beforeAll(() => {
  process.env["AWS_ACCESS_KEY_ID"] = "test";
  process.env["AWS_SECRET_ACCESS_KEY"] = "test";
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

describe("Titan", () => {
  it.each([256, 512, 1024] as const)("gives vectors of %i numbers and norm 1, in the order of the texts", async (dimension) => {
    const titan = await fake();
    const [kimchi, same, tofu, again] = await embedder(titan, { dimension }).embed(["배추김치", "김치", "silken tofu", "배추김치"], { signal });
    expect(kimchi).toHaveLength(dimension);
    expect(cosine(kimchi, kimchi)).toBeCloseTo(1, 5);
    expect(again).toEqual(kimchi);
    expect(cosine(kimchi, same)).toBeGreaterThan(cosine(kimchi, tofu));
    expect(titan.requests.map(({ inputText }) => inputText).toSorted()).toEqual(["silken tofu", "김치", "배추김치"]);
    expect(titan.requests[0]).toMatchObject({ modelId: "amazon.titan-embed-text-v2:0", dimensions: dimension, normalize: true });
  });

  it("asks nothing for no text", async () => {
    const titan = await fake();
    expect(await embedder(titan).embed([], { signal })).toEqual([]);
    expect(titan.requests).toEqual([]);
  });

  it("asks once for a text that is in the cache, and for each model and length apart", async () => {
    const titan = await fake();
    const cache = createMemoryCache();
    const [first] = await embedder(titan, { cache }).embed(["두부"], { signal });
    expect(await embedder(titan, { cache }).embed(["두부"], { signal })).toEqual([first]);
    expect(titan.requests).toHaveLength(1);
    await embedder(titan, { cache, dimension: 512 }).embed(["두부"], { signal });
    expect(titan.requests).toHaveLength(2);
  });

  it("does not take damaged text out of a cache", async () => {
    const titan = await fake();
    const kept = createMemoryCache();
    const damaging = { ...kept, get: async (keys: readonly string[]) => new Map(keys.map((key) => [key, "AAAA"])) };
    const [vector] = await embedder(titan, { cache: damaging }).embed(["두부"], { signal });
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it("counts the tokens of every call", async () => {
    const titan = await fake();
    let tokens = 0;
    await embedder(titan, { onTokens: (count) => (tokens += count) }).embed(["12345678", "1234"], { signal });
    expect(tokens).toBe(3);
  });

  it("keeps to the number of calls at a time and a minute", async () => {
    const titan = await fake({ latencyMs: 20 });
    const begun = performance.now();
    await embedder(titan, { maxConcurrency: 3, textsPerMinute: 3000 }).embed(texts.slice(0, 60), { signal });
    expect(titan.mostAtOnce).toBeLessThanOrEqual(3);
    // 60 calls, 20 ms apart
    expect(performance.now() - begun).toBeGreaterThan(1100);
  });

  it("finds the pace of a service that takes fewer calls than it was told, and loses no text", async () => {
    const titan = await fake({ perMinute: 3000, burst: 5 });
    const paces: number[] = [];
    const vectors = await embedder(titan, { textsPerMinute: 12_000, onThrottle: (pace) => paces.push(pace) }).embed(texts.slice(0, 200), { signal });
    expect(vectors).toHaveLength(200);
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    const throttled = titan.requests.filter(({ wasThrottled }) => wasThrottled).length;
    process.stdout.write(`Titan: 200 texts at 3,000 a minute, told 12,000: ${throttled} throttled, slowest pace ${Math.round(Math.min(...paces))} a minute\n`);
    expect(throttled).toBeGreaterThan(0);
    expect(throttled).toBeLessThan(100);
    expect(Math.min(...paces)).toBeLessThan(9000);
  });

  const error = (type: string, status: number): TitanBehaviour => ({ kind: "error", type, status });
  const answer: TitanBehaviour = { kind: "answer" };

  it.each<readonly [string, TitanBehaviour]>([
    ["throttling", error("ThrottlingException", 429)],
    ["an inner error", error("InternalServerException", 500)],
    ["an outage", error("ServiceUnavailableException", 503)],
    ["a timeout of the model", error("ModelTimeoutException", 408)],
    ["a connection that is cut", { kind: "reset" }],
    ["silence", { kind: "stall" }],
  ])("gets over %s", async (_, behaviour) => {
    const titan = await fake({ script: [behaviour, answer] });
    expect(await embedder(titan, { callTimeoutMs: 300 }).embed(["두부"], { signal })).toHaveLength(1);
    expect(titan.requests).toHaveLength(2);
  });

  it.each<readonly [string, TitanBehaviour, string, RegExp]>([
    ["an outage that lasts", error("ServiceUnavailableException", 503), "EmbedderUnavailableError", /does not answer/u],
    ["silence that lasts", { kind: "stall" }, "EmbedderUnavailableError", /does not answer/u],
    ["connections that are cut", { kind: "reset" }, "EmbedderUnavailableError", /does not answer/u],
    ["throttling that lasts", error("ThrottlingException", 429), "EmbedderUnavailableError", /does not answer/u],
    ["a page of a proxy", { kind: "body", status: 502, body: "<html>Bad Gateway</html>" }, "EmbedderUnavailableError", /does not answer/u],
    ["what is no JSON", { kind: "body", status: 200, body: "{" }, "EmbedderUnavailableError", /no vector/u],
    ["what has no vector", { kind: "body", status: 200, body: '{"embedding":[1,"2"]}' }, "EmbedderUnavailableError", /no vector/u],
    ["an empty answer", { kind: "body", status: 200, body: "" }, "EmbedderUnavailableError", /no vector/u],
    ["a vector of another length", { kind: "wrong-dimension" }, "EmbedderUnavailableError", /128 numbers instead of 256/u],
    ["a vector that is not of norm 1", { kind: "not-normalised" }, "EmbedderUnavailableError", /norm 3.000 instead of 1/u],
    ["refused access", error("AccessDeniedException", 403), "ModelAccessDeniedError", /titan/u],
    ["a missing model", error("ResourceNotFoundException", 404), "ModelNotFoundError", /titan/u],
    ["a request that is not understood", error("ValidationException", 400), "ModelRequestInvalidError", /titan/u],
  ])("tells %s", async (_, behaviour, name, message) => {
    const titan = await fake({ script: [behaviour] });
    const failing = embedder(titan, { callTimeoutMs: 100, patienceMs: 1500 }).embed(["두부", "tofu"], { signal });
    await expect(failing).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  });

  it("stops at once, in a call and while it waits for its turn, and keeps what it has", async () => {
    const titan = await fake({ script: [...Array.from({ length: 5 }, () => answer), { kind: "stall" }] });
    const cache = createMemoryCache();
    const controller = new AbortController();
    const reason = new Error("enough");
    const slow = embedder(titan, { cache, maxConcurrency: 2, callTimeoutMs: 60_000 });
    const embedding = slow.embed(texts.slice(0, 50), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 400);
    const begun = performance.now();
    await expect(embedding).rejects.toBe(reason);
    expect(performance.now() - begun).toBeLessThan(700);
    titan.play(answer);
    const before = titan.requests.length;
    expect(before).toBeLessThanOrEqual(7);
    await embedder(titan, { cache }).embed(texts.slice(0, 5), { signal });
    expect(titan.requests).toHaveLength(before);
  });
});
