import PQueue from "p-queue";

export interface AskAllOptions {
  readonly concurrency: number;
  /** Failures after which nothing more is begun: a source that is down is not asked sixty times. */
  readonly maxFailures: number;
  readonly signal: AbortSignal;
}

/** Does all tasks, some at a time, as far as they succeed. @throws the first failure, once those under way have ended; the signal's reason when it was aborted. */
export async function askAll(tasks: readonly (() => Promise<void>)[], { concurrency, maxFailures, signal }: AskAllOptions): Promise<void> {
  const queue = new PQueue({ concurrency });
  const failures: unknown[] = [];
  const begin = (task: () => Promise<void>) => async (): Promise<void> => {
    if (failures.length >= maxFailures || signal.aborted) return;
    try {
      await task();
    } catch (error) {
      failures.push(error);
    }
  };
  await queue.addAll(tasks.map(begin));
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}
