import { workflowInputSchema } from "@ai-chef/sdk/contract";
import { beginRun } from "../sessions/begin-run.ts";
import { endRun } from "../sessions/end-run.ts";
import { failureOf } from "./failure-cause.ts";
import { LOCAL_OWNER } from "./plan-recipe.ts";
import type { FailurePayload, Stage } from "./stage.ts";

/** Writes how a run failed. The run may have no row yet, and its input may be anything. */
export const recordFailure: Stage<FailurePayload, Record<string, never>> = async ({ runId, input, error }, context) => {
  if ((await context.store.getRun(runId)) === null) {
    const parsed = workflowInputSchema.safeParse(input);
    if (!parsed.success) return {};
    const { sessionId, owner = LOCAL_OWNER, profile } = parsed.data;
    await beginRun({ runId, sessionId, owner }, profile, context);
  }
  const { code, message, hint, field, value } = failureOf(error);
  await endRun(context.store, context.clock, runId, {
    status: "failed",
    data: { code, message, hint, ...(field === undefined ? {} : { field }), ...(value === undefined ? {} : { value }) },
  });
  return {};
};
