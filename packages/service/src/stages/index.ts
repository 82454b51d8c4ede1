import { combineResults } from "./combine-results.ts";
import { composeRecipe } from "./compose-recipe.ts";
import { fetchPrices } from "./fetch-prices.ts";
import { generateRecipe } from "./generate-recipe.ts";
import { planRecipe } from "./plan-recipe.ts";
import { recordFailure } from "./record-failure.ts";
import { referencePrices } from "./reference-prices.ts";
import { saveResult } from "./save-result.ts";
import type { Stage, StageName } from "./stage.ts";

/** Every stage by the name of its state. */
export const STAGES: { readonly [N in StageName]: Stage } = {
  PlanRecipe: planRecipe,
  GenerateRecipe: generateRecipe,
  ComposeRecipe: composeRecipe,
  FetchPrices: fetchPrices,
  ReferencePrices: referencePrices,
  CombineResults: combineResults,
  SaveResult: saveResult,
  RecordFailure: recordFailure,
};
