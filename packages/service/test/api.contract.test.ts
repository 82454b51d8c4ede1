import { analysisSchema, recipeResultSchema, sessionEventSchema } from "@ai-chef/sdk/contract";
import { afterAll, describe, expect, it } from "vitest";
import {
  type Api,
  type ApiDependencies,
  createApi,
  createAuthenticate,
  createKeys,
  createStartGrants,
  createWatchTokens,
  NO_CAPS,
  NO_RATE_LIMITS,
  problemSchema,
  type Scope,
  SCOPES,
  WATCH_TOKEN_SECONDS,
} from "../src/api/index.ts";
import { composerModel } from "../src/local/composer-model.ts";
import { createBackgroundRuns, createLocalHost, createSqliteAccessStore, openLocalStore } from "../src/local/index.ts";
import { referencePriceSource } from "../src/local/reference-price-source.ts";
import type { Clock } from "../src/ports/clock.ts";
import { systemClock } from "../src/ports/clock.ts";
import { STAGES } from "../src/stages/index.ts";

const defects: unknown[] = [];
let now = (): Date => new Date();
const clock: Clock = { ...systemClock, now: () => now() };
const KEY = new Uint8Array(32).fill(7);
const DEVELOPMENT = "aicdev_test";

/** The app over an empty store in memory, as a host puts it together. */
function newApi(changes: Partial<ApiDependencies> = {}) {
  const store = openLocalStore({ path: ":memory:" });
  const access = createSqliteAccessStore({ path: ":memory:", clock });
  const host = createLocalHost({
    stages: STAGES,
    dependencies: { store, access, model: composerModel, prices: referencePriceSource, foods: null, clock: systemClock, retentionDays: 1 },
  });
  const runs = createBackgroundRuns({ host, store, clock, onDefect: (error) => defects.push(error) });
  const watchTokens = createWatchTokens(KEY, clock);
  const grants = createStartGrants(KEY, clock);
  const keys = createKeys(access, clock);
  const api: Api = createApi({
    store,
    access,
    runs,
    clock,
    watchTokens,
    grants,
    guests: null,
    caps: NO_CAPS,
    rateLimits: NO_RATE_LIMITS,
    clientAddress: () => null,
    authenticate: createAuthenticate({ keys, grants, watchTokens, development: { token: DEVELOPMENT, owner: "local" } }),
    version: "0.0.0-test",
    corsOrigins: ["https://app.example"],
    retentionDays: 1,
    onDefect: (error) => defects.push(error),
    ...changes,
  });
  return {
    api,
    store,
    access,
    keys,
    grants,
    watchTokens,
    close: async () => {
      await runs.close(5000);
      await store.close();
      access.close();
    },
  };
}

const { api, keys, close } = newApi();
const keyOf = async (owner: string, scopes: readonly Scope[] = SCOPES): Promise<string> =>
  (await keys.create({ name: "test", owner, scopes: [...scopes] })).text;
const ALICE = await keyOf("alice");
const BOB = await keyOf("bob");

afterAll(close);

