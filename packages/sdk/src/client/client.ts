import type { Analysis } from "../model/analysis.ts";
import type { ProfileInput } from "../model/profile.ts";
import type { HealthConditionId, Language, TargetId } from "../model/vocabulary.ts";
import { createHttp, type HttpOptions } from "./http.ts";
import { createWatch } from "./watch-socket.ts";
import { createSession, type Session } from "./session.ts";

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
}

interface Options {
  readonly signal?: AbortSignal;
}

/** How an environment is reached. */
export interface ClientOptions extends HttpOptions {
  /** `poll` never opens a WebSocket. @defaultValue a WebSocket where there is one, else polling */
  readonly transport?: "poll";
}

/** An environment of AI Chef: one machine today, a deployed one tomorrow. */
export interface AiChef {
  readonly sessions: {
    /** Starts a run for a request. @throws {ChefError} what is wrong with it. */
    start(profile: ProfileInput, options?: StartOptions): Promise<Session>;
    /** The same handle from a stored id. */
    attach(sessionId: string): Session;
  };
  analyze(recipe: AnalysisInput, options?: Options): Promise<Analysis>;
  targets(options?: Options): Promise<readonly TargetSummary[]>;
  health(options?: Options): Promise<Health>;
}

/**
 * @example
 * ```ts
 * const chef = createAiChef({ baseUrl: "http://127.0.0.1:2433", token });
 * const session = await chef.sessions.start({ target: "keto" });
 * for await (const event of session.subscribe()) console.log(event.type, event.stage);
 * const { recipe } = await session.result();
 * ```
 */
export function createAiChef(options: ClientOptions): AiChef {
  const call = createHttp(options);
  const watch = options.transport === "poll" || typeof WebSocket === "undefined" ? null : createWatch(options.baseUrl, options.token);
  return {
    sessions: {
      start: async (profile, { idempotencyKey = crypto.randomUUID(), sessionId, signal } = {}) => {
        const { body } = await call<{ readonly sessionId: string }>("/sessions", {
          method: "POST",
          body: { profile, ...(sessionId === undefined ? {} : { sessionId }) },
          headers: { "Idempotency-Key": idempotencyKey },
          // With a key a start that is sent twice is one start.
          isRepeatable: true,
          ...(signal === undefined ? {} : { signal }),
        });
        return createSession(call, watch, body.sessionId);
      },
      attach: (sessionId) => createSession(call, watch, sessionId),
    },
    analyze: async (recipe, { signal } = {}) =>
      (await call<Analysis>("/analyze", { method: "POST", body: recipe, isRepeatable: true, ...(signal === undefined ? {} : { signal }) })).body,
    targets: async (each = {}) => (await call<{ readonly targets: readonly TargetSummary[] }>("/targets", each)).body.targets,
    health: async (each = {}) => (await call<Health>("/health", each)).body,
  };
}
