import { ChefError } from "@ai-chef/sdk/contract";
import { afterEach, describe, expect, it } from "vitest";
import { createAuthenticate, createStartGrants, GRANT_SCOPES, problemSchema, type RateLimits } from "../src/api/index.ts";
import { recordUsage } from "../src/api/record-usage.ts";
import { apiUnderTest, type ApiUnderTest, type ApiUnderTestOptions, type CallOptions, turnableClock } from "./api-under-test.ts";

const opened: ApiUnderTest[] = [];
const open = (options: ApiUnderTestOptions = {}): ApiUnderTest => {
  const made = apiUnderTest(options);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const { close, defects } of opened.splice(0)) {
    await close();
    if (defects.length > 0) throw new AggregateError(defects, "the app told of defects");
  }
});

const KETO = { profile: { target: "keto" } };
const NOON = "2026-03-01T12:00:00.000Z";
const NO_LIMITS: RateLimits = { requests: null, starts: null, grants: null };

const start = ({ call }: ApiUnderTest, token: string, options: CallOptions = {}): Promise<Response> =>
  call("POST", "/sessions", { token, body: KETO, ...options });
const grant = async ({ call }: ApiUnderTest, token: string | null, body: object = { subject: "ann", runs: 1, expiresInSeconds: 600 }): Promise<string> =>
  (await (await call("POST", "/grants", { token, body })).json()).grant;
/** Status, code and `Retry-After` of an answer. */
const told = async (response: Response): Promise<readonly [number, string | undefined, string | null]> => [
  response.status,
  response.status < 400 ? undefined : problemSchema.parse(await response.json()).code,
  response.headers.get("retry-after"),
];
const statuses = async (responses: readonly Promise<Response>[]): Promise<readonly number[]> =>
  (await Promise.all(responses)).map(({ status }) => status).toSorted((a, b) => a - b);

describe("API keys", () => {
  it("are kept as a hash, shown once, and refused when one character differs", async () => {
    const app = open();
    const { text, key } = await app.keys.create({ name: "  my server ", owner: "alice", scopes: ["analyze", "analyze"], dailyRuns: 5 });
    expect(text).toMatch(/^aic_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/u);
    const secret = text.slice("aic_0123456789abcdef_".length);
    expect(JSON.stringify(await app.access.listKeys())).not.toContain(secret);
    expect(await app.keys.list()).toEqual([key]);
    expect(key).toMatchObject({ name: "my server", scopes: ["analyze"], dailyRuns: 5, dailyTokens: null, expiresAt: null, revokedAt: null });
    expect(JSON.stringify(key)).not.toContain("Hash");
    const analyze = async (token: string) => (await app.call("POST", "/analyze", { token, body: { ingredients: ["1 egg"] } })).status;
    const forged = `${text.slice(0, -2)}${text.at(-2) === "A" ? "B" : "A"}${text.at(-1)}`;
    expect([await analyze(text), await analyze(forged), await analyze(`${text}A`), await analyze(text.toUpperCase())]).toEqual([200, 401, 401, 401]);
  });

  it("end at their date, and when they are revoked", async () => {
    const clock = turnableClock(new Date(NOON));
    const app = open({ clock });
    const { text, key } = await app.keys.create({ name: "k", owner: "alice", scopes: ["analyze"], expiresAt: "2026-03-01T13:00:00Z" });
    const analyze = async () => await told(await app.call("POST", "/analyze", { token: text, body: { ingredients: ["1 egg"] } }));
    expect(await analyze()).toEqual([200, undefined, null]);
    clock.turnTo("2026-03-01T13:00:00.000Z");
    expect(await analyze()).toEqual([401, "token_expired", null]);
    expect([await app.keys.revoke(key.keyId), await app.keys.revoke("0000000000000000")]).toEqual([true, false]);
    expect(await analyze()).toEqual([401, "unauthenticated", null]);
  });

  it.each([
    ["an owner with a slash, as subjects have", { owner: "alice/ann" }, "owner"],
    ["the owner of guests", { owner: "guest" }, "owner"],
    ["no scope", { scopes: [] }, "scopes"],
    ["an unknown scope", { scopes: ["admin"] }, "scopes[0]"],
    ["a date that is none", { expiresAt: "tomorrow" }, "expiresAt"],
    ["less than no runs", { dailyRuns: -1 }, "dailyRuns"],
  ])("are not made with %s", async (_, changes, field) => {
    const app = open();
    const made = app.keys.create({ name: "k", owner: "alice", scopes: ["analyze"], ...changes } as Parameters<typeof app.keys.create>[0]); // what a caller without types may give
    await expect(made).rejects.toMatchObject({ code: "invalid_value", field });
    expect(await app.keys.list()).toEqual([]);
  });
});

