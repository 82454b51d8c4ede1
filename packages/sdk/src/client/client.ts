import { ChefError } from "../errors/chef-error.ts";
import type { Analysis } from "../model/analysis.ts";
import type { ProfileInput } from "../model/profile.ts";
import type { HealthConditionId, Language, TargetId } from "../model/vocabulary.ts";
import { createHttp, type HttpOptions } from "./http.ts";
import { createLog, type Logger } from "./log.ts";
import { type ApiSession, createSession } from "./session.ts";
import { createWatch } from "./watch.ts";
import { createWatchAddress } from "./watch-address.ts";
import { createWatchConnection } from "./watch-connection.ts";

/** A recipe to be judged, as it arrives. */
export interface AnalysisInput {
  readonly ingredients: readonly (string | { readonly name: string; readonly amount?: number | string | null; readonly unit?: string | null })[];
  readonly servings?: number;
  readonly target?: TargetId;
  readonly language?: Language;
  readonly allergies?: readonly string[];
  readonly healthConditions?: readonly HealthConditionId[];
  readonly mealsPerDay?: number;
  readonly babyAgeMonths?: number;
}

export interface StartOptions {
  /** Sent again with the same key, a start is the same session. @defaultValue a new one each time */
  readonly idempotencyKey?: string;
  readonly sessionId?: string;
  readonly signal?: AbortSignal;
}

export interface TargetSummary {
  readonly id: TargetId;
  readonly name: { readonly en: string; readonly ko: string };
  readonly summary: { readonly en: string; readonly ko: string };
}

export interface Health {
  readonly status: "ok";
  readonly version: string;
  readonly tableVersion: string;
  /** Where its WebSocket is opened, when not at `/watch` of the same host. */
  readonly watchUrl?: string;
}

interface Options {
  readonly signal?: AbortSignal;
}

/** Whom a grant is for, and how much. */
export interface GrantInput {
  /** The user as your app knows them: their sessions are seen by no other subject. */
  readonly subject: string;
  readonly runs?: number;
  readonly expiresInSeconds?: number;
}

/** A token with which a browser starts some runs. */
export interface Grant {
  readonly grant: string;
  readonly runs: number;
  readonly expiresAt: string;
}

/** How an environment is reached. */
export interface ClientOptions extends HttpOptions {
  /** `poll` never opens a WebSocket. @defaultValue a WebSocket where there is one, else polling */
  readonly transport?: "poll";
  /** Address of the WebSocket, `wss://...`. @defaultValue what the server tells, else `/watch` of `baseUrl` */
  readonly watchUrl?: string;
  /** How long `subscribe` and `result` bear that nothing answers before they reject. @defaultValue 120_000 */
  readonly patienceMs?: number;
  /** After so long without an event, a WebSocket is checked by asking over HTTP. @defaultValue 10_000 */
  readonly heartbeatMs?: number;
  /** Takes a line for every request and connection; tokens are left out of it. */
  readonly logger?: Logger;
}

/** An environment of AI Chef: one machine today, a deployed one tomorrow. */
export interface AiChef {
  readonly sessions: {
    /** Starts a run for a request. @throws {ChefError} what is wrong with it; `rate_limited`, `quota_exceeded`, `grant_used_up`. */
    start(profile: ProfileInput, options?: StartOptions): Promise<ApiSession>;
    /** The same handle from a stored id. */
    attach(sessionId: string): ApiSession;
  };
  analyze(recipe: AnalysisInput, options?: Options): Promise<Analysis>;
  targets(options?: Options): Promise<readonly TargetSummary[]>;
  health(options?: Options): Promise<Health>;
  /** A start grant for the browser of one user. Without a token it is a guest's, where guest mode is on. */
  grant(input?: GrantInput, options?: Options): Promise<Grant>;
}

const PATIENCE_MS = 120_000;
const HEARTBEAT_MS = 10_000;

/**
 * @example
 * ```ts
 * const chef = createAiChef({ baseUrl: "http://127.0.0.1:2433", token });
 * const session = await chef.sessions.start({ target: "keto" });
 * for await (const event of session.subscribe()) console.log(event.type, event.stage);
 * const { recipe } = await session.result();
 * ```
 *
 * @throws {ChefError} `invalid_value` for a `baseUrl` or a `watchUrl` that is none.
 */
export function createAiChef(options: ClientOptions): AiChef {
  const { transport, logger, patienceMs = PATIENCE_MS, heartbeatMs = HEARTBEAT_MS } = options;
  const base = baseOf(options.baseUrl);
  const log = createLog(logger);
  const { call, tokens } = createHttp(base, log, options);
  const address = createWatchAddress({ base, given: options.watchUrl, call });
  const connection = transport === "poll" || typeof WebSocket === "undefined" ? null : createWatchConnection({ address, tokens, log });
  const watch = createWatch({ call, connection, heartbeatMs, patienceMs });
  const handle = (sessionId: string, watchToken: string | null): ApiSession => createSession({ call, watch, patienceMs, sessionId, watchToken });
  return {
    sessions: {
      start: async (profile, { idempotencyKey = newKey(), sessionId, signal } = {}) => {
        const { body } = await call<{ readonly sessionId: string; readonly watchToken?: string }>("/sessions", {
          method: "POST",
          body: { profile, ...(sessionId === undefined ? {} : { sessionId }) },
          headers: { "Idempotency-Key": idempotencyKey },
          // With a key a start that is sent twice is one start.
          isRepeatable: true,
          expects: "sessionId",
          signal,
        });
        if (body.watchToken !== undefined) log.hide(body.watchToken);
        return handle(body.sessionId, body.watchToken ?? null);
      },
      attach: (sessionId) => handle(sessionId, null),
    },
    analyze: async (recipe, { signal } = {}) =>
      (await call<Analysis>("/analyze", { method: "POST", body: recipe, isRepeatable: true, expects: "nutrition", signal })).body,
    targets: async ({ signal } = {}) => (await call<{ readonly targets: readonly TargetSummary[] }>("/targets", { expects: "targets", signal })).body.targets,
    health: async ({ signal } = {}) => (await call<Health>("/health", { expects: "status", signal })).body,
    grant: async (input, { signal } = {}) => {
      const { body } = await call<Grant>("/grants", { method: "POST", expects: "grant", signal, ...(input === undefined ? {} : { body: input }) });
      log.hide(body.grant);
      return body;
    },
  };
}

/** Sixteen random bytes. Not `randomUUID`, which pages without TLS lack. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Address without a slash at its end; one of a page's own origin made whole. */
function baseOf(baseUrl: string): string {
  const here: unknown = Reflect.get(globalThis, "location");
  const url = URL.parse(baseUrl, typeof here === "object" && here !== null && "href" in here && typeof here.href === "string" ? here.href : undefined);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new ChefError("invalid_value", "`baseUrl` must be an http or https address without a name and password.", {
      field: "baseUrl",
      hint: "Give the address that `ai-chef status` or `ai-chef dev` prints.",
    });
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, "");
}
