import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { createSqliteAccessStore } from "@ai-chef/service/local";
import { ERRORS } from "@ai-chef/sdk/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { createBedrockModel } from "../src/bedrock/index.ts";
import { createMemoryCache } from "../src/dynamodb/index.ts";
import { createOpenAiModel } from "../src/openai/index.ts";
import { createOpenSearchFoodIndex, createSearchClient } from "../src/opensearch/index.ts";
import { createPriceSource, type PriceKeys } from "../src/prices/index.ts";
import {
  type BedrockBehaviour,
  type Misbehaviour,
  type OpenAiBehaviour,
  type SearchBehaviour,
  startFakeBedrock,
  startFakeKamis,
  startFakeOpenAi,
  startFakeSearch,
  startFakeShop,
} from "../src/testing/index.ts";
import { cookWith, type Fault, FAULTS, type FaultyPort, type MatrixRow, matrixTable } from "./fault-matrix.ts";

/** Longer than anybody waits for a model here. */
const LATE_MS = 60_000;
const SLOW_MS = 700;
const MODEL_BUDGET_MS = 3000;
const PAGE = "<html>Welcome</html>";
/** No run may take longer than its stages let it; each of the shops has 20 s, the model's retries some more. */
const LONGEST_SECONDS = 60;

const body = (status: number, text: string, contentType = "application/json") => ({ kind: "body", status, body: text, contentType }) as const;

const bedrock: Readonly<Record<Fault, BedrockBehaviour>> = {
  timeout: { kind: "slow", ms: LATE_MS },
  throttle: { kind: "error", type: "ThrottlingException", status: 429 },
  "5xx": { kind: "error", type: "ServiceUnavailableException", status: 503 },
  reset: { kind: "reset" },
  slow: { kind: "slow", ms: SLOW_MS },
  malformed: { kind: "text", text: "I would rather tell you a story." },
  empty: { kind: "text", text: "" },
  truncated: { kind: "text", text: '{"title":"Half a dish","servings":2,"ingred' },
};
const openai: Readonly<Record<Fault, OpenAiBehaviour>> = {
  timeout: { kind: "stall" },
  throttle: { kind: "error", status: 429, message: "slow down" },
  "5xx": { kind: "error", status: 503, message: "overloaded" },
  reset: { kind: "reset" },
  slow: { kind: "slow", ms: SLOW_MS },
  malformed: body(200, PAGE, "text/html"),
  empty: body(200, ""),
  truncated: { kind: "truncated" },
};
const shop: Readonly<Record<Fault, Misbehaviour>> = {
  timeout: { kind: "stall" },
  throttle: body(429, "{}"),
  "5xx": body(503, PAGE, "text/html"),
  reset: { kind: "reset" },
  slow: { kind: "slow", ms: SLOW_MS },
  malformed: body(200, PAGE, "text/html"),
  empty: body(200, ""),
  truncated: { kind: "truncated" },
};
const search: Readonly<Record<Fault, SearchBehaviour>> = {
  timeout: { kind: "stall" },
  throttle: body(429, "{}"),
  "5xx": body(503, "{}"),
  reset: { kind: "reset" },
  slow: { kind: "slow", ms: SLOW_MS },
  malformed: body(200, PAGE, "text/html"),
  empty: body(200, ""),
  truncated: { kind: "truncated" },
};

/** A dish with something that no table has, so that the index is asked. */
const UNKNOWN_FOOD = {
  title: "Zzqx salad",
  description: "A salad.",
  servings: 2,
  cookingMinutes: 5,
  difficulty: "beginner",
  cuisine: null,
  ingredients: [{ text: "100 g zzqx fruit", foodId: null, grams: 100, fate: null }],
  steps: ["Cut {1}."],
  notes: null,
};

const prices = (keys: Partial<PriceKeys>): FaultyPort["dependencies"] => ({
  prices: createPriceSource({
    keys: { kamis: null, at: null, listings: null, ...keys },
    cache: createMemoryCache(),
    access: createSqliteAccessStore({ path: ":memory:" }),
  }),
});

const PORTS: Readonly<Record<string, (fault: Fault) => Promise<FaultyPort>>> = {
  "model (Bedrock)": async (fault) => {
    const fake = await startFakeBedrock({ script: [bedrock[fault]] });
    const client = new BedrockRuntimeClient({
      endpoint: fake.url,
      region: "us-east-1",
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
      maxAttempts: 1,
    });
    return { dependencies: { model: createBedrockModel({ client, timeBudgetMs: MODEL_BUDGET_MS }) }, close: () => fake.close() };
  },
  "model (OpenAI)": async (fault) => {
    const fake = await startFakeOpenAi({ script: [openai[fault]] });
    return { dependencies: { model: createOpenAiModel({ baseUrl: fake.url, model: "m", timeBudgetMs: MODEL_BUDGET_MS }) }, close: () => fake.close() };
  },
  "prices (survey)": async (fault) => {
    const fake = await startFakeKamis({ script: [shop[fault]] });
    return { dependencies: prices({ kamis: { certKey: "k", certId: "1", endpoint: fake.url } }), close: () => fake.close() };
  },
  "prices (listings)": async (fault) => {
    const fake = await startFakeShop();
    fake.play(shop[fault]);
    return { dependencies: prices({ listings: { endpoint: fake.url, headers: {} } }), close: () => fake.close() };
  },
  "foods (OpenSearch)": async (fault) => {
    const [fake, model] = await Promise.all([
      startFakeSearch(new Map(), [search[fault]]),
      startFakeOpenAi({ script: [{ kind: "answer", draft: UNKNOWN_FOOD }] }),
    ]);
    const foods = createOpenSearchFoodIndex({ client: createSearchClient({ endpoint: fake.url, service: "none" }), embedder: null });
    return { dependencies: { foods, model: createOpenAiModel({ baseUrl: model.url, model: "m" }) }, close: () => Promise.all([fake.close(), model.close()]) };
  },
};

describe("a recipe while one port is at fault", () => {
  let rows: readonly MatrixRow[] = [];

  beforeAll(async () => {
    rows = await Promise.all(
      Object.entries(PORTS).flatMap(([port, open]) =>
        FAULTS.map(async (fault) => {
          const faulty = await open(fault);
          try {
            return await cookWith(port, fault, faulty);
          } finally {
            await faulty.close();
          }
        }),
      ),
    );
    process.stdout.write(`${matrixTable(rows)}\n`);
  }, 240_000);

  it.each(Object.keys(PORTS).flatMap((port) => FAULTS.map((fault) => [port, fault] as const)))("ends, with a result or a code: %s, %s", (port, fault) => {
    const row = rows.find((each) => each.port === port && each.fault === fault);
    expect(row).toMatchObject({ isEnded: true });
    expect(row?.hasResult === true || row?.codes.every((code) => code in ERRORS && code !== "defect")).toBe(true);
    expect(row?.seconds).toBeLessThan(LONGEST_SECONDS);
  });

  it("takes a fallback and says so wherever a port does not answer, and none where it is only slow", () => {
    for (const { port, fault, hasResult, codes } of rows)
      expect(`${port} ${fault} ${hasResult} ${codes.length > 0}`).toBe(`${port} ${fault} true ${fault !== "slow"}`);
  });
});
