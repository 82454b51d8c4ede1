import { ChefError } from "@ai-chef/sdk/contract";
import type { StageName } from "./stage.ts";
import { StageError } from "./stage-error.ts";
import { timeoutCode } from "./timeout-code.ts";

/**
 * Waits for a stage until its signal is aborted. A stage that heeds the signal has its own say first; one that does not is left behind.
 *
 * @throws {ChefError} as `stoppedWith`.
 */
export async function unlessStopped<T>(work: () => Promise<T>, signal: AbortSignal, stage: StageName): Promise<T> {
  if (signal.aborted) throw stoppedWith(signal, stage);
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => {
    setImmediate(() => reject(stoppedWith(signal, stage)));
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work(), stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Why a stage was stopped: the reason of ours that its host gave, else that its time was over. */
export function stoppedWith({ reason }: AbortSignal, stage: StageName): ChefError {
  if (ChefError.isInstance(reason)) return reason;
  const code = timeoutCode(stage);
  const message = `${stage} was stopped before its end.`;
  return code === "run_timed_out" ? new ChefError(code, message, { cause: reason }) : new StageError(code, message, { cause: reason });
}
