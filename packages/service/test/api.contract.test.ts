import { createHash } from "node:crypto";
import { analysisSchema, recipeResultSchema, sessionEventSchema } from "@ai-chef/sdk/contract";
import { afterAll, describe, expect, it } from "vitest";
import { createStartGrants, createWatchTokens, problemSchema, SCOPES, type Scope, subjectOwner, WATCH_TOKEN_SECONDS } from "../src/api/index.ts";
import { openApiDocument } from "../src/api/open-api-document.ts";
import { type Clock, systemClock } from "../src/ports/clock.ts";
import { endRun } from "../src/sessions/end-run.ts";
import { apiUnderTest, type CallOptions, SIGNING_KEY } from "./api-under-test.ts";

let now = (): Date => new Date();
const clock: Clock = { ...systemClock, now: () => now() };
const { call: callWith, close, defects, grants, keyOf, keys, store, watchTokens } = apiUnderTest({ clock });
const ALICE = await keyOf("alice");
const BOB = await keyOf("bob");

afterAll(close);

const call = (method: string, path: string, options: CallOptions = {}) => callWith(method, path, { token: ALICE, ...options });
const start = async (options: CallOptions = {}): Promise<{ readonly sessionId: string; readonly runId: string; readonly watchToken: string }> =>
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

  it("begins what was written down under an idempotency key and never begun, since whoever wrote it died", async () => {
    const key = "order-of-the-dead";
    const hash = createHash("sha256")
      .update(JSON.stringify(["alice", key]))
      .digest("hex")
      .slice(0, 32);
    const ids = { sessionId: `session-${hash}`, runId: `run-${hash}` };
    await store.createRun({ ...ids, owner: "alice", profile: { target: "keto" }, startedAt: new Date().toISOString(), expiresAt: "2999-01-01T00:00:00Z" });
    const again = await call("POST", "/sessions", { body: { profile: { target: "keto" } }, headers: { "Idempotency-Key": key } });
    expect(await again.json()).toMatchObject(ids);
    await expect.poll(async () => (await store.getRun(ids.runId))?.status, { timeout: 10_000 }).toBe("succeeded");
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
    expect(await (await call("GET", "/health", { token: null })).json()).not.toHaveProperty("watchUrl");
    const elsewhere = apiUnderTest({ watchUrl: "wss://watch.example/live" });
    expect(await (await elsewhere.call("GET", "/health", { token: null })).json()).toMatchObject({ watchUrl: "wss://watch.example/live" });
    await elsewhere.close();
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

/** Callers of the matrix, in the order of its columns. `session` is the key's owner's, `subjectSession` that of the subject `ann`. */
const CALLERS = [
  "nobody",
  "malformed token",
  "key without the scope",
  "expired key",
  "revoked key",
  "key of another owner",
  "grant used up",
  "expired grant",
  "grant of another subject",
  "watch token of another session",
  "expired watch token",
  "guest, with guest mode off",
  "key with this scope alone",
  "grant of the subject",
  "watch token of the session",
] as const;
type CallerName = (typeof CALLERS)[number];

interface Row {
  readonly scope: Scope | null;
  readonly body?: unknown;
  readonly statuses: readonly number[];
}

const MATRIX: Readonly<Record<string, Row>> = {
  "GET /health": { scope: null, statuses: CALLERS.map(() => 200) },
  "GET /targets": { scope: null, statuses: CALLERS.map(() => 200) },
  "POST /sessions": {
    scope: "sessions:start",
    body: { profile: { target: "keto" } },
    statuses: [401, 401, 403, 401, 401, 201, 403, 401, 201, 403, 401, 401, 201, 201, 403],
  },
  "GET /sessions/{id}": { scope: "sessions:read", statuses: [401, 401, 403, 401, 401, 404, 200, 401, 404, 404, 401, 401, 200, 200, 200] },
  "GET /sessions/{id}/events": { scope: "sessions:read", statuses: [401, 401, 403, 401, 401, 404, 200, 401, 404, 404, 401, 401, 200, 200, 200] },
  "POST /sessions/{id}/watch-tokens": { scope: "sessions:read", statuses: [401, 401, 403, 401, 401, 404, 201, 401, 404, 404, 401, 401, 201, 201, 201] },
  "POST /sessions/{id}/cancel": { scope: "sessions:write", statuses: [401, 401, 403, 401, 401, 404, 200, 401, 404, 403, 401, 401, 200, 200, 403] },
  "DELETE /sessions/{id}": { scope: "sessions:write", statuses: [401, 401, 403, 401, 401, 404, 204, 401, 404, 403, 401, 401, 204, 204, 403] },
  "POST /sessions/{id}/feedback": {
    scope: "feedback",
    body: { rating: 4 },
    statuses: [401, 401, 403, 401, 401, 404, 201, 401, 404, 403, 401, 401, 201, 201, 403],
  },
  "POST /analyze": {
    scope: "analyze",
    body: { ingredients: ["1 egg"] },
    statuses: [401, 401, 403, 401, 401, 200, 403, 401, 403, 403, 401, 401, 200, 403, 403],
  },
  "POST /grants": {
    scope: "grants",
    body: { subject: "ann", runs: 1, expiresInSeconds: 60 },
    statuses: [401, 401, 403, 401, 401, 201, 403, 401, 403, 403, 401, 401, 201, 403, 403],
  },
};

/** What a refused caller is told, where that is not what the status says. */
const CODES: Partial<Record<CallerName, string>> = { "expired key": "token_expired", "expired grant": "token_expired", "expired watch token": "token_expired" };
const codeOf = (caller: CallerName, route: string, status: number): string => {
  if (caller === "grant used up" && route === "POST /sessions") return "grant_used_up";
  return status === 401 ? (CODES[caller] ?? "unauthenticated") : status === 403 ? "forbidden" : "session_not_found";
};

describe("the authorisation matrix", () => {
  const subject = subjectOwner("alice", "ann");
  const past = { now: () => new Date(Date.now() - 3_600_000), newId: systemClock.newId };
  const aSession = async (owner: string): Promise<string> => {
    const id = crypto.randomUUID();
    await store.createRun({
      sessionId: id,
      runId: `run-${id}`,
      owner,
      profile: {},
      startedAt: new Date().toISOString(),
      expiresAt: "2999-01-01T00:00:00.000Z",
    });
    await endRun(store, clock, `run-${id}`, { status: "failed" });
    return id;
  };
  const grantFor = async (name: string, from = grants): Promise<string> =>
    (await from.issue({ owner: subjectOwner("alice", name), runs: 1, keyId: null, lifetimeSeconds: 600 })).grant;

  const tokenOf: { readonly [C in CallerName]: (scope: Scope | null, session: string, other: string) => Promise<string | null> } = {
    nobody: async () => null,
    "malformed token": async () => "aic_0123456789abcdef_nonsense",
    "key without the scope": (scope) =>
      keyOf(
        "alice",
        SCOPES.filter((each) => each !== scope),
      ),
    "expired key": async () => (await keys.create({ name: "old", owner: "alice", scopes: [...SCOPES], expiresAt: "2020-01-01T00:00:00Z" })).text,
    "revoked key": async () => {
      const { text, key } = await keys.create({ name: "lost", owner: "alice", scopes: [...SCOPES] });
      await keys.revoke(key.keyId);
      return text;
    },
    "key of another owner": () => keyOf("mallory"),
    "grant used up": async () => {
      const token = await grantFor("ann");
      expect((await call("POST", "/sessions", { token, body: { profile: { target: "keto" } } })).status).toBe(201);
      return token;
    },
    "expired grant": () => grantFor("ann", createStartGrants(SIGNING_KEY, past)),
    "grant of another subject": () => grantFor("eve"),
    "watch token of another session": (_, __, other) => watchTokens.issue("alice", other),
    "expired watch token": (_, session) => createWatchTokens(SIGNING_KEY, past).issue("alice", session),
    "guest, with guest mode off": async () => null,
    "key with this scope alone": (scope) => keyOf("alice", scope === null ? ["analyze"] : [scope]),
    "grant of the subject": () => grantFor("ann"),
    "watch token of the session": (_, session) => watchTokens.issue("alice", session),
  };

  it("has every route of the OpenAPI document", () => {
    const routes = Object.entries(openApiDocument("0").paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(MATRIX).toSorted()).toEqual(routes.toSorted());
    for (const { statuses } of Object.values(MATRIX)) expect(statuses).toHaveLength(CALLERS.length);
  });

  it("asks for the scopes that the document says", () => {
    for (const [path, methods] of Object.entries(openApiDocument("0").paths ?? {}))
      for (const [method, { security }] of Object.entries<{ readonly security?: readonly Record<string, string[]>[] }>(methods))
        expect(security?.[0]?.["apiKey"] ?? null, `${method} ${path}`).toEqual(
          MATRIX[`${method.toUpperCase()} ${path}`]?.scope === null ? null : [MATRIX[`${method.toUpperCase()} ${path}`]?.scope],
        );
  });

  const cells = Object.entries(MATRIX).flatMap(([route, row]) => CALLERS.map((caller, index) => ({ route, caller, status: row.statuses[index] ?? 0, ...row })));
  it.each(cells)("$route by $caller: $status", async ({ route, caller, status, scope, body }) => {
    const [method = "", path = ""] = route.split(" ");
    const [session, other] = [await aSession(caller.includes("grant") ? subject : "alice"), await aSession("alice")];
    const token = await tokenOf[caller](scope, session, other);
    const response = await call(method, path.replace("{id}", session), { token, ...(body === undefined ? {} : { body }) });
    expect(response.status).toBe(status);
    if (status < 300) return;
    const problem = problemSchema.parse(await response.json());
    expect(problem.code).toBe(codeOf(caller, route, status));
    expect(response.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
  });
});
