import { type ErrorDocument, workflowInputSchema } from "@ai-chef/sdk/contract";
import { beginRun } from "../sessions/begin-run.ts";
import { endRun } from "../sessions/end-run.ts";
import { failureOf } from "./failure-cause.ts";
import { LOCAL_OWNER } from "./plan-recipe.ts";
import type { FailureDocument } from "./portable-error.ts";
import type { FailurePayload, RunReference, Stage } from "./stage.ts";

/** Characters that are kept, so that the last event stays within its limit in any script. */
const MAX_MESSAGE = 600;
const MAX_HINT = 300;

/**
 * Writes how a run failed. A run that has ended keeps its end; one without a row gets it, as far as the input, which may be anything, says
 * whose it is.
 */
export const recordFailure: Stage<FailurePayload, Record<string, never>> = async ({ runId, input, error }, context) => {
  const failure = failureOf(error);
  // Erased while it ran, or another owner's: nothing of it may come back.
  if (failure.code === "session_not_found") return {};
  if ((await context.store.getRun(runId)) === null) {
    const found = runOf(runId, input);
    if (found === undefined) return {};
    await beginRun(found.run, found.profile, context);
  }
  await endRun(context.store, context.clock, runId, { status: "failed", data: endData(failure) });
  return {};
};

function runOf(runId: string, input: unknown): { readonly run: RunReference; readonly profile: unknown } | undefined {
  if (typeof input !== "object" || input === null || !("sessionId" in input)) return undefined;
  const sessionId = workflowInputSchema.shape.sessionId.safeParse(input.sessionId);
  const owner = workflowInputSchema.shape.owner.safeParse("owner" in input ? input.owner : undefined);
  if (!sessionId.success) return undefined;
  return {
    run: { runId, sessionId: sessionId.data, owner: owner.data ?? LOCAL_OWNER },
    profile: "profile" in input ? input.profile : null,
  };
}

function endData({ code, message, hint, stage, field, value }: FailureDocument): Partial<ErrorDocument> & { readonly stage?: string } {
  return {
    code,
    message: message.slice(0, MAX_MESSAGE),
    hint: hint.slice(0, MAX_HINT),
    ...(stage === undefined ? {} : { stage }),
    ...(field === undefined ? {} : { field: field.slice(0, MAX_HINT) }),
    ...(value === undefined ? {} : { value }),
  };
}
