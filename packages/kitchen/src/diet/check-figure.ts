import { type Check, type CheckBasis, NUTRIENTS, type NutrientKey, type Outcome } from "@ai-chef/sdk/contract";
import type { Range } from "../nutrition/bounds.ts";
import type { IngredientNutrition } from "../nutrition/ingredient-nutrition.ts";
import type { Sums } from "../nutrition/sum.ts";
import { energyPart, figureRange } from "./figures.ts";
import type { Judged } from "./judged.ts";
import { FIGURES, type FigureRule, type FigureSubject } from "./rule.ts";

/** A limit of a day, or of 100 g, as the limit of one serving. */
export function servingLimits(rule: FigureRule, { sums, mealsPerDay }: Pick<Judged, "sums" | "mealsPerDay">): { readonly min?: number; readonly max?: number } {
  const factor = rule.basis === "day" ? 1 / mealsPerDay : rule.basis === "100g" ? sums.grams.low / 100 : 1;
  return {
    ...(rule.min === undefined ? {} : { min: rule.min * factor }),
    ...(rule.max === undefined ? {} : { max: rule.max * factor }),
  };
}

/** Holds a figure of a serving against its limit. */
export function checkFigure(rule: FigureRule, judged: Judged): Check {
  const { sums, mealsPerDay } = judged;
  const range = figureRange(rule.subject, sums);
  const limit = servingLimits(rule, judged);
  const outcome = compare(range, limit);
  return {
    rule: rule.id,
    subject: rule.subject,
    unit: unitOf(rule.subject),
    limit: { ...(limit.min === undefined ? {} : { min: round(limit.min) }), ...(limit.max === undefined ? {} : { max: round(limit.max) }) },
    actual: actual(range, limit, outcome),
    outcome,
    source: rule.source.title,
    basis: basisOf(rule, mealsPerDay),
    decides: rule.decides,
    ...(outcome === "unable" ? { unsettled: unsettledBy(rule.subject, sums) } : {}),
  };
}

/** The end of the range that decided. */
function actual({ low, high }: Range, { min, max }: { readonly min?: number; readonly max?: number }, outcome: Outcome): number | null {
  if (low === high) return round(low);
  switch (outcome) {
    case "unable":
      return null;
    case "fail":
      return round(max !== undefined && low > max ? low : high);
    case "pass":
      return round(min === undefined || max !== undefined ? high : low);
  }
}

function compare({ low, high }: Range, { min, max }: { readonly min?: number; readonly max?: number }): Outcome {
  if ((max !== undefined && low > max) || (min !== undefined && high < min)) return "fail";
  return (max === undefined || high <= max) && (min === undefined || low >= min) ? "pass" : "unable";
}

function basisOf({ basis, min, max }: FigureRule, mealsPerDay: number): CheckBasis {
  const limit = max ?? min ?? 0;
  switch (basis) {
    case "serving":
      return { per: "serving" };
    case "100g":
      return { per: "100g", limit };
    case "day":
      return { per: "day", limit, mealShare: round(1 / mealsPerDay) };
  }
}

/** Ingredients, by text, whose figures keep a check from being decided. */
function unsettledBy(subject: FigureSubject, { ingredients, each }: Sums): readonly string[] {
  return ingredients.flatMap(({ text }, index) => {
    const nutrition = each[index];
    return nutrition !== undefined && rangesOf(subject, nutrition).some(({ low, high }) => low !== high) ? [text] : [];
  });
}

function rangesOf(subject: FigureSubject, { ranges, netCarbohydrate, purines, glycaemicLoad }: IngredientNutrition): readonly Range[] {
  const part = energyPart(subject);
  if (part !== null) return [ranges[part], ranges.energyKcal];
  switch (subject) {
    case "netCarbohydrateGrams":
      return [netCarbohydrate];
    case "purineMilligrams":
      return [purines];
    case "glycaemicLoad":
      return [glycaemicLoad];
    default:
      return [ranges[subject as NutrientKey]]; // shares are done above
  }
}

const unitOf = (subject: FigureSubject): string =>
  subject in FIGURES ? FIGURES[subject as keyof typeof FIGURES].unit : NUTRIENTS[subject as NutrientKey].unit; // `in` does not narrow a union of keys

const round = (value: number): number => Math.round(value * 1000) / 1000;
