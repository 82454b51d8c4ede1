import type { Brief } from "../briefs/brief.ts";
import type { Draft, ModelUsage } from "@ai-chef/sdk/contract";

export interface DraftRequest {
  readonly brief: Brief;
  /** From 1; a second attempt carries the checks that the first failed. */
  readonly attempt: number;
  readonly feedback: readonly string[];
}

export interface DraftReply {
  readonly draft: Draft;
  /** Model id, or `composer`. */
  readonly generator: string;
  readonly promptVersion: string | null;
  readonly usage: ModelUsage | null;
}

/**
 * Proposes a dish. Throws a `StageError`: throttled, timed out and unavailable ones are retried by the workflow,
 * refusals of access or of the request end the run.
 */
export interface RecipeModel {
  propose(request: DraftRequest, options: { readonly signal: AbortSignal }): Promise<DraftReply>;
}
