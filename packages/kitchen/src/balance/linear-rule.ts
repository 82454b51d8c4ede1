import type { NutrientKey } from "@ai-chef/sdk/contract";
import { ATWATER } from "../diet/figures.ts";
import { servingLimits } from "../diet/judge.ts";
import type { FigureRule } from "../diet/rule.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { mostPerGram } from "../nutrition/physical-limits.ts";
import type { Sums } from "../nutrition/sum.ts";

/** A limit as a straight line through grams: the sum of `perGram` times grams, over all servings, against `max` or `min`. */
export interface LinearLimit {
  readonly ruleId: string;
  readonly perGram: readonly number[];
  readonly max?: number;
  readonly min?: number;
}

type End = "low" | "high";

/** The straight lines of a rule; none where an ingredient's figure is unbounded, since no amount of anything would settle it. */
export function linearLimits(rule: FigureRule, sums: Sums, mealsPerDay: number): readonly LinearLimit[] {
  const { min, max } = servingLimits(rule, { sums, mealsPerDay });
  const limits = [...(max === undefined ? [] : [line(rule, sums, max, "high")]), ...(min === undefined ? [] : [line(rule, sums, min, "low")])];
  return limits.filter(({ perGram }) => perGram.every(Number.isFinite));
}

function line(rule: FigureRule, { ingredients, servings }: Sums, limit: number, end: End): LinearLimit {
  const side = end === "high" ? "max" : "min";
  const share = energyPart(rule.subject);
  const coefficient = (ingredient: GroundedIngredient): number => {
    const { eaten, isFood } = ingredient;
    if (!isFood || eaten.share === 0) return 0;
    if (share !== null)
      return eaten.share * (ATWATER[share] * perGram(ingredient, share, end) - limit * perGram(ingredient, "energyKcal", end === "high" ? "low" : "high"));
    const amount = rule.subject === "netCarbohydrateGrams" ? netPerGram(ingredient, end) : perGram(ingredient, rule.subject as NutrientKey, end); // shares are done above
    return eaten.share * (rule.basis === "100g" ? amount - (rule[side] ?? 0) / 100 : amount);
  };
  const isRatio = share !== null || rule.basis === "100g";
  return { ruleId: rule.id, perGram: ingredients.map(coefficient), [side]: isRatio ? 0 : limit * servings };
}

function energyPart(subject: FigureRule["subject"]): keyof typeof ATWATER | null {
  switch (subject) {
    case "carbohydrateEnergyShare":
      return "carbohydrateGrams";
    case "proteinEnergyShare":
      return "proteinGrams";
    case "fatEnergyShare":
      return "fatGrams";
    case "saturatedFatEnergyShare":
      return "saturatedFatGrams";
    default:
      return null;
  }
}

function perGram({ food }: GroundedIngredient, key: NutrientKey, end: End): number {
  const per100 = food?.nutrients[key] ?? null;
  if (per100 !== null) return per100 / 100;
  return end === "low" ? 0 : mostPerGram(key, food?.nutrients ?? null);
}

function netPerGram(ingredient: GroundedIngredient, end: End): number {
  return Math.max(0, perGram(ingredient, "carbohydrateGrams", end) - perGram(ingredient, "fiberGrams", end === "high" ? "low" : "high"));
}
