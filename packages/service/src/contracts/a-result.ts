import { bundledTable, finishDish, groundDraft, nutritionReport, referenceOffers, writeRecipe } from "@ai-chef/kitchen";
import { parseProfile, SCHEMA_VERSION, type RecipeResult } from "@ai-chef/sdk/contract";
import { planBrief } from "../briefs/plan.ts";
import { proposeByComposer } from "../briefs/propose-by-composer.ts";

/** For contract suites: a real result of the composer. */
export function aResult(sessionId: string, runId: string): RecipeResult {
  const table = bundledTable();
  const profile = parseProfile({ target: "keto", language: "en" });
  const brief = planBrief(profile, table);
  const draft = proposeByComposer(brief, 1);
  const { language, mealsPerDay, budget } = profile;
  const ingredients = groundDraft(draft, table, language);
  const dish = finishDish({
    ingredients,
    servings: draft.servings,
    rules: brief.rules,
    asked: [],
    mealsPerDay,
    budget,
    offers: referenceOffers(table),
    pantry: new Set(),
    language,
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    sessionId,
    runId,
    profile,
    recipe: writeRecipe(draft, dish.ingredients, language),
    nutrition: nutritionReport(dish.sums),
    allergens: dish.allergens,
    compliance: dish.compliance,
    pricing: dish.pricing,
    provenance: {
      generator: "composer",
      promptVersion: null,
      experimentArm: null,
      tableVersion: table.version,
      attempts: 1,
      degraded: [],
      adjustments: dish.adjustments,
      shortfalls: [],
      usage: null,
    },
  };
}
