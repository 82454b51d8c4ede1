import { ChefError } from "../errors/chef-error.ts";
import type { ErrorCode } from "../errors/codes.ts";
import type { Analysis } from "../model/analysis.ts";
import type { RecipeResult } from "../model/recipe.ts";
import { type FakeRun, liveRun, type LivingRun } from "./fake-run.ts";
import { SAMPLE_ANALYSIS, SAMPLE_RESULT } from "./samples.ts";

/** A request that was sent. */
export interface FakeRequest {
  readonly method: string;
  /** With its query: `/sessions/session-1/events?after=0`. */
  readonly path: string;
  /** Of JSON; null where there was none. */
  readonly body: unknown;
}

/** What a request is answered with instead of the truth. */
export interface FakeFault {
  /** Which requests, as `GET /sessions/session-1`. @defaultValue every one */
  readonly on?: RegExp;
  /** `reset`: the connection breaks. `stall`: nothing ever comes. `cut`: half an answer. A code: the server says so. */
  readonly with: "reset" | "stall" | "cut" | ErrorCode;
  /** How many requests. @defaultValue 1 */
  readonly times?: number;
  /** For a code: seconds after which the server wants to be asked again. */
  readonly retryAfterSeconds?: number;
}

export interface FakeApiOptions {
  /** How runs go, one a start, in order; the last goes on. @defaultValue runs without trouble */
  readonly runs?: readonly FakeRun[];
  /** What recipes are judged to be. @defaultValue a sample */
  readonly analysis?: Analysis;
}

export interface FakeApi {
  readonly fetch: typeof fetch;
  readonly requests: readonly FakeRequest[];
  readonly fail: (fault: FakeFault) => void;
}

interface Held {
  readonly sessionId: string;
  readonly createdAt: string;
  readonly script: FakeRun;
  readonly run: LivingRun;
}

const DAY_MS = 86_400_000;
/** Where nothing is told in advance any more. */
const IDLE_MS = 50;

