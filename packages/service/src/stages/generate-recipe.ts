import { draftSchema, type Draft } from "@ai-chef/sdk/contract";
import type { Stage } from "./stage.ts";
import { StageError } from "./stage-error.ts";
import type { DraftedBy, PlannedState } from "./state.ts";

/** Asks the model for a dish; what it says beyond the schema is dropped before. */
export const generateRecipe: Stage<PlannedState, { readonly draft: DraftedBy }> = async ({ brief, attempt, feedback }, { model, signal }) => {
  const { draft, ...by } = await model.propose({ brief, attempt, feedback }, { signal });
  return { draft: { ...by, draft: checked(draft), degraded: null } };
};

function checked(draft: Draft): Draft {
  const parsed = draftSchema.safeParse(draft);
  if (parsed.success) return draft;
  throw new StageError(
    "model_output_invalid",
    `The model's draft is not one: ${parsed.error.issues[0]?.path.join(".") ?? ""} ${parsed.error.issues[0]?.message ?? ""}.`,
  );
}
