import { openLocalStore, createLocalHost } from "@ai-chef/service/local";
import { referencePriceSource, STAGES, systemClock } from "@ai-chef/service";
import type { RecipeResult, SessionEvent } from "@ai-chef/sdk/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createBedrockModel, DEFAULT_MODEL_ID } from "../src/bedrock/index.ts";
import { type BedrockBehaviour, type FakeBedrock, startFakeBedrock } from "../src/testing/fake-bedrock.ts";
import { DRAFT, outcomeOf, REQUEST } from "./model-request.ts";

const KEYS = { AWS_ACCESS_KEY_ID: "AKIAFAKE", AWS_SECRET_ACCESS_KEY: "fake", AWS_REGION: "us-east-1" };
const HONEST = "One-pan sauté";
const throttle: BedrockBehaviour = { kind: "error", type: "ThrottlingException", status: 429, message: "Too many requests, please wait before trying again." };
const denied: BedrockBehaviour = {
  kind: "error",
  type: "AccessDeniedException",
  status: 403,
  message: "You don't have access to the model with the specified model ID.",
};
const lie = (change: object): BedrockBehaviour => ({ kind: "answer", draft: { ...DRAFT, ...change } });

let fake: FakeBedrock;
beforeAll(async () => {
  Object.assign(process.env, KEYS);
  fake = await startFakeBedrock();
});
afterAll(async () => await fake.close());
beforeEach(() => fake.play({ kind: "answer" }));

/** What `propose` may take at most, and what it is given, in milliseconds. */
const PROMPTLY_MS = 1500;
const BUDGET_MS = 1000;

const model = (options: Parameters<typeof createBedrockModel>[0] = {}) => createBedrockModel({ endpoint: fake.url, timeBudgetMs: BUDGET_MS, ...options });
const propose = (signal = new AbortController().signal, options: Parameters<typeof createBedrockModel>[0] = {}) => model(options).propose(REQUEST, { signal });