describe("start grants", () => {
  it("start as many runs as they say, also when all are asked for at once", async () => {
    const app = open();
    const token = await grant(app, await app.keyOf("alice"), { subject: "ann", runs: 3, expiresInSeconds: 600 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(app, token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 201, 403, 403, 403, 403, 403]);
    const refused = answers.find(({ status }) => status === 403);
    expect(problemSchema.parse(await refused?.json())).toMatchObject({ code: "grant_used_up", title: "The start grant was for 3 runs." });
  });

  it("lose nothing by a request that is not valid, nor by a repeat", async () => {
    const app = open();
    const token = await grant(app, await app.keyOf("alice"));
    const headers = { "Idempotency-Key": "order-1" };
    expect((await start(app, token, { headers, body: { profile: { target: "kteo" } } })).status).toBe(422);
    expect((await start(app, token, { headers, body: "{" })).status).toBe(400);
    const first = await (await start(app, token, { headers })).json();
    const again = await start(app, token, { headers });
    expect([again.status, (await again.json()).runId]).toEqual([201, first.runId]);
    expect((await start(app, token, { headers: { "Idempotency-Key": "order-2" } })).status).toBe(403);
  });

  it("are used once by a start that is sent several times at once", async () => {
    const app = open();
    const token = await grant(app, await app.keyOf("alice"));
    const answers = Array.from({ length: 5 }, () => start(app, token, { headers: { "Idempotency-Key": "order-1" } }));
    expect(await statuses(answers)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(await Promise.all(answers.map(async (each) => (await (await each).clone().json()).runId))).size).toBe(1);
  });

  it("show a subject its own sessions and no others, and the server none of its subjects'", async () => {
    const app = open();
    const key = await app.keyOf("alice");
    const body = { runs: 2, expiresInSeconds: 600 };
    const [ann, bea] = [await grant(app, key, { subject: "ann", ...body }), await grant(app, key, { subject: "bea", ...body })];
    const { sessionId, watchToken } = await (await start(app, ann)).json();
    const status = async (token: string) => (await app.call("GET", `/sessions/${sessionId}`, { token })).status;
    expect([await status(ann), await status(bea), await status(key), await status(watchToken)]).toEqual([200, 404, 404, 200]);
    // Another grant of the same subject sees them too.
    expect(await status(await grant(app, key, { subject: "ann", ...body }))).toBe(200);
    expect((await start(app, bea, { body: { ...KETO, sessionId } })).status).toBe(404);
  });

  it("end with the key that gave them", async () => {
    const app = open();
    const { text, key } = await app.keys.create({ name: "k", owner: "alice", scopes: ["grants"] });
    const token = await grant(app, text);
    await app.keys.revoke(key.keyId);
    expect(await told(await start(app, token))).toEqual([401, "unauthenticated", null]);
  });

  it("end at their date", async () => {
    const clock = turnableClock(new Date(NOON));
    const app = open({ clock });
    const token = await grant(app, await app.keyOf("alice"), { subject: "ann", runs: 5, expiresInSeconds: 60 });
    clock.turnTo("2026-03-01T12:01:01.000Z");
    expect(await told(await start(app, token))).toEqual([401, "token_expired", null]);
  });

  it("are not watch tokens, nor the other way round, and none is taken that another key signed", async () => {
    const app = open();
    const other = new Uint8Array(32).fill(9);
    const forged = await createStartGrants(other, turnableClock()).issue({ owner: "alice/ann", runs: 9, keyId: null, lifetimeSeconds: 600 });
    expect((await start(app, forged.grant)).status).toBe(401);
    expect(await app.watchTokens.verify(await grant(app, await app.keyOf("alice")))).toBeNull();
    expect(await app.grants.verify(await app.watchTokens.issue("alice", "s"))).toBeNull();
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"sub":"alice","jti":"1","runs":9,"exp":9999999999,"aud":"ai-chef:start"}').toString("base64url")}.`;
    expect((await start(app, none)).status).toBe(401);
    expect([...GRANT_SCOPES]).not.toContain("grants");
  });

  it.each([
    ["no subject", { runs: 1, expiresInSeconds: 60 }, "missing_field"],
    ["a subject with a slash", { subject: "a/b", runs: 1, expiresInSeconds: 60 }, "invalid_value"],
    ["no runs", { subject: "a", runs: 0, expiresInSeconds: 60 }, "invalid_value"],
    ["more than a day", { subject: "a", runs: 1, expiresInSeconds: 86_401 }, "invalid_value"],
    ["a field too many", { subject: "a", runs: 1, expiresInSeconds: 60, scopes: ["analyze"] }, "unknown_field"],
  ])("are not given for %s", async (_, body, code) => {
    const app = open();
    expect((await told(await app.call("POST", "/grants", { token: await app.keyOf("alice"), body }))).slice(0, 2)).toEqual([422, code]);
  });
});

