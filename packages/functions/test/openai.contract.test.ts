import { afterEach, describe, expect, it } from "vitest";
import { createOpenAiModel } from "../src/openai/index.ts";
import { type FakeOpenAi, type FakeOpenAiOptions, type OpenAiBehaviour, startFakeOpenAi } from "../src/testing/fake-openai.ts";
import { DRAFT, outcomeOf, REQUEST } from "./model-request.ts";

const HONEST = "One-pan sauté";
const PROMPTLY_MS = 1500;
const BUDGET_MS = 1000;

const running: FakeOpenAi[] = [];
async function start(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const fake = await startFakeOpenAi(options);
  running.push(fake);
  return fake;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (fake) => await fake.close()));
});

const model = ({ url }: FakeOpenAi, options: Partial<Parameters<typeof createOpenAiModel>[0]> = {}) =>
  createOpenAiModel({ baseUrl: url, model: "local-model", timeBudgetMs: BUDGET_MS, ...options });
const signal = new AbortController().signal;

describe("an OpenAI-compatible server over a socket", () => {
  it("is asked for JSON of the draft's schema, and gives a draft with what it took", async () => {
    const fake = await start();
    const reply = await model(fake, { apiKey: "sk-fake" }).propose(REQUEST, { signal });
    expect(reply).toMatchObject({
      generator: "local-model",
      promptVersion: "draft-1",
      usage: { inputTokens: 1000, outputTokens: 500, costUsd: null, pricesOf: null },
    });
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]).toMatchObject({
      path: "/v1/chat/completions",
      authorization: "Bearer sk-fake",
      body: { model: "local-model", max_tokens: 8192, response_format: { type: "json_schema", json_schema: { name: "recipe_draft", strict: true } } },
    });
    expect(fake.requests[0]?.body.messages?.map(({ role }) => role)).toEqual(["system", "user"]);
  });

  it("is sent no key where there is none, and a base URL may end in a slash", async () => {
    const fake = await start();
    await model(fake, { baseUrl: `${fake.url}/` }).propose(REQUEST, { signal });
    expect(fake.requests[0]).toMatchObject({ path: "/v1/chat/completions", authorization: undefined });
  });

  it.each<readonly [string, FakeOpenAiOptions, readonly (string | undefined)[]]>([
    ["every form", {}, ["json_schema", "json_schema"]],
    ["no schemas", { formats: ["json_object", "text"] }, ["json_schema", "json_object", "json_object"]],
    ["text alone", { formats: ["text"] }, ["json_schema", "json_object", undefined, undefined]],
    ["another limit of tokens", { wantsCompletionTokens: true }, ["json_schema", "json_schema", "json_schema"]],
  ])("is asked in the best form that it knows, and from then on in that: %s", async (_, options, asked) => {
    const fake = await start(options);
    const asks = model(fake);
    expect((await asks.propose(REQUEST, { signal })).draft.title).toBe(HONEST);
    expect((await asks.propose(REQUEST, { signal })).draft.title).toBe(HONEST);
    expect(fake.requests.map(({ body }) => body.response_format?.type)).toEqual(asked);
    const last = fake.requests.at(-1)?.body;
    expect([last?.max_tokens, last?.max_completion_tokens]).toEqual(options.wantsCompletionTokens === true ? [undefined, 8192] : [8192, undefined]);
    expect(last?.messages?.[0]?.content.includes("# JSON Schema")).toBe(last?.response_format?.type !== "json_schema");
  });

  it.each<readonly [string, readonly OpenAiBehaviour[], string, number]>([
    ["throttles", [{ kind: "error", status: 429, message: "Rate limit" }], "ModelThrottledError model_throttled", 1],
    ["times out itself", [{ kind: "error", status: 504, message: "upstream" }], "ModelTimedOutError model_timed_out", 1],
    ["stalls", [{ kind: "stall" }], "ModelTimedOutError model_timed_out", 1],
    ["is slow", [{ kind: "slow", ms: 300 }], HONEST, 1],
    ["hangs up", [{ kind: "reset" }], "ModelUnavailableError model_unavailable", 1],
    ["fails", [{ kind: "error", status: 500, message: "oops" }], "ModelUnavailableError model_unavailable", 1],
    ["answers HTML", [{ kind: "body", status: 200, body: "<html></html>", contentType: "text/html" }], "ModelUnavailableError model_unavailable", 1],
    [
      "stands behind a proxy that fails",
      [{ kind: "body", status: 502, body: "<html></html>", contentType: "text/html" }],
      "ModelUnavailableError model_unavailable",
      1,
    ],
    ["answers half a document", [{ kind: "truncated" }], "ModelUnavailableError model_unavailable", 1],
    ["answers nothing", [{ kind: "body", status: 200, body: "" }], "ModelUnavailableError model_unavailable", 1],
    ["answers another document", [{ kind: "body", status: 200, body: '{"choices": 5}' }], "ModelUnavailableError model_unavailable", 1],
    ["answers 10 MB", [{ kind: "body", status: 200, body: "x".repeat(10_000_000) }], "ModelUnavailableError model_unavailable", 1],
    ["answers no choice twice", [{ kind: "body", status: 200, body: '{"choices": []}' }], "ModelOutputInvalidError model_output_invalid", 2],
    ["sends elsewhere", [{ kind: "redirect", to: "http://127.0.0.1:9/v1/chat/completions" }], "ModelUnavailableError model_unavailable", 1],
    ["is cut off", [{ kind: "finish", reason: "length", text: '{"title": "To' }], "ModelCutOffError model_cut_off", 1],
    ["is filtered", [{ kind: "finish", reason: "content_filter" }], "ModelRefusedError model_refused", 1],
    ["refuses", [{ kind: "refusal" }], "ModelRefusedError model_refused", 1],
    ["refuses the key", [{ kind: "error", status: 401, message: "Incorrect API key" }], "ModelAccessDeniedError model_access_denied", 1],
    ["knows no such model", [{ kind: "error", status: 404, message: "model not found" }], "ModelNotFoundError model_not_found", 1],
    ["refuses every form", [{ kind: "error", status: 400, message: "no" }], "ModelRequestInvalidError model_request_invalid", 3],
    ["answers prose, then a draft", [{ kind: "text", text: "A lovely dish." }, { kind: "answer" }], HONEST, 2],
    ["answers prose twice", [{ kind: "text", text: "A lovely dish." }], "ModelOutputInvalidError model_output_invalid", 2],
    ["adds nutrients", [{ kind: "answer", draft: { ...DRAFT, nutrition: { energyKcal: 1 } } }], "Tofu pan", 1],
    [
      "weighs a mountain twice",
      [{ kind: "answer", draft: { ...DRAFT, ingredients: [{ text: "tofu", grams: 1e9 }] } }],
      "ModelOutputInvalidError model_output_invalid",
      2,
    ],
  ])("gives a draft or its coded failure in its time when it %s", async (_, script, said, calls) => {
    const fake = await start({ script });
    const outcome = await outcomeOf(model(fake).propose(REQUEST, { signal }));
    expect(outcome.said).toBe(said);
    expect(outcome.ms).toBeLessThan(PROMPTLY_MS);
    expect(fake.requests).toHaveLength(calls);
  });

  it("is told in the repair what was wrong, after its own answer", async () => {
    const fake = await start({ script: [{ kind: "answer", draft: { ...DRAFT, servings: 50 } }, { kind: "answer" }] });
    const { usage } = await model(fake).propose(REQUEST, { signal });
    expect(usage).toMatchObject({ inputTokens: 2000, outputTokens: 1000 });
    const { messages = [] } = fake.requests[1]?.body ?? {};
    expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(messages[3]?.content).toContain("`servings` must be 2, as asked");
  });

  it("stops at once when it is told to, and is unavailable where nobody listens", async () => {
    const fake = await start({ script: [{ kind: "stall" }] });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const stopped = await outcomeOf(model(fake, { timeBudgetMs: 60_000 }).propose(REQUEST, { signal: controller.signal }));
    expect(stopped.said).toBe("ModelTimedOutError model_timed_out");
    expect(stopped.ms).toBeLessThan(400);
    const nobody = await outcomeOf(model(fake, { baseUrl: "http://127.0.0.1:9/v1" }).propose(REQUEST, { signal }));
    expect(nobody.said).toBe("ModelUnavailableError model_unavailable");
  });

  it("says which key is missing", async () => {
    const fake = await start({ script: [{ kind: "error", status: 401, message: "Incorrect API key" }] });
    await expect(model(fake).propose(REQUEST, { signal })).rejects.toMatchObject({
      message: "local-model: HTTP 401: Incorrect API key",
      hint: "Set AI_CHEF_API_KEY to a key of that server.",
    });
  });
});
