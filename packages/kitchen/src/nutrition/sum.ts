import type { Bounds, Coverage, NutrientAmounts, NutritionReport } from "@ai-chef/sdk/contract";
import { NUTRIENT_KEYS } from "@ai-chef/sdk/contract";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { isExact, type Range, sum, times } from "./bounds.ts";
import { byNutrient, type IngredientNutrition, ingredientNutrition, type NutrientRanges } from "./ingredient-nutrition.ts";
import { worstTier } from "./tiers.ts";

/** The sums of a dish, with what they can be where something is missing. */
export interface Sums {
  readonly servings: number;
  readonly ingredients: readonly GroundedIngredient[];
  readonly each: readonly IngredientNutrition[];
  readonly total: NutrientAmounts;
  /** For one serving. */
  readonly ranges: NutrientRanges;
  /** For one serving. */
  readonly netCarbohydrate: Range;
  /** For one serving, mg. */
  readonly purines: Range;
  /** For one serving. */
  readonly glycaemicLoad: Range;
  /** Grams on one plate. */
  readonly grams: Range;
}

/** Sums raw ingredients as they go in; cooking loses water, not these nutrients, so the sums hold for the cooked dish. */
export function sumIngredients(ingredients: readonly GroundedIngredient[], servings: number): Sums {
  const each = ingredients.map(ingredientNutrition);
  const share = 1 / servings;
  return {
    servings,
    ingredients,
    each,
    total: byNutrient((key) => sumKnown(each.map(({ amounts }) => amounts[key]))),
    ranges: byNutrient((key) => times(sum(each.map(({ ranges }) => ranges[key])), share)),
    netCarbohydrate: times(sum(each.map(({ netCarbohydrate }) => netCarbohydrate)), share),
    purines: times(sum(each.map(({ purines }) => purines)), share),
    glycaemicLoad: times(sum(each.map(({ glycaemicLoad }) => glycaemicLoad)), share),
    grams: times(sum(ingredients.filter(({ isFood }) => isFood).map(({ gramsRange, eaten }) => times(gramsRange, eaten.share))), share),
  };
}

function sumKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 && amounts.length > 0 ? null : known.reduce((total, amount) => total + amount, 0);
}

/** The sums as a document, rounded to a thousandth. */
export function nutritionReport({ servings, ingredients, each, total, ranges, grams }: Sums): NutritionReport {
  const mass = isExact(grams) && grams.low > 0 ? grams.low * servings : null;
  return {
    servings,
    total: byNutrient((key) => round(total[key])),
    perServing: byNutrient((key) => round(total[key] === null ? null : total[key] / servings)),
    per100Grams: mass === null ? null : byNutrient((key) => round(total[key] === null ? null : (total[key] * 100) / mass)),
    basis: "raw-ingredients",
    perServingBounds: Object.fromEntries(NUTRIENT_KEYS.filter((key) => !isExact(ranges[key])).map((key) => [key, toBounds(ranges[key])])),
    perIngredient: each.map(({ amounts }) => byNutrient((key) => round(amounts[key]))),
    tier: worstTier(ingredients.filter((_, index) => contributes(each[index])).map(({ tier }) => tier)),
    coverage: coverage(ingredients, each),
  };
}

/** Nothing of an ingredient that is not eaten, and nothing of water, is in a sum. */
function contributes(nutrition: IngredientNutrition | undefined): boolean {
  return nutrition !== undefined && NUTRIENT_KEYS.some((key) => nutrition.ranges[key].high > 0);
}

function coverage(ingredients: readonly GroundedIngredient[], each: readonly IngredientNutrition[]): Coverage {
  const foods = ingredients.filter(({ isFood }) => isFood);
  const grams = (of: readonly GroundedIngredient[]): number => of.reduce((total, ingredient) => total + (ingredient.grams ?? 0), 0);
  const energy = (well: boolean): number =>
    ingredients.reduce(
      (total, { tier }, index) => total + (!well || tier === "measured" || tier === "derived" ? (each[index]?.amounts.energyKcal ?? 0) : 0),
      0,
    );
  const matched = foods.filter(({ food }) => food !== null);
  return {
    lines: foods.length,
    matched: matched.length,
    byMass: ratio(grams(matched), grams(foods), matched.length === foods.length),
    byEnergy: ratio(energy(true), energy(false), true),
  };
}

const ratio = (part: number, whole: number, ofNothing: boolean): number => (whole > 0 ? (round(part / whole) ?? 0) : Number(ofNothing));

const toBounds = ({ low, high }: Range): Bounds => ({ low: round(low) ?? 0, high: Number.isFinite(high) ? round(high) : null });

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