describe("guest mode", () => {
  const guestQuota = { dailyRuns: 3, dailyRunsPerAddress: 2 };

  it("gives anybody one run, whose session is nobody else's", async () => {
    const app = open({ guestQuota });
    const [one, two] = [await grant(app, null), await grant(app, null)];
    const { sessionId } = await (await start(app, one)).json();
    expect(await told(await start(app, one))).toEqual([403, "grant_used_up", null]);
    const status = async (token: string) => (await app.call("GET", `/sessions/${sessionId}`, { token })).status;
    expect([await status(one), await status(two)]).toEqual([200, 404]);
    expect((await app.call("POST", "/grants", { token: one, body: { subject: "a", runs: 9, expiresInSeconds: 60 } })).status).toBe(403);
    expect((await app.call("POST", "/sessions", { body: KETO })).status).toBe(401);
    expect((await app.call("POST", "/grants", { token: "nonsense", body: {} })).status).toBe(401);
  });

  it("keeps the quota of the day, of each address and of all, and asks to come again at midnight (UTC)", async () => {
    const clock = turnableClock(new Date("2026-03-01T22:00:00.000Z"));
    let address: string | null = "203.0.113.7";
    const app = open({ guestQuota, clock, clientAddress: () => address });
    const ask = async () => await told(await app.call("POST", "/grants"));
    expect([await ask(), await ask(), await ask()]).toEqual([
      [201, undefined, null],
      [201, undefined, null],
      [429, "quota_exceeded", "7200"],
    ]);
    address = "2001:db8:1:2:aaaa::1";
    expect(await ask()).toEqual([201, undefined, null]);
    // Now those of the environment are used up.
    address = null;
    expect(await ask()).toEqual([429, "quota_exceeded", "7200"]);
    clock.turnTo("2026-03-02T00:00:00.000Z");
    expect(await ask()).toEqual([201, undefined, null]);
  });

  it("writes no address down", async () => {
    const names: string[] = [];
    const app = open({ guestQuota, clientAddress: () => "203.0.113.7" });
    const count = app.access.count.bind(app.access);
    app.access.count = (request) => {
      names.push(request.counter);
      return count(request);
    };
    await grant(app, null);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.includes("203.0"))).toEqual([]);
  });
});

