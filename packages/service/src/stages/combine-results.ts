import { bundledTable, finishDish, groundDraft, isPassing, nutritionReport, referenceOffers, writeRecipe, type OffersByFood } from "@ai-chef/kitchen";
import { SCHEMA_VERSION, type Check, type Degradation, type RecipeResult } from "@ai-chef/sdk/contract";
import { sumUsage } from "../prompts/model-usage.ts";
import { avoidingAmong } from "../briefs/avoiding-among.ts";
import { MAX_ATTEMPTS } from "../workflow/limits.ts";
import { groundBeyondTable, versionWith } from "./ground-beyond-table.ts";
import type { Stage } from "./stage.ts";
import type { CombineOutcome, WorkedState } from "./state.ts";

/**
 * Grounds, prices, balances, sums and judges a draft. No call leaves the process, but one to the index of foods for names that the bundled table
 * misses; and that one asks no model.
 */
export const combineResults: Stage<WorkedState, CombineOutcome> = async ({ run, profile, brief, attempt, usage, work }, context) => {
  const { draft: drafted, pricing: fetched } = work;
  const table = bundledTable();
  const { language, mealsPerDay, budget } = profile;
  const { draft } = drafted;
  const grounded = groundDraft(draft, table, language);
  const { ingredients, foods, degraded } = await groundBeyondTable({ draft, grounded, table, language }, context);
  const { rules, excludedFoods } = avoidingAmong(brief, foods, table, language);
  const dish = finishDish({
    ingredients,
    servings: draft.servings,
    rules,
    asked: brief.excludedAllergens,
    mealsPerDay,
    budget,
    // The shortlist was priced; what a draft uses beyond it has its reference price.
    offers: mergeOffers(referenceOffers(table), fetched.offers),
    pantry: new Set(brief.pantry),
    language,
    substitution: { exclusions: { excludedAllergens: brief.excludedAllergens, excludedFoods: new Set(excludedFoods), rules }, table },
  });
  const result: RecipeResult = {
    schemaVersion: SCHEMA_VERSION,
    sessionId: run.sessionId,
    runId: run.runId,
    profile,
    recipe: writeRecipe(draft, dish.ingredients, language),
    nutrition: nutritionReport(dish.sums),
    allergens: dish.allergens,
    compliance: dish.compliance,
    pricing: dish.pricing,
    provenance: {
      generator: drafted.generator,
      promptVersion: drafted.promptVersion,
      experimentArm: null,
      tableVersion: versionWith(table, foods),
      attempts: attempt,
      degraded: [...degradations(work), ...(degraded === null ? [] : [{ stage: "CombineResults", code: degraded }])],
      adjustments: dish.adjustments,
      shortfalls: dish.shortfalls,
      // A run that began under an older workflow has no `usage`.
      usage: sumUsage(usage ?? null, drafted.usage),
    },
  };
  const isDone = isPassing(dish) || attempt >= MAX_ATTEMPTS;
  return { result, next: isDone ? "save" : "revise", feedback: isDone ? [] : feedbackOf(result) };
};

function mergeOffers(reference: OffersByFood, fetched: WorkedState["work"]["pricing"]["offers"]): OffersByFood {
  return new Map([...reference, ...Map.groupBy(fetched, ({ foodId }) => foodId)]);
}

function degradations({ draft, pricing }: WorkedState["work"]): readonly Degradation[] {
  return [
    ...(draft.degraded === null ? [] : [{ stage: "GenerateRecipe", code: draft.degraded }]),
    ...(pricing.degraded === null ? [] : [{ stage: "FetchPrices", code: pricing.degraded }]),
  ];
}

function feedbackOf({ compliance, pricing }: RecipeResult): readonly string[] {
  const missed = compliance.checks.filter(({ decides, outcome }) => decides && outcome !== "pass").map(sentence);
  return pricing.withinBudget === false ? [...missed, `budget: ${pricing.used.amount} against at most ${pricing.budget?.amount}`] : missed;
}

function sentence({ rule, actual, limit, unit, outcome }: Check): string {
  const bounds = [limit.min === undefined ? "" : `at least ${limit.min}`, limit.max === undefined ? "" : `at most ${limit.max}`]
    .filter((bound) => bound !== "")
    .join(", ");
  return `${rule}: ${actual ?? outcome} against ${bounds} ${unit}`;
}
