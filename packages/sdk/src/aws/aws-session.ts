import type { Session, WatchOptions } from "../client/session.ts";
import { sleep } from "../client/sleep.ts";
import { ChefError } from "../errors/chef-error.ts";
import { CODES, type ErrorCode } from "../errors/codes.ts";
import type { RunEnd, RunSummary, SessionEvent } from "../model/events.ts";
import type { RecipeResult } from "../model/recipe.ts";
import type { Executions } from "./executions.ts";
import type { SessionTables } from "./session-tables.ts";

export interface AwsSessionOptions {
  readonly executions: Executions;
  readonly tables: SessionTables;
  readonly sessionId: string;
  /** The run that was started just now, or that the session began with; null when it is not known. */
  readonly runId: string | null;
}

/** Between two looks at a run: short at first, when the next stage is near, and then as the HTTP API advises. */
const FIRST_POLL_MS = 200;
const MOST_POLL_MS = 1000;
/** Polls of many watchers are spread by up to this share of the delay. */
const JITTER = 0.25;
/** Reads of a result that must be there, until it counts as erased. */
const RESULT_READS = 4;
/** A run that was stopped has its end written by a function that EventBridge calls: within a second or two. */
const END_WITHIN_MS = 10_000;

const ENDINGS: Readonly<Record<Exclude<RunEnd, "succeeded">, ErrorCode>> = {
  failed: "run_failed",
  cancelled: "run_interrupted",
  interrupted: "run_interrupted",
  "timed-out": "run_timed_out",
};

/** A session by its rows. Its run is looked for under the execution's name until the first stage has written its row. */
export function createAwsSession({ executions, tables, sessionId, runId: known }: AwsSessionOptions): Session {
  let isBegun = known === null;

  /** Waits until the run that is known has its row. @throws {ChefError} how its execution ended without one. */
  const begun = async (signal: AbortSignal | undefined): Promise<void> => {
    for (let round = 0; !isBegun && known !== null; round += 1) {
      if ((await tables.run(known, signal)) !== null) break;
      const status = await executions.status(known, signal);
      // What is not there has no run to wait for: an older session, one that was erased, or nobody's.
      if (status === null) break;
      if (status !== "running" && (await tables.run(known, signal)) === null) {
        if (status === "succeeded") break;
        throw new ChefError(ENDINGS[status], `The run ${known} ended as ${status} before it began.`, { value: known });
      }
      await pause(round, signal);
    }
    isBegun = true;
  };
  const snapshot = async (signal: AbortSignal | undefined) => {
    await begun(signal);
    return await tables.session(sessionId, signal);
  };

  async function* follow(run: RunSummary, after: number, signal: AbortSignal | undefined): AsyncGenerator<SessionEvent, void, undefined> {
    let last = after;
    let now: RunSummary | null = run;
    for (let idle = 0; now !== null; idle += 1) {
      // The row of the run says what there is; events are read when there are new ones.
      while (now.lastSeq > last) {
        const events = await tables.eventsAfter(run.runId, last, signal);
        for (const event of events) {
          last = event.seq;
          yield event;
          if (event.type === "session-end") return;
        }
        if (events.length === 0) break;
        idle = 0;
      }
      if (now.status !== "running" && last >= now.lastSeq) return;
      await pause(idle, signal);
      now = await tables.run(run.runId, signal);
    }
    throw new ChefError("session_not_found", `The session ${sessionId} was erased.`, { value: sessionId });
  }

  /** The result of a run that succeeded. Both are written at once, but two reads may stand a moment apart. */
  const resultOf = async ({ runId }: RunSummary, signal: AbortSignal | undefined): Promise<RecipeResult> => {
    for (let round = 0; round < RESULT_READS; round += 1) {
      const result = await tables.result(runId, signal);
      if (result !== null) return result;
      await pause(round, signal);
    }
    throw new ChefError("session_not_found", `The result of the session ${sessionId} is not there any more.`, { value: sessionId });
  };

  const failureOf = async (run: RunSummary, status: Exclude<RunEnd, "succeeded">, signal: AbortSignal | undefined): Promise<ChefError> => {
    const end = (await tables.eventsAfter(run.runId, Math.max(0, run.lastSeq - 1), signal)).at(-1);
    const { code, message, hint } = end?.data ?? {};
    return new ChefError(isErrorCode(code) ? code : ENDINGS[status], typeof message === "string" ? message : `The run ${run.runId} ended as ${status}.`, {
      value: run.runId,
      ...(typeof hint === "string" ? { hint } : {}),
    });
  };

  return {
    sessionId,
    poll: async ({ signal } = {}) => {
      const found = await snapshot(signal);
      return found.status === "succeeded" ? { ...found, result: await resultOf(found.run, signal) } : found;
    },
    async *subscribe({ after = 0, signal } = {}) {
      const { run } = await snapshot(signal);
      yield* follow(run, after, signal);
    },
    result: async ({ waitTimeoutMs, signal: asked } = {}) => {
      const timeout = waitTimeoutMs === undefined ? undefined : AbortSignal.timeout(waitTimeoutMs);
      const signals = [asked, timeout].filter((each) => each !== undefined);
      const signal = signals.length === 0 ? undefined : AbortSignal.any(signals);
      try {
        for (let round = 0; ; round += 1) {
          const { run, status } = await snapshot(signal);
          if (status === "succeeded") return await resultOf(run, signal);
          if (status !== "running") throw await failureOf(run, status, signal);
          await pause(round, signal);
        }
      } catch (error) {
        if (timeout?.aborted !== true || asked?.aborted === true) throw error;
        throw new ChefError("wait_timed_out", `The session ${sessionId} was not done within ${waitTimeoutMs} ms; its run goes on.`, {
          value: waitTimeoutMs,
          cause: error,
        });
      }
    },
    cancel: async ({ signal }: WatchOptions = {}) => {
      let found = await snapshot(signal);
      if (found.status !== "running") return found;
      await executions.stop(found.run.runId, signal);
      const until = Date.now() + END_WITHIN_MS;
      for (let round = 0; found.status === "running" && Date.now() < until; round += 1) {
        await pause(round, signal);
        found = await tables.session(sessionId, signal);
      }
      return found;
    },
    delete: async ({ signal }: WatchOptions = {}) => {
      const { status } = await snapshot(signal);
      if (status === "running")
        throw new ChefError("session_running", `The session ${sessionId} has a run under way.`, { field: "sessionId", value: sessionId });
      await tables.erase(sessionId, signal);
    },
  };
}

const pause = (round: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(Math.min(MOST_POLL_MS, FIRST_POLL_MS * 2 ** Math.min(round, 10)) * (1 - JITTER + 2 * JITTER * Math.random()), signal);

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in CODES;
