import { type AllergenFinding, type Check, type CheckBasis, type Compliance, NUTRIENTS, type NutrientKey, type Outcome } from "@ai-chef/sdk/contract";
import type { Range } from "../nutrition/bounds.ts";
import type { Sums } from "../nutrition/sum.ts";
import { figureRange } from "./figures.ts";
import { FIGURES, type AllergenRule, type AvoidRule, type FigureRule, type FigureSubject, type Rule } from "./rule.ts";

export interface Judged {
  readonly sums: Sums;
  readonly allergens: readonly AllergenFinding[];
  readonly mealsPerDay: number;
}

/** Decides every rule, or says what keeps it from being decided. */
export function judge(rules: readonly Rule[], judged: Judged): Compliance {
  const checks = rules.map((rule) => check(rule, judged));
  return { verdict: verdictOf(checks), checks };
}

function check(rule: Rule, judged: Judged): Check {
  switch (rule.kind) {
    case "figure":
      return checkFigure(rule, judged);
    case "allergen":
      return checkAllergen(rule, judged);
    case "avoid":
      return checkAvoided(rule, judged);
  }
}

function verdictOf(checks: readonly Check[]): Outcome {
  const outcomes = new Set(checks.filter(({ decides }) => decides).map(({ outcome }) => outcome));
  if (outcomes.has("fail")) return "fail";
  return outcomes.has("unable") ? "unable" : "pass";
}

/** A limit of a day, or of 100 g, as the limit of one serving. */
export function servingLimits(rule: FigureRule, { sums, mealsPerDay }: Pick<Judged, "sums" | "mealsPerDay">): { readonly min?: number; readonly max?: number } {
  const factor = rule.basis === "day" ? 1 / mealsPerDay : rule.basis === "100g" ? sums.grams.low / 100 : 1;
  return {
    ...(rule.min === undefined ? {} : { min: rule.min * factor }),
    ...(rule.max === undefined ? {} : { max: rule.max * factor }),
  };
}

function checkFigure(rule: FigureRule, judged: Judged): Check {
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
  const keys = keysOf(subject);
  return ingredients.flatMap(({ text }, index) => (keys.some((key) => isOpen(each[index]?.ranges[key])) ? [text] : []));
}

const isOpen = (range: Range | undefined): boolean => range !== undefined && range.low !== range.high;

function keysOf(subject: FigureSubject): readonly NutrientKey[] {
  switch (subject) {
    case "netCarbohydrateGrams":
      return ["carbohydrateGrams", "fiberGrams"];
    case "carbohydrateEnergyShare":
      return ["carbohydrateGrams", "energyKcal"];
    case "proteinEnergyShare":
      return ["proteinGrams", "energyKcal"];
    case "fatEnergyShare":
      return ["fatGrams", "energyKcal"];
    case "saturatedFatEnergyShare":
      return ["saturatedFatGrams", "energyKcal"];
    default:
      return [subject];
  }
}

function checkAllergen(rule: AllergenRule, { allergens }: Judged): Check {
  const finding = allergens.find(({ allergen }) => allergen === rule.allergen);
  const outcome = outcomeOf(finding);
  return {
    rule: rule.id,
    subject: `allergen:${rule.allergen}`,
    unit: "ingredients",
    limit: { max: 0 },
    actual: outcome === "unable" ? null : outcome === "fail" ? (finding?.because.length ?? 0) : 0,
    outcome,
    source: rule.source.title,
    basis: { per: "ingredients" },
    decides: rule.decides,
    ...(outcome === "unable" ? { unsettled: finding?.because ?? [] } : {}),
  };
}

/** What is likely in it fails for somebody who must not have it; what may be in it is for the label of the product to settle. */
function outcomeOf(finding: AllergenFinding | undefined): Outcome {
  switch (finding?.presence) {
    case "contains":
    case "likely":
      return "fail";
    case "may-contain":
    case "unable-to-assess":
      return "unable";
    default:
      return "pass";
  }
}

function checkAvoided(rule: AvoidRule, { sums }: Judged): Check {
  const foods = sums.ingredients.filter(({ isFood }) => isFood);
  const found = foods.filter(({ food }) => food !== null && rule.foods.includes(food.id));
  const unknown = foods.filter(({ food }) => food === null);
  const outcome = found.length > 0 ? "fail" : unknown.length > 0 ? "unable" : "pass";
  return {
    rule: rule.id,
    subject: `food:${rule.word}`,
    unit: "ingredients",
    limit: { max: 0 },
    actual: outcome === "unable" ? null : found.length,
    outcome,
    source: rule.source.title,
    basis: { per: "ingredients" },
    decides: rule.decides,
    ...(outcome === "unable" ? { unsettled: unknown.map(({ text }) => text) } : {}),
  };
}

const unitOf = (subject: FigureSubject): string =>
  subject in FIGURES ? FIGURES[subject as keyof typeof FIGURES].unit : NUTRIENTS[subject as NutrientKey].unit; // `in` does not narrow a union of keys

const round = (value: number): number => Math.round(value * 1000) / 1000;
