import { ChefError } from "../errors/chef-error.ts";
import type { SessionEvent, SessionSnapshot } from "../model/events.ts";
import type { RecipeResult } from "../model/recipe.ts";
import { isErrorCode } from "./error-of.ts";
import { type EventsPage, pagePath, spread } from "./event-feed.ts";
import type { Answer, Call } from "./http.ts";
import { createPatience } from "./patience.ts";
import { sleep } from "./sleep.ts";
import type { Watch } from "./watch.ts";

/** A session as it stands, with its result when there is one. */
export interface PolledSession extends SessionSnapshot {
  readonly result?: RecipeResult;
}

export interface WatchOptions {
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions extends WatchOptions {
  /** Number of the last event that is known already. @defaultValue 0 */
  readonly after?: number;
  /** The run that `after` counts in. Where the newest is another one, its events come from 1. @defaultValue the newest */
  readonly runId?: string;
}

export interface ResultOptions extends WatchOptions {
  /** Rejects with `wait_timed_out` after so long, and leaves the run alone. */
  readonly waitTimeoutMs?: number;
}

/** One session. Watching it, or stopping to, never touches the run. */
export interface Session {
  readonly sessionId: string;
  /** What it is now. */
  poll(options?: WatchOptions): Promise<PolledSession>;
  /**
   * Every event of the newest run, in order and once, until its end. When a newer run begins meanwhile its events follow, from 1 and with its `runId`. Types of
   * events that this version does not know are passed on. `break` stops watching; `signal` rejects with its own reason.
   *
   * @throws {ChefError} `session_not_found`, `unauthenticated`, `token_expired`, `forbidden`; `network_failed` when nothing answers for a long time.
   */
  subscribe(options?: SubscribeOptions): AsyncGenerator<SessionEvent, void, undefined>;
  /**
   * Waits for the result. One of a newer schema is returned as it is: `schemaVersion` tells.
   *
   * @throws {ChefError} the code of the stage that failed, `run_interrupted`, `run_timed_out`, `wait_timed_out`.
   */
  result(options?: ResultOptions): Promise<RecipeResult>;
  cancel(options?: WatchOptions): Promise<SessionSnapshot>;
  /** Erases the session and all that belongs to it. @throws {ChefError} `session_running` while a run is under way. */
  delete(options?: WatchOptions): Promise<void>;
}

/** How a dish was. */
export interface Feedback {
  /** 1 to 5. */
  readonly rating: number;
  readonly cooked?: boolean;
  readonly comment?: string;
}

/** A session over the HTTP API. */
export interface ApiSession extends Session {
  /** Lets a page follow this session and no other, for 15 minutes, renewed by the client that is made with it; null for a session that was attached. */
  readonly watchToken: string | null;
  /** Says how the dish was; kept with the session, and erased with it. */
  feedback(feedback: Feedback, options?: WatchOptions): Promise<void>;
}

export interface SessionOptions {
  readonly call: Call;
  readonly watch: Watch;
  readonly patienceMs: number;
  readonly sessionId: string;
  readonly watchToken: string | null;
}

/** The longest that a timer can be set to. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function createSession({ call, watch, patienceMs, sessionId, watchToken }: SessionOptions): ApiSession {
  const path = `/sessions/${encodeURIComponent(sessionId)}`;
  const poll = ({ signal }: WatchOptions): Promise<Answer<PolledSession>> => call(path, { signal, expects: "run" });

  const resultOf = async (options: WatchOptions): Promise<RecipeResult> => {
    const patience = createPatience(patienceMs);
    for (;;) {
      let waitMs;
      try {
        const { body, retryAfterMs } = await poll(options);
        patience.renew();
        if (body.result !== undefined) return body.result;
        if (body.status !== "running") throw await failureOf(body, options);
        waitMs = spread(retryAfterMs);
      } catch (error) {
        options.signal?.throwIfAborted();
        waitMs = patience.after(error);
      }
      await sleep(waitMs, options.signal);
    }
  };

  /** Why a run has no result: its last event says. */
  const failureOf = async ({ run, status }: PolledSession, { signal }: WatchOptions): Promise<ChefError> => {
    const { body } = await call<EventsPage>(pagePath(sessionId, Math.max(0, run.lastSeq - 1)), { signal, expects: "events" });
    const { code, message, hint } = body.events.at(-1)?.data ?? {};
    return new ChefError(
      isErrorCode(code) ? code : (ENDINGS[status] ?? "run_failed"),
      typeof message === "string" ? message : `The run ${run.runId} ended as ${status}.`,
      {
        value: run.runId,
        ...(typeof hint === "string" ? { hint } : {}),
      },
    );
  };

  return {
    sessionId,
    watchToken,
    poll: async (options = {}) => (await poll(options)).body,
    subscribe: ({ after = 0, runId, signal } = {}) => watch(sessionId, { after, runId }, signal),
    result: async ({ waitTimeoutMs, signal } = {}) => {
      if (waitTimeoutMs === undefined) return await resultOf(signal === undefined ? {} : { signal });
      const stop = new AbortController();
      const abort = (): void => stop.abort(signal?.reason);
      if (signal?.aborted === true) abort();
      signal?.addEventListener("abort", abort, { once: true });
      const timer = setTimeout(
        () =>
          stop.abort(
            new ChefError("wait_timed_out", `The session ${sessionId} was not done within ${waitTimeoutMs} ms; its run goes on.`, { value: waitTimeoutMs }),
          ),
        Math.min(waitTimeoutMs, LONGEST_TIMER_MS),
      );
      try {
        return await resultOf({ signal: stop.signal });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
      }
    },
    cancel: async ({ signal } = {}) => (await call<SessionSnapshot>(`${path}/cancel`, { method: "POST", isRepeatable: true, signal, expects: "run" })).body,
    delete: async ({ signal } = {}) => {
      await call(path, { method: "DELETE", signal });
    },
    feedback: async (feedback, { signal } = {}) => {
      await call(`${path}/feedback`, { method: "POST", body: feedback, signal });
    },
  };
}

const ENDINGS: Readonly<Record<string, "run_interrupted" | "run_timed_out">> = {
  cancelled: "run_interrupted",
  interrupted: "run_interrupted",
  "timed-out": "run_timed_out",
};
