import { proposeByComposer } from "../briefs/propose-by-composer.ts";
import type { RecipeModel } from "../ports/recipe-model.ts";

/** The composer as the model: the default on one machine, without a network. */
export const composerModel: RecipeModel = {
  propose: async ({ brief, attempt }) => ({ draft: proposeByComposer(brief, attempt), generator: "composer", promptVersion: null, usage: null }),
};
