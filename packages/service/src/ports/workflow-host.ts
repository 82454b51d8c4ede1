import type { RunEnd } from "@ai-chef/sdk/contract";

export interface WorkflowStart {
  readonly runId: string;
  readonly sessionId: string;
  readonly owner: string;
  /** The API key that answers for the run, where one does. */
  readonly keyId?: string;
  /** The request as it arrived; the first stage parses it. */
  readonly profile: unknown;
}

/** Runs the workflow file. A run's end is in the store; a host that returns has seen to it, also for runs that died outside a stage. */
export interface WorkflowHost {
  /** Resolves with how the run ended; rejects only for a defect. Abort stops the run and marks it `interrupted` or `cancelled`, as its reason says. */
  run(start: WorkflowStart, options?: { readonly signal?: AbortSignal }): Promise<RunEnd>;
}