const call = (
  method: string,
  path: string,
  { token = ALICE, body, headers = {} }: { readonly token?: string | null; readonly body?: unknown; readonly headers?: object } = {},
) =>
  api.request(path, {
    method,
    headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), "Content-Type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
const start = async (options: Parameters<typeof call>[2] = {}): Promise<{ readonly sessionId: string; readonly runId: string; readonly watchToken: string }> =>
  (await call("POST", "/sessions", { body: { profile: { target: "keto" } }, ...options })).json();

async function untilEnded(sessionId: string): Promise<{ readonly status: string; readonly result?: unknown }> {
  for (;;) {
    const session = await (await call("GET", `/sessions/${sessionId}`)).json();
    if (session.status !== "running") return session;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("the HTTP app", () => {
  it("cooks: start, events from 1 without a gap, result", async () => {
    const { sessionId, runId, watchToken } = await start();
    const session = await untilEnded(sessionId);
    expect(session.status).toBe("succeeded");
    expect(recipeResultSchema.safeParse(session.result).error).toBeUndefined();
    const { events } = await (await call("GET", `/sessions/${sessionId}/events`, { token: watchToken })).json();
    expect(events.map((event: unknown) => sessionEventSchema.parse(event).seq)).toEqual(events.map((_: unknown, index: number) => index + 1));
    expect(events.at(-1)).toMatchObject({ type: "session-end", runId });
    const rest = await (await call("GET", `/sessions/${sessionId}/events?after=${events.length - 1}`)).json();
    expect(rest.events).toHaveLength(1);
    expect(defects).toEqual([]);
  });

  it("starts once for one idempotency key of one owner", async () => {
    const headers = { "Idempotency-Key": "order-1" };
    const [one, two] = [await start({ headers }), await start({ headers })];
    expect([two.sessionId, two.runId]).toEqual([one.sessionId, one.runId]);
    expect((await start({ headers, token: BOB })).sessionId).not.toBe(one.sessionId);
  });

  it("analyses, and lists targets to anybody", async () => {
    const analysis = await (await call("POST", "/analyze", { body: { ingredients: ["2 eggs"], target: "vegan" } })).json();
    expect(analysisSchema.parse(analysis).compliance?.verdict).toBe("fail");
    const { targets } = await (await call("GET", "/targets", { token: null })).json();
    expect(targets.length).toBeGreaterThan(15);
    expect(await (await call("GET", "/health", { token: null })).json()).toMatchObject({ status: "ok" });
  });

  it("cancels, and erases what has ended", async () => {
    const { sessionId } = await start();
    expect((await call("POST", `/sessions/${sessionId}/cancel`)).status).toBe(200);
    expect((await untilEnded(sessionId)).status).toMatch(/cancelled|succeeded/u);
    expect((await call("DELETE", `/sessions/${sessionId}`)).status).toBe(204);
    expect((await call("GET", `/sessions/${sessionId}`)).status).toBe(404);
  });

  it("renews a watch token while it is valid, and refuses an old one", async () => {
    const { sessionId, watchToken } = await start();
    const renewed = await call("POST", `/sessions/${sessionId}/watch-tokens`, { token: watchToken });
    expect(renewed.status).toBe(201);
    const later = Date.now() + (WATCH_TOKEN_SECONDS + 1) * 1000;
    now = () => new Date(later);
    const refused = await call("GET", `/sessions/${sessionId}`, { token: watchToken });
    now = () => new Date();
    expect([refused.status, (await refused.json()).code]).toEqual([401, "token_expired"]);
    await untilEnded(sessionId);
  });

  it.each([
    ["no body", "POST", "/sessions", undefined, 422, "empty_input"],
    ["broken JSON", "POST", "/sessions", "{", 400, "invalid_json"],
    ["an unknown target", "POST", "/sessions", { profile: { target: "kteo" } }, 422, "unknown_target"],
    ["an unknown field", "POST", "/sessions", { profile: { target: "keto" }, profiel: {} }, 422, "unknown_field"],
    ["a bad session id", "POST", "/sessions", { sessionId: "a b", profile: { target: "keto" } }, 422, "invalid_value"],
    ["no ingredients", "POST", "/analyze", { ingredients: [] }, 422, "invalid_value"],
    ["a huge body", "POST", "/analyze", { ingredients: ["x".repeat(300_000)] }, 413, "input_too_large"],
    ["a bad cursor", "GET", "/sessions/x/events?after=-1", undefined, 404, "session_not_found"],
    ["an unknown address", "GET", "/nowhere", undefined, 404, "route_not_found"],
  ])("answers %s with a problem that names code and remedy", async (_, method, path, body, status, code) => {
    const response = await call(method, path, { body });
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.status, problem.code]).toEqual([status, status, code]);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect([problem.hint.length > 5, response.headers.get("x-request-id")]).toEqual([true, problem.requestId]);
  });

  it("lets pages of the configured origins call, and no others", async () => {
    const origin = async (from: string) => (await call("GET", "/health", { headers: { Origin: from } })).headers.get("access-control-allow-origin");
    expect([await origin("https://app.example"), await origin("https://evil.example")]).toEqual(["https://app.example", null]);
  });

  it("describes itself by OpenAPI 3.1", async () => {
    const document = await (await call("GET", "/openapi.json", { token: null })).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).toSorted()).toEqual([
      "/analyze",
      "/grants",
      "/health",
      "/sessions",
      "/sessions/{id}",
      "/sessions/{id}/cancel",
      "/sessions/{id}/events",
      "/sessions/{id}/feedback",
      "/sessions/{id}/watch-tokens",
      "/targets",
    ]);
  });
});
