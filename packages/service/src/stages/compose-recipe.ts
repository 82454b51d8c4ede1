import { proposeByComposer } from "../briefs/propose-by-composer.ts";
import { failureOf } from "./failure-cause.ts";
import type { Stage } from "./stage.ts";
import type { DraftedBy, PlannedState } from "./state.ts";

type Fallen = PlannedState & { readonly error: { readonly Error: string; readonly Cause: string } };

/** Stands in for a model that failed; the result says so. */
export const composeRecipe: Stage<Fallen, { readonly draft: DraftedBy }> = async (state) => ({
  draft: composed(state, failureOf(state.error, "model_timed_out").code),
});

/** The composer where an environment has no model: no fallback, so that nothing is degraded. */
export const composeByChoice: Stage<PlannedState, { readonly draft: DraftedBy }> = async (state) => ({ draft: composed(state, null) });

const composed = ({ brief, attempt }: PlannedState, degraded: string | null): DraftedBy => ({
  draft: proposeByComposer(brief, attempt),
  generator: "composer",
  promptVersion: null,
  usage: null,
  degraded,
});
