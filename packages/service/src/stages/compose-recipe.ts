import { proposeByComposer } from "../briefs/propose-by-composer.ts";
import { failureOf } from "./failure-cause.ts";
import type { Stage } from "./stage.ts";
import type { DraftedBy, PlannedState } from "./state.ts";

type Fallen = PlannedState & { readonly error: { readonly Error: string; readonly Cause: string } };

/** Stands in for a model that failed; the result says so. */
export const composeRecipe: Stage<Fallen, { readonly draft: DraftedBy }> = async ({ brief, attempt, error }) => ({
  draft: {
    draft: proposeByComposer(brief, attempt),
    generator: "composer",
    promptVersion: null,
    usage: null,
    degraded: failureOf(error, "model_timed_out").code,
  },
});
