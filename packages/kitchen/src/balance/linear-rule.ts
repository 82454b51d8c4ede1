import type { NutrientKey } from "@ai-chef/sdk/contract";
import { servingLimits } from "../diet/check-figure.ts";
import { ATWATER, energyPart } from "../diet/figures.ts";
import type { FigureRule } from "../diet/rule.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { mostPerGram } from "../nutrition/physical-limits.ts";
import { glycaemicShare, purinePerGram } from "../nutrition/published.ts";
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
    const amount = amountPerGram(ingredient, rule.subject, end);
    return eaten.share * (rule.basis === "100g" ? amount - (rule[side] ?? 0) / 100 : amount);
  };
  const isRatio = share !== null || rule.basis === "100g";
  return { ruleId: rule.id, perGram: ingredients.map(coefficient), [side]: isRatio ? 0 : limit * servings };
}

function amountPerGram(ingredient: GroundedIngredient, subject: FigureRule["subject"], end: End): number {
  switch (subject) {
    case "netCarbohydrateGrams":
      return netPerGram(ingredient, end);
    case "purineMilligrams":
      return purinePerGram(ingredient.food)[end];
    case "glycaemicLoad":
      return netPerGram(ingredient, end) * glycaemicShare(ingredient.food)[end];
    default:
      return perGram(ingredient, subject as NutrientKey, end); // shares of energy are done before
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