/** The HTTP API in memory: sessions whose runs are told in advance, and faults by request. */
export function createFakeApi({ runs = [{}], analysis = SAMPLE_ANALYSIS }: FakeApiOptions): FakeApi {
  const scripts = [...runs];
  const sessions = new Map<string, Held>();
  const byKey = new Map<string, string>();
  const faults: (FakeFault & { left: number })[] = [];
  const requests: FakeRequest[] = [];
  let serial = 0;

  const start = (body: unknown, key: string | null): Response => {
    const known = key === null ? undefined : byKey.get(key);
    serial += known === undefined ? 1 : 0;
    const asked = typeof body === "object" && body !== null && "sessionId" in body && typeof body.sessionId === "string" ? body.sessionId : undefined;
    const sessionId = known ?? asked ?? `session-${serial}`;
    if (known === undefined) {
      const script = (scripts.length > 1 ? scripts.shift() : scripts[0]) ?? {};
      sessions.set(sessionId, { sessionId, createdAt: new Date().toISOString(), script, run: liveRun(`run-${serial}`, script) });
      if (key !== null) byKey.set(key, sessionId);
    }
    return json(201, { sessionId, runId: sessions.get(sessionId)?.run.runId, watchToken: "a-watch-token" });
  };

  const ofSession = (held: Held, method: string, action: string, query: URLSearchParams): Response => {
    const { run, sessionId } = held;
    const asked = `${method} ${action}`;
    if (asked === "POST cancel") run.cancel();
    const { events, status } = run.seen();
    const headers = status === "running" ? { "Retry-After": String((run.nextInMs() ?? IDLE_MS) / 1000) } : {};
    switch (asked) {
      case "GET ":
        return json(200, { ...snapshot(held), ...(status === "succeeded" ? { result: resultOf(held) } : {}) }, headers);
      case "GET events": {
        const after = Number(query.get("after") ?? 0);
        return json(200, { events: events.filter(({ seq }) => seq > after), status, runId: run.runId }, headers);
      }
      case "POST cancel":
        return json(200, snapshot(held));
      case "POST watch-tokens":
        return json(201, { watchToken: "a-watch-token" });
      case "POST feedback":
        return new Response(null, { status: 204 });
      case "DELETE ":
        if (status === "running") return problem("session_running", `The session ${sessionId} has a run under way.`);
        sessions.delete(sessionId);
        return new Response(null, { status: 204 });
      default:
        return problem("route_not_found", `There is no ${asked}.`);
    }
  };

  const answer = ({ method, body }: FakeRequest, url: URL, headers: Headers): Response => {
    const [, root = "", id = "", action = ""] = url.pathname.split("/");
    switch (`${method} /${root}${id === "" ? "" : "/:id"}`) {
      case "POST /sessions":
        return start(body, headers.get("idempotency-key"));
      case "POST /analyze":
        return json(200, analysis);
      case "POST /grants":
        return json(201, { grant: "a-grant", runs: 1, expiresAt: new Date(Date.now() + DAY_MS).toISOString() });
      case "GET /health":
        return json(200, { status: "ok", version: "0.0.0-fake", tableVersion: SAMPLE_RESULT.provenance.tableVersion });
      case "GET /targets":
        return json(200, { targets: [{ id: "keto", name: { en: "Keto", ko: "케토" }, summary: { en: "Little carbohydrate.", ko: "탄수화물이 적습니다." } }] });
      default: {
        const held = root === "sessions" ? sessions.get(decodeURIComponent(id)) : undefined;
        if (held !== undefined) return ofSession(held, method, action, url.searchParams);
        return root === "sessions" ? problem("session_not_found", `There is no session ${id}.`) : problem("route_not_found", `There is no ${url.pathname}.`);
      }
    }
  };

  return {
    requests,
    fail: (fault) => void faults.push({ ...fault, left: fault.times ?? 1 }),
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const request = {
        method: init.method ?? "GET",
        path: `${url.pathname}${url.search}`,
        body: typeof init.body === "string" ? JSON.parse(init.body) : null,
      };
      init.signal?.throwIfAborted();
      requests.push(request);
      const fault = faults.find(({ on, left }) => left > 0 && (on?.test(`${request.method} ${request.path}`) ?? true));
      if (fault === undefined) return answer(request, url, new Headers(init.headers));
      fault.left -= 1;
      return await faulty(fault, () => answer(request, url, new Headers(init.headers)), init.signal ?? null);
    },
  };
}

/** The connection may break on the way back: what was asked is done. */
async function faulty({ with: fault, retryAfterSeconds }: FakeFault, answer: () => Response, signal: AbortSignal | null): Promise<Response> {
  switch (fault) {
    case "reset":
      answer();
      throw new TypeError("fetch failed");
    case "stall":
      return await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
    case "cut": {
      const whole = await answer().text();
      return new Response(whole.slice(0, Math.floor(whole.length / 2)), { headers: JSON_TYPE });
    }
    default:
      return problem(fault, `The fake was told to answer ${fault}.`, retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) });
  }
}

function snapshot({ sessionId, createdAt, run }: Held): object {
  const { events, status, endedAt } = run.seen();
  const { runId, startedAt } = run;
  const expiresAt = new Date(Date.parse(createdAt) + DAY_MS).toISOString();
  return { sessionId, status, run: { runId, status, lastSeq: events.length, startedAt, endedAt }, createdAt, expiresAt };
}

const resultOf = ({ sessionId, run, script }: Held): RecipeResult => ({ ...(script.result ?? SAMPLE_RESULT), sessionId, runId: run.runId });

const JSON_TYPE = { "Content-Type": "application/json" };
const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...JSON_TYPE, ...headers } });

function problem(code: ErrorCode, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  const error = new ChefError(code, message);
  return json(error.status, { type: `urn:ai-chef:error:${code}`, title: message, status: error.status, code, hint: error.hint, requestId: "fake" }, headers);
}