describe("Bedrock over a socket", () => {
  it("is asked in its own form, signed, for the default profile, and gives a draft with what it took", async () => {
    const before = fake.requests.length;
    const reply = await propose();
    expect(reply).toMatchObject({
      generator: DEFAULT_MODEL_ID,
      promptVersion: "draft-1",
      usage: { inputTokens: expect.any(Number), costUsd: expect.any(Number) },
    });
    expect(reply.draft.ingredients.every(({ foodId }) => REQUEST.brief.shortlist.some(({ id }) => id === foodId))).toBe(true);
    expect(fake.requests).toHaveLength(before + 1);
    const { modelId, body, headers } = fake.requests.at(-1) ?? {};
    expect(modelId).toBe(DEFAULT_MODEL_ID);
    expect(headers?.["authorization"]).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIAFAKE\/\d{8}\/us-east-1\/bedrock\//u);
    expect(body?.inferenceConfig).toEqual({ maxTokens: 8192 });
    expect(body?.outputConfig).toMatchObject({ textFormat: { type: "json_schema" }, effort: "low" });
  });

  it.each(["apac.amazon.nova-lite-v1:0", "us.anthropic.claude-sonnet-4-6", "meta.llama3-3-70b-instruct-v1:0"])(
    "is understood in the form of every family: %s",
    async (modelId) => {
      expect((await propose(undefined, { modelId })).draft.title).toBe(HONEST);
    },
  );

  it.each<readonly [string, readonly BedrockBehaviour[], string, number]>([
    ["throttles", [throttle], "ModelThrottledError model_throttled", 1],
    ["has no quota", [{ kind: "error", type: "ServiceQuotaExceededException", status: 400 }], "ModelThrottledError model_throttled", 1],
    ["is not ready", [{ kind: "error", type: "ModelNotReadyException", status: 429 }], "ModelThrottledError model_throttled", 1],
    ["times out itself", [{ kind: "error", type: "ModelTimeoutException", status: 408 }], "ModelTimedOutError model_timed_out", 1],
    ["stalls", [{ kind: "stall" }], "ModelTimedOutError model_timed_out", 1],
    ["is slow", [{ kind: "slow", ms: 300 }], HONEST, 1],
    ["hangs up", [{ kind: "reset" }], "ModelUnavailableError model_unavailable", 1],
    ["fails", [{ kind: "error", type: "InternalServerException", status: 500 }], "ModelUnavailableError model_unavailable", 1],
    ["is unavailable", [{ kind: "error", type: "ServiceUnavailableException", status: 503 }], "ModelUnavailableError model_unavailable", 1],
    [
      "stands behind a proxy that fails",
      [{ kind: "body", status: 502, body: "<html>Bad gateway</html>", contentType: "text/html" }],
      "ModelUnavailableError model_unavailable",
      1,
    ],
    ["answers HTML", [{ kind: "body", status: 200, body: "<html></html>", contentType: "text/html" }], "ModelUnavailableError model_unavailable", 1],
    ["answers half a document", [{ kind: "truncated" }], "ModelUnavailableError model_unavailable", 1],
    ["answers an empty document twice", [{ kind: "body", status: 200, body: "{}" }], "ModelOutputInvalidError model_output_invalid", 2],
    ["answers nothing twice", [{ kind: "body", status: 200, body: "" }], "ModelOutputInvalidError model_output_invalid", 2],
    ["is cut off", [{ kind: "stop", reason: "max_tokens", text: '{"title": "To' }], "ModelCutOffError model_cut_off", 1],
    ["runs out of context", [{ kind: "stop", reason: "model_context_window_exceeded" }], "ModelCutOffError model_cut_off", 1],
    ["refuses", [{ kind: "stop", reason: "refusal", text: "I cannot." }], "ModelRefusedError model_refused", 1],
    ["is filtered", [{ kind: "stop", reason: "content_filtered" }], "ModelRefusedError model_refused", 1],
    ["has a guardrail", [{ kind: "stop", reason: "guardrail_intervened", text: "Sorry." }], "ModelRefusedError model_refused", 1],
    ["denies access", [denied], "ModelAccessDeniedError model_access_denied", 1],
    [
      "wants the use-case form",
      [{ kind: "error", type: "ResourceNotFoundException", status: 404, message: "Model use case details have not been submitted for this account." }],
      "ModelAccessDeniedError model_access_denied",
      1,
    ],
    ["knows no such model", [{ kind: "error", type: "ResourceNotFoundException", status: 404 }], "ModelNotFoundError model_not_found", 1],
    ["refuses the request", [{ kind: "error", type: "ValidationException", status: 400 }], "ModelRequestInvalidError model_request_invalid", 1],
    ["answers prose, then a draft", [{ kind: "text", text: "Here is a lovely tofu dish." }, { kind: "answer" }], HONEST, 2],
    ["answers prose twice", [{ kind: "text", text: "Here is a lovely tofu dish." }], "ModelOutputInvalidError model_output_invalid", 2],
    ["answers a draft in prose", [{ kind: "text", text: `Here:\n\`\`\`json\n${JSON.stringify(DRAFT)}\n\`\`\`` }], "Tofu pan", 1],
    ["adds nutrients", [lie({ nutrition: { energyKcal: 1 }, allergens: [], price: 0 })], "Tofu pan", 1],
    ["weighs a mountain, then mends it", [lie({ ingredients: [{ text: "tofu", grams: 1e9 }] }), lie({})], "Tofu pan", 2],
    ["weighs less than nothing twice", [lie({ ingredients: [{ text: "tofu", grams: -1 }] })], "ModelOutputInvalidError model_output_invalid", 2],
    ["is throttled at the repair", [{ kind: "text", text: "no" }, throttle], "ModelThrottledError model_throttled", 2],
    ["stalls at the repair", [{ kind: "text", text: "no" }, { kind: "stall" }], "ModelTimedOutError model_timed_out", 2],
  ])("gives a draft or its coded failure in its time, and retries nothing, when it %s", async (_, script, said, calls) => {
    fake.play(...script);
    const before = fake.requests.length;
    const outcome = await outcomeOf(propose());
    expect(outcome.said).toBe(said);
    expect(outcome.ms).toBeLessThan(PROMPTLY_MS);
    expect(fake.requests.length - before).toBe(calls);
  });

  it("is told in the repair what was wrong, after its own answer", async () => {
    fake.play(lie({ servings: 50 }), { kind: "answer" });
    const reply = await propose();
    const { messages = [] } = fake.requests.at(-1)?.body ?? {};
    expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
    expect(messages[2]?.content[0]?.text).toContain("`servings` must be 2, as asked");
    expect(reply.usage?.inputTokens).toBeGreaterThan(
      2 * 0.9 * (fake.requests.at(-2) === undefined ? 0 : JSON.stringify(fake.requests.at(-2)?.body).length / 4),
    );
  });

  it("asks for no repair when the time that is left would not do", async () => {
    fake.play({ kind: "slow", ms: 0 });
    const before = fake.requests.length;
    // The first answer takes two thirds of the time and more.
    const slow = createBedrockModel({
      timeBudgetMs: 300,
      client: {
        send: async () => {
          await new Promise((resolve) => setTimeout(resolve, 230));
          return { output: { message: { role: "assistant", content: [{ text: "no" }] } }, stopReason: "end_turn", $metadata: {} };
        },
      },
    });
    await expect(slow.propose(REQUEST, { signal: new AbortController().signal })).rejects.toMatchObject({
      code: "model_output_invalid",
      message: expect.stringContaining("there was no time left for a repair"),
    });
    expect(fake.requests).toHaveLength(before);
  });

  it("stops at once when it is told to", async () => {
    fake.play({ kind: "stall" });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const { said, ms } = await outcomeOf(propose(controller.signal, { timeBudgetMs: 60_000 }));
    expect(said).toBe("ModelTimedOutError model_timed_out");
    expect(ms).toBeLessThan(400);
  });

  it("is unavailable where nobody listens", async () => {
    const { said } = await outcomeOf(propose(undefined, { endpoint: "http://127.0.0.1:9" }));
    expect(said).toBe("ModelUnavailableError model_unavailable");
  });

  it("is denied without credentials, in words that help", async () => {
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __ } = KEYS;
    delete process.env["AWS_ACCESS_KEY_ID"];
    process.env["AWS_EC2_METADATA_DISABLED"] = "true";
    process.env["AWS_CONFIG_FILE"] = "/dev/null";
    process.env["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
    try {
      await expect(propose()).rejects.toMatchObject({ code: "model_access_denied", hint: expect.stringContaining("aws sts get-caller-identity") });
    } finally {
      Object.assign(process.env, KEYS);
    }
  });
});