describe("caps of the day", () => {
  const clockAt = (moment: string) => turnableClock(new Date(moment));

  it("stop the runs of an environment until midnight (UTC), and count no refused one", async () => {
    const clock = clockAt("2026-03-01T23:59:00.000Z");
    const app = open({ clock, caps: { runs: 2, tokens: null, usd: null } });
    const token = await app.keyOf("alice");
    expect(await statuses(Array.from({ length: 5 }, () => start(app, token)))).toEqual([201, 201, 429, 429, 429]);
    expect(await told(await start(app, await app.keyOf("bob")))).toEqual([429, "quota_exceeded", "60"]);
    clock.turnTo("2026-03-02T00:00:01.000Z");
    expect((await start(app, token)).status).toBe(201);
  });

  it("stop the runs of a key, with those of its grants, and leave other keys alone", async () => {
    const app = open({ clock: clockAt(NOON) });
    const { text } = await app.keys.create({ name: "k", owner: "alice", scopes: ["sessions:start", "grants"], dailyRuns: 2 });
    const token = await grant(app, text, { subject: "ann", runs: 5, expiresInSeconds: 600 });
    expect([(await start(app, text)).status, (await start(app, token)).status]).toEqual([201, 201]);
    expect(await told(await start(app, token))).toEqual([429, "quota_exceeded", "43200"]);
    expect((await start(app, await app.keyOf("alice"))).status).toBe(201);
  });

  it("use up no grant and no key when the environment's is reached", async () => {
    const clock = clockAt(NOON);
    const app = open({ clock, caps: { runs: 1, tokens: null, usd: null } });
    const { text } = await app.keys.create({ name: "k", owner: "alice", scopes: ["sessions:start", "grants"], dailyRuns: 1 });
    const token = await grant(app, text, { subject: "ann", runs: 1, expiresInSeconds: 86_400 });
    await start(app, await app.keyOf("bob"));
    expect((await start(app, token)).status).toBe(429);
    clock.turnTo("2026-03-02T00:00:01.000Z");
    expect((await start(app, token)).status).toBe(201);
  });

  it.each([
    ["tokens of the environment", { runs: null, tokens: 1000, usd: null }, null, { inputTokens: 900, outputTokens: 100, costUsd: null }],
    ["dollars of the environment", { runs: null, tokens: null, usd: 0.5 }, null, { inputTokens: 1, outputTokens: 1, costUsd: 0.500_000_4 }],
    ["tokens of the key", { runs: null, tokens: null, usd: null }, 1000, { inputTokens: 0, outputTokens: 1500, costUsd: 1 }],
  ])("count the %s when a run ends, once for each run", async (_, caps, dailyTokens, usage) => {
    const clock = clockAt(NOON);
    const app = open({ clock, caps });
    const { text, key } = await app.keys.create({ name: "k", owner: "alice", scopes: ["sessions:start"], dailyTokens });
    const half = { inputTokens: Math.floor(usage.inputTokens / 2), outputTokens: Math.floor(usage.outputTokens / 2), costUsd: null, pricesOf: null };
    await recordUsage(app.access, clock, { runId: "run-0", keyId: key.keyId, usage: half });
    await recordUsage(app.access, clock, { runId: "run-0", keyId: key.keyId, usage: half });
    expect((await start(app, text)).status).toBe(201);
    await recordUsage(app.access, clock, { runId: "run-1", keyId: key.keyId, usage: { ...usage, pricesOf: null } });
    expect(await told(await start(app, text))).toEqual([429, "quota_exceeded", "43200"]);
    clock.turnTo("2026-03-02T00:00:01.000Z");
    expect((await start(app, text)).status).toBe(201);
  });
});

describe("rate limits", () => {
  it("refuse a caller's requests until the next minute, and nobody else's", async () => {
    const clock = turnableClock(new Date("2026-03-01T12:00:30.500Z"));
    const app = open({ clock, rateLimits: { ...NO_LIMITS, requests: 3 } });
    const [alice, bob] = [await app.keyOf("alice"), await app.keyOf("bob")];
    const ask = async (token: string | null, path = "/sessions/none") => await told(await app.call("GET", path, { token }));
    for (let each = 0; each < 3; each += 1) expect((await ask(alice))[0]).toBe(404);
    expect(await ask(alice)).toEqual([429, "rate_limited", "30"]);
    expect((await ask(bob))[0]).toBe(404);
    for (let each = 0; each < 3; each += 1) expect((await ask(null, "/health"))[0]).toBe(200);
    expect(await ask(null, "/health")).toEqual([429, "rate_limited", "30"]);
    clock.turnTo("2026-03-01T12:01:00.000Z");
    expect((await ask(alice))[0]).toBe(404);
  });

  it("count starts and grants over all processes", async () => {
    const clock = turnableClock(new Date(NOON));
    const rateLimits = { ...NO_LIMITS, starts: 2, grants: 1 };
    const one = open({ clock, rateLimits });
    const two = open({ clock, rateLimits, access: one.access, authenticate: (token) => authenticateBy(one, token) });
    const token = await one.keyOf("alice");
    expect([(await start(one, token)).status, (await start(two, token)).status]).toEqual([201, 201]);
    expect(await told(await start(two, token))).toEqual([429, "rate_limited", "60"]);
    const body = { subject: "ann", runs: 1, expiresInSeconds: 60 };
    expect((await one.call("POST", "/grants", { token, body })).status).toBe(201);
    expect(await told(await two.call("POST", "/grants", { token, body }))).toEqual([429, "rate_limited", "60"]);
    clock.turnTo("2026-03-01T12:01:00.000Z");
    expect((await start(two, token)).status).toBe(201);
  });
});

async function authenticateBy({ keys, grants, watchTokens }: ApiUnderTest, token: string | null) {
  return await createAuthenticate({ keys, grants, watchTokens })(token);
}

