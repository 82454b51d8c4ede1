import { parseWith, recipeResultSchema, type RecipeResult } from "@ai-chef/sdk/contract";
import { recordUsage } from "../api/record-usage.ts";
import { endRun } from "../sessions/end-run.ts";
import type { SavePayload, Stage } from "./stage.ts";

/** Counts what models used, and writes the result and the end of the run in one transaction. */
export const saveResult: Stage<SavePayload, { readonly sessionId: string; readonly runId: string }> = async ({ run, result }, { store, clock, access }) => {
  const checked = parseWith(recipeResultSchema, result, "result") as RecipeResult; // the schema's types are the model's: tested
  // Before the end, after which no retry comes: a run that was cancelled meanwhile has used it all the same.
  if (access !== undefined) await recordUsage(access, clock, { ...run, usage: checked.provenance.usage });
  await endRun(store, clock, run.runId, { status: "succeeded", result: checked });
  return { sessionId: run.sessionId, runId: run.runId };
};
