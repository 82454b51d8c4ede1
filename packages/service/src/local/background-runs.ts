import { ChefError } from "@ai-chef/sdk/contract";
import type { Clock } from "../ports/clock.ts";
import type { RunStarter } from "../ports/run-starter.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { WorkflowHost } from "../ports/workflow-host.ts";
import { finalize } from "../sessions/finalize.ts";

/** Runs of this process that nobody waits for. */
export interface BackgroundRuns extends RunStarter {
  /** Waits for the runs under way; those that last longer are interrupted. */
  close(waitMs: number): Promise<void>;
}

export interface BackgroundRunsOptions {
  readonly host: WorkflowHost;
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly onDefect: (error: unknown, runId: string) => void;
}

export function createBackgroundRuns({ host, store, clock, onDefect }: BackgroundRunsOptions): BackgroundRuns {
  const underWay = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();
  return {
    start: async (start) => {
      if (underWay.has(start.runId)) return;
      const stop = new AbortController();
      const ended = host
        .run(start, { signal: stop.signal })
        .catch((error: unknown) => onDefect(error, start.runId))
        .finally(() => underWay.delete(start.runId));
      underWay.set(start.runId, { stop, ended });
    },
    cancel: async (runId) => {
      const run = underWay.get(runId);
      // A run of another process, or of one that died, is ended in the store; its late stages find the end there.
      if (run === undefined) return await finalize(store, clock, runId, "cancelled");
      run.stop.abort();
      await run.ended;
    },
    close: async (waitMs) => {
      const runs = [...underWay.values()];
      const timer = setTimeout(() => runs.forEach(({ stop }) => stop.abort(new ChefError("run_interrupted", "The process ends."))), waitMs);
      await Promise.allSettled(runs.map(({ ended }) => ended));
      clearTimeout(timer);
    },
  };
}
