import type { WorkflowStart } from "./workflow-host.ts";

/** Starts runs that nobody waits for, and stops them. */
export interface RunStarter {
  /** Returns when the run is on its way; how it goes is in the store. A run that is on its way already is left alone. */
  start(start: WorkflowStart): Promise<void>;
  /** Stops a run; one that has its end is left alone. */
  cancel(runId: string): Promise<void>;
}