describe("feedback", () => {
  it("is kept with the session, and erased with it", async () => {
    const app = open();
    const token = await app.keyOf("alice");
    const { sessionId, runId } = await (await start(app, token)).json();
    while ((await app.store.getRun(runId))?.status === "running") await new Promise((resolve) => setTimeout(resolve, 5));
    const path = `/sessions/${sessionId}/feedback`;
    const kept = await app.call("POST", path, { token, body: { rating: 5, cooked: true, comment: "맛있다" } });
    expect([kept.status, await kept.json()]).toMatchObject([201, { rating: 5, cooked: true, comment: "맛있다" }]);
    expect(await app.store.listFeedback(sessionId, "alice")).toMatchObject([{ rating: 5 }]);
    for (const body of [
      { rating: 0 },
      { rating: 6 },
      { rating: 4.5 },
      { cooked: true },
      { rating: 3, comment: "x".repeat(2001) },
      { rating: 3, cooked: "yes" },
    ])
      expect((await app.call("POST", path, { token, body })).status).toBe(422);
    expect((await app.call("DELETE", `/sessions/${sessionId}`, { token })).status).toBe(204);
    expect((await app.call("POST", path, { token, body: { rating: 1 } })).status).toBe(404);
  });
});

describe("a session that is run again", () => {
  it("gives the events of the newest run, and says which it is", async () => {
    const app = open();
    const token = await app.keyOf("alice");
    const one = await (await start(app, token)).json();
    const two = await (await start(app, token, { body: { ...KETO, sessionId: one.sessionId } })).json();
    expect([two.sessionId, two.runId === one.runId]).toEqual([one.sessionId, false]);
    const { events, runId } = await (await app.call("GET", `/sessions/${one.sessionId}/events`, { token })).json();
    expect(runId).toBe(two.runId);
    expect(events.every((event: { readonly runId: string }) => event.runId === two.runId)).toBe(true);
  });

  it("is refused under an idempotency key that started another session", async () => {
    const app = open();
    const token = await app.keyOf("alice");
    const headers = { "Idempotency-Key": "order-1" };
    const one = await (await start(app, token, { headers })).json();
    const two = await start(app, token, { headers, body: { ...KETO, sessionId: "another" } });
    expect([two.status, await two.json()]).toMatchObject([422, { code: "invalid_value", field: "Idempotency-Key" }]);
    expect(await (await start(app, token, { headers, body: { ...KETO, sessionId: one.sessionId } })).json()).toMatchObject({ runId: one.runId });
    expect((await app.call("GET", "/sessions/another", { token })).status).toBe(404);
  });

  it("ends a run that could not be put on its way", async () => {
    const refuse = async (): Promise<never> => {
      throw new ChefError("store_unavailable", "The workflow is away.");
    };
    const app = open({ runs: { start: refuse, cancel: refuse } });
    const token = await app.keyOf("alice");
    const headers = { "Idempotency-Key": "order-1" };
    expect((await start(app, token, { headers })).status).toBe(503);
    const { sessionId } = await (await start(app, token, { headers })).json();
    expect(await (await app.call("GET", `/sessions/${sessionId}`, { token })).json()).toMatchObject({ status: "failed" });
  });
});

describe("pages of other origins", () => {
  const preflight = async (origin: string) => {
    const response = await open().call("OPTIONS", "/sessions", {
      headers: { Origin: origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,idempotency-key" },
    });
    return { status: response.status, headers: response.headers };
  };

  it("are told before they call what they may, when they are configured", async () => {
    const { status, headers } = await preflight("https://app.example");
    expect([status, headers.get("access-control-allow-origin"), headers.get("access-control-allow-methods")]).toEqual([
      204,
      "https://app.example",
      "GET,POST,DELETE",
    ]);
    expect(headers.get("access-control-allow-headers")).toBe("Authorization,Content-Type,Idempotency-Key");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it("are told nothing when they are not", async () => {
    for (const origin of ["https://evil.example", "https://app.example.evil.example", "null"])
      expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("may read a refusal, and when to come again", async () => {
    const app = open({ rateLimits: { ...NO_LIMITS, requests: 0 } });
    const refused = await app.call("GET", "/health", { headers: { Origin: "https://app.example" } });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([429, "https://app.example"]);
    expect(refused.headers.get("access-control-expose-headers")).toContain("Retry-After");
  });
});

describe("methods", () => {
  it("that an address has not are told from addresses that are not there", async () => {
    const app = open();
    const token = await app.keyOf("alice");
    const refused = await app.call("PUT", "/sessions", { token });
    expect([...(await told(refused)), refused.headers.get("allow")]).toEqual([405, "method_not_allowed", null, "POST"]);
    expect((await app.call("PATCH", "/nowhere", { token })).status).toBe(404);
  });
});
