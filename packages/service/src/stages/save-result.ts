import { parseWith, recipeResultSchema, type RecipeResult } from "@ai-chef/sdk/contract";
import { endRun } from "../sessions/end-run.ts";
import type { SavePayload, Stage } from "./stage.ts";

/** Writes the result and the end of the run in one transaction. */
export const saveResult: Stage<SavePayload, { readonly sessionId: string; readonly runId: string }> = async ({ run, result }, { store, clock }) => {
  const checked = parseWith(recipeResultSchema, result, "result") as RecipeResult; // the schema's types are the model's: tested
  await endRun(store, clock, run.runId, { status: "succeeded", result: checked });
  return { sessionId: run.sessionId, runId: run.runId };
};
