import { ChefError } from "../errors/chef-error.ts";
import { ERRORS, type ErrorCode } from "../errors/registry.ts";
import type { RunStatus, SessionEvent, SessionSnapshot } from "../model/events.ts";
import type { RecipeResult } from "../model/recipe.ts";
import type { Answer, Call } from "./http.ts";
import { sleep } from "./sleep.ts";
import type { Watch } from "./watch-socket.ts";

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
  /** Every event of the newest run, in order and once, until its end. `break` stops watching. */
  subscribe(options?: SubscribeOptions): AsyncGenerator<SessionEvent, void, undefined>;
  /**
   * Waits for the result.
   *
   * @throws {ChefError} the code of the stage that failed, `run_interrupted`, `run_timed_out`, `wait_timed_out`.
   */
  result(options?: ResultOptions): Promise<RecipeResult>;
  cancel(options?: WatchOptions): Promise<SessionSnapshot>;
  /** Erases the session and all that belongs to it. */
  delete(options?: WatchOptions): Promise<void>;
}

interface EventsPage {
  readonly events: readonly SessionEvent[];
  readonly status: RunStatus;
}

/** Between two polls where the server does not say. */
const POLL_MS = 1000;
/** Polls of many watchers are spread by up to this share of the delay. */
const JITTER = 0.25;

export function createSession(call: Call, watch: Watch | null, sessionId: string): Session {
  const path = `/sessions/${encodeURIComponent(sessionId)}`;
  const pause = ({ retryAfterMs }: Answer<unknown>, signal?: AbortSignal): Promise<void> => {
    const delay = retryAfterMs ?? POLL_MS;
    return sleep(delay * (1 - JITTER + 2 * JITTER * Math.random()), signal);
  };

  const session: Session = {
    sessionId,
    poll: async (options = {}) => (await call<PolledSession>(path, options)).body,
    async *subscribe({ after = 0, ...options } = {}) {
      let last = after;
      if (watch !== null) {
        try {
          for await (const event of watch(sessionId, last, options.signal)) {
            last = event.seq;
            yield event;
            if (event.type === "session-end") return;
          }
        } catch {
          // A network without WebSockets, or one that lost this: polling goes on from the last event, and says what is wrong.
          options.signal?.throwIfAborted();
        }
      }
      for (;;) {
        const answer = await call<EventsPage>(`${path}/events?after=${last}`, options);
        for (const event of answer.body.events) {
          if (event.seq <= last) continue;
          last = event.seq;
          yield event;
          if (event.type === "session-end") return;
        }
        if (answer.body.status !== "running" && answer.body.events.length === 0) return;
        if (answer.body.events.length === 0) await pause(answer, options.signal);
      }
    },
    result: async ({ waitTimeoutMs, signal } = {}) => {
      const timeout = waitTimeoutMs === undefined ? undefined : AbortSignal.timeout(waitTimeoutMs);
      const signals = [signal, timeout].filter((each) => each !== undefined);
      const options = signals.length === 0 ? {} : { signal: AbortSignal.any(signals) };
      try {
        for (;;) {
          const answer = await call<PolledSession>(path, options);
          if (answer.body.result !== undefined) return answer.body.result;
          if (answer.body.status !== "running") throw await failureOf(session, answer.body, options);
          await pause(answer, options.signal);
        }
      } catch (error) {
        if (timeout?.aborted === true && signal?.aborted !== true)
          throw new ChefError("wait_timed_out", `The session ${sessionId} was not done within ${waitTimeoutMs} ms; its run goes on.`, {
            value: waitTimeoutMs,
            cause: error,
          });
        throw error;
      }
    },
    cancel: async (options = {}) => (await call<SessionSnapshot>(`${path}/cancel`, { ...options, method: "POST", isRepeatable: true })).body,
    delete: async (options = {}) => {
      await call(path, { ...options, method: "DELETE" });
    },
  };
  return session;
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in ERRORS;

/** Why a run has no result: its last event says. */
async function failureOf(session: Session, { run, status }: PolledSession, options: WatchOptions): Promise<ChefError> {
  let end: SessionEvent | undefined;
  for await (const event of session.subscribe({ ...options, after: Math.max(0, run.lastSeq - 1) })) end = event;
  const { code, message, hint } = end?.data ?? {};
  return new ChefError(isErrorCode(code) ? code : "run_failed", typeof message === "string" ? message : `The run ${run.runId} ended as ${status}.`, {
    value: run.runId,
    ...(typeof hint === "string" ? { hint } : {}),
  });
}
