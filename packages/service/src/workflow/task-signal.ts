import type { StageName } from "../stages/stage.ts";
import { StageTimeoutError } from "./stage-timeout-error.ts";

/** The runner's own timer goes off after `TimeoutSeconds`; ours a little before, so that the stage's error is told before the next stage starts. */
const BEFORE_RUNNER_MS = 15;

export interface TaskSignal {
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the run's signal. */
  release(): void;
}

/** The signal of one call of a stage: aborted with the run, or when its time is over. */
export function taskSignal(stage: StageName, timeoutSeconds: number, runSignal: AbortSignal): TaskSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(runSignal.reason);
  const timer = setTimeout(() => controller.abort(new StageTimeoutError(stage, timeoutSeconds)), Math.max(0, timeoutSeconds * 1000 - BEFORE_RUNNER_MS));
  if (runSignal.aborted) stop();
  else runSignal.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      runSignal.removeEventListener("abort", stop);
    },
  };
}
