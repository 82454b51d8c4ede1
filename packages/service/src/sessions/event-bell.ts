/** Rings when a run has a new event, so that whoever waits for it in this process need not poll. */
export interface EventBell {
  ring(runId: string): void;
  /** Resolves at the next ring for a run, after some milliseconds, or when the signal aborts. */
  wait(runId: string, ms: number, signal: AbortSignal): Promise<void>;
}

export function createEventBell(): EventBell {
  const waiting = new Map<string, Set<() => void>>();
  return {
    ring: (runId) => {
      for (const wake of waiting.get(runId) ?? []) wake();
    },
    wait: (runId, ms, signal) =>
      new Promise((resolve) => {
        const wakers = waiting.get(runId) ?? new Set();
        waiting.set(runId, wakers);
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", wake);
          wakers.delete(wake);
          if (wakers.size === 0) waiting.delete(runId);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener("abort", wake, { once: true });
        wakers.add(wake);
        if (signal.aborted) wake();
      }),
  };
}