describe("the workflow on one machine with Bedrock", () => {
  const run = async (options: Parameters<typeof createBedrockModel>[0] = {}) => {
    const store = openLocalStore({ path: ":memory:" });
    const host = createLocalHost({
      stages: STAGES,
      dependencies: { store, model: model(options), prices: referencePriceSource, foods: null, clock: systemClock, retentionDays: 1 },
    });
    const end = await host.run({ runId: "run-1", sessionId: "session-1", owner: "ann", profile: { target: "general", language: "en" } });
    const result: RecipeResult | null = await store.getResult("run-1");
    const events: readonly SessionEvent[] = await store.eventsAfter("run-1", 0, 100);
    await store.close();
    return { end, result, events };
  };

  it("gives a result that the tables computed, with model and cost in its provenance", async () => {
    const { end, result } = await run();
    expect(end).toBe("succeeded");
    expect(result?.provenance).toMatchObject({ generator: DEFAULT_MODEL_ID, degraded: [], usage: { costUsd: expect.any(Number) } });
    expect(result?.nutrition.perServing.energyKcal).toBeGreaterThan(100);
  });

  it("sums what both attempts took, and sends the failed checks with the second", async () => {
    // Salt by the spoon fails the sodium of a general meal, whatever the balance does.
    fake.play(
      lie({
        ingredients: [
          { text: "500 g tofu", foodId: "tofu", grams: 500 },
          { text: "60 g salt", grams: 60 },
        ],
      }),
      lie({}),
    );
    const before = fake.requests.length;
    const { end, result } = await run();
    expect(end).toBe("succeeded");
    expect(result?.provenance.attempts).toBe(2);
    const asked = fake.requests.slice(before);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.body.messages?.[0]?.content[0]?.text).toContain("The draft before failed these checks");
    const inputs = asked.map(({ body }) => Math.ceil(JSON.stringify(body).length / 4));
    expect(result?.provenance.usage?.inputTokens).toBe(inputs.reduce((sum, each) => sum + each, 0));
  });

  it("retries a throttled model, and takes what it says then", async () => {
    fake.play(throttle, { kind: "answer" });
    const { end, result, events } = await run();
    expect(end).toBe("succeeded");
    expect(result?.provenance).toMatchObject({ generator: DEFAULT_MODEL_ID, degraded: [] });
    expect(events.filter(({ type, stage }) => type === "stage-error" && stage === "GenerateRecipe").map(({ data }) => data?.["code"])).toEqual([
      "model_throttled",
    ]);
  });

  it.each<readonly [string, BedrockBehaviour, string, number]>([
    ["throttled for good", throttle, "model_throttled", 4],
    ["unavailable", { kind: "reset" }, "model_unavailable", 2],
    ["refusing", { kind: "stop", reason: "refusal" }, "model_refused", 1],
    ["cut off", { kind: "stop", reason: "max_tokens" }, "model_cut_off", 1],
    ["talking", { kind: "text", text: "A lovely dish." }, "model_output_invalid", 2],
  ])("lets the composer stand in for a model that is %s, and says so", async (_, behaviour, code, calls) => {
    fake.play(behaviour);
    const before = fake.requests.length;
    const { end, result } = await run();
    expect(end).toBe("succeeded");
    expect(result?.provenance).toMatchObject({ generator: "composer", degraded: [{ stage: "GenerateRecipe", code }], usage: null });
    expect(fake.requests.length - before).toBe(calls);
  });

  it.each<readonly [string, BedrockBehaviour, string]>([
    ["access is denied", denied, "model_access_denied"],
    ["there is no such model", { kind: "error", type: "ResourceNotFoundException", status: 404 }, "model_not_found"],
    ["the request is refused", { kind: "error", type: "ValidationException", status: 400 }, "model_request_invalid"],
  ])("fails, with no recipe, when %s", async (_, behaviour, code) => {
    fake.play(behaviour);
    const before = fake.requests.length;
    const { end, result, events } = await run();
    expect(end).toBe("failed");
    expect(result).toBeNull();
    expect(events.at(-1)).toMatchObject({ type: "session-end", data: { status: "failed", code, stage: "GenerateRecipe" } });
    expect(fake.requests.length - before).toBe(1);
  });
});
