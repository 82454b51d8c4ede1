import { NUTRIENT_KEYS, type NutrientAmounts, type NutrientKey } from "@ai-chef/sdk/contract";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { product, type Range, times, ZERO } from "./bounds.ts";
import { mostPerGram } from "./physical-limits.ts";
import { glycaemicShare, purinePerGram } from "./published.ts";

export type NutrientRanges = { readonly [K in NutrientKey]: Range };

/** What one ingredient brings to the plate: what is known of each nutrient, and what it can be. */
export interface IngredientNutrition {
  readonly amounts: NutrientAmounts;
  readonly ranges: NutrientRanges;
  /** Carbohydrate without fibre, for the same food, so that what is missing is not counted twice. */
  readonly netCarbohydrate: Range;
  /** Total purines, mg. */
  readonly purines: Range;
  /** Grams of glucose that raise blood sugar alike. */
  readonly glycaemicLoad: Range;
}

export function ingredientNutrition(ingredient: GroundedIngredient): IngredientNutrition {
  const { food, grams, gramsRange, eaten, isFood } = ingredient;
  const eatenGrams = isFood ? times(gramsRange, eaten.share) : ZERO;
  const known = food?.nutrients ?? null;
  const amounts = byNutrient((key) => {
    const per100 = known?.[key] ?? null;
    if (eatenGrams.high === 0) return 0;
    if (per100 === 0) return 0;
    return per100 === null || grams === null ? null : (per100 * grams * eaten.share) / 100;
  });
  const ranges = byNutrient((key) => product(eatenGrams, perGram(key, known)));
  const netCarbohydrate = product(eatenGrams, netPerGram(known));
  return {
    amounts,
    ranges,
    netCarbohydrate,
    purines: product(eatenGrams, purinePerGram(food)),
    glycaemicLoad: product(netCarbohydrate, glycaemicShare(food)),
  };
}

function perGram(key: NutrientKey, known: NutrientAmounts | null): Range {
  const per100 = known?.[key] ?? null;
  return per100 === null ? { low: 0, high: mostPerGram(key, known) } : { low: per100 / 100, high: per100 / 100 };
}

function netPerGram(known: NutrientAmounts | null): Range {
  const carbohydrate = perGram("carbohydrateGrams", known);
  const fiber = perGram("fiberGrams", known);
  return { low: Math.max(0, carbohydrate.low - fiber.high), high: Math.max(0, carbohydrate.high - fiber.low) };
}

export function byNutrient<V>(of: (key: NutrientKey) => V): { readonly [K in NutrientKey]: V } {
  const values: { [K in NutrientKey]?: V } = {};
  for (const key of NUTRIENT_KEYS) values[key] = of(key);
  return values as { [K in NutrientKey]: V }; // every key was set
}
