import { ChefError, ERRORS, type ErrorCode, parseProfile, type RecipeResult, type RunEnd, type SessionEvent } from "@ai-chef/sdk/contract";
import type { FoodIndex } from "../ports/food-index.ts";
import type { PriceSource } from "../ports/price-source.ts";
import type { RecipeModel } from "../ports/recipe-model.ts";
import { systemClock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import { sweepSessions } from "../sessions/sweep-sessions.ts";
import { STAGES } from "../stages/index.ts";
import { LOCAL_OWNER } from "../stages/plan-recipe.ts";
import { createLocalHost } from "../workflow/local-host.ts";
import { composerModel } from "./composer-model.ts";
import { observedStore } from "./observed-store.ts";
import { referencePriceSource } from "./reference-price-source.ts";
import { openLocalStore } from "./open-local-store.ts";

/** Days that a session is kept on one machine. */
const RETENTION_DAYS = 90;
/** A run takes ten minutes at most; what has no end after an hour was left behind by a process that died. */
const DEAD_AFTER_MS = 60 * 60 * 1000;

export interface CookOptions {
  readonly sessionId?: string;
  readonly signal?: AbortSignal;
}

/** The workflow on one machine. */
export interface LocalChef {
  readonly store: SessionStore;
  /**
   * Runs the workflow for a request, to its end.
   *
   * @throws {ChefError} what is wrong with the request, `no_dish`, `run_interrupted`, `run_timed_out`, or the code of the stage that failed.
   * A defect is thrown as it is.
   */
  cook(request: unknown, options?: CookOptions): Promise<RecipeResult>;
  close(): Promise<void>;
}

export interface LocalChefOptions {
  /** Path of the SQLite file, or `:memory:`. */
  readonly storePath: string;
  readonly model?: RecipeModel;
  /** @defaultValue the bundled reference prices */
  readonly prices?: PriceSource;
  /** Foods beyond the bundled table. @defaultValue none */
  readonly foods?: FoodIndex;
  readonly onEvent?: (event: SessionEvent) => void;
}

export function createLocalChef({ storePath, model = composerModel, prices = referencePriceSource, foods, onEvent }: LocalChefOptions): LocalChef {
  const opened = openLocalStore({ path: storePath });
  const store = onEvent === undefined ? opened : observedStore(opened, onEvent);
  const host = createLocalHost({
    stages: STAGES,
    dependencies: { store, model, prices, foods: foods ?? null, clock: systemClock, retentionDays: RETENTION_DAYS },
  });
  let isSwept = false;
  return {
    store,
    cook: async (request, { sessionId = `session-${systemClock.newId()}`, signal } = {}) => {
      parseProfile(request); // what is wrong with a request is said before a session is made of it
      if (!isSwept) await sweepSessions(opened, systemClock, { deadAfterMs: DEAD_AFTER_MS });
      isSwept = true;
      const runId = `run-${systemClock.newId()}`;
      const end = await host.run({ runId, sessionId, owner: LOCAL_OWNER, profile: request }, signal === undefined ? {} : { signal });
      const result = end === "succeeded" ? await store.getResult(runId) : null;
      if (result === null) throw await failureOfRun(store, runId, end);
      return result;
    },
    close: () => store.close(),
  };
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in ERRORS;

async function failureOfRun(store: SessionStore, runId: string, end: RunEnd): Promise<ChefError> {
  if (end === "interrupted" || end === "cancelled") return new ChefError("run_interrupted", `The run ${runId} was interrupted.`, { value: runId });
  const run = await store.getRun(runId);
  const last = (await store.eventsAfter(runId, Math.max(0, (run?.lastSeq ?? 0) - 1), 1))[0];
  const { code, message, hint, field, value } = last?.data ?? {};
  const known = isErrorCode(code) ? code : end === "timed-out" ? "run_timed_out" : "run_failed";
  return new ChefError(known, typeof message === "string" ? message : `The run ${runId} ended as ${end}.`, {
    ...(typeof hint === "string" ? { hint } : {}),
    ...(typeof field === "string" ? { field } : {}),
    value: value ?? runId,
  });
}
