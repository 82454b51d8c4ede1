import { type Exclusions, type Food, type FoodTable, isAllowed, nameOf, type Rule } from "@ai-chef/kitchen";
import { type Language, NUTRIENTS, type NutrientKey } from "@ai-chef/sdk/contract";
import { MAX_SHORTLIST } from "../workflow/limits.ts";
import type { ShortlistFood } from "./brief.ts";

export interface ShortlistRequest {
  readonly table: FoodTable;
  readonly rules: readonly Rule[];
  readonly excluded: Omit<Exclusions, "rules">;
  readonly pantry: ReadonlySet<string>;
  readonly language: Language;
}

/** Figures that every model is given, whatever the rules ask about. */
const ALWAYS: readonly NutrientKey[] = ["energyKcal", "proteinGrams", "fatGrams", "carbohydrateGrams", "fiberGrams"];

/** Foods that suit the rules: those of the pantry, then those with a price, then those that take least of the limits. With the figures that the rules ask about. */
export function shortlist({ table, rules, excluded, pantry, language }: ShortlistRequest): readonly ShortlistFood[] {
  const limits = rules.flatMap((rule): Limit[] =>
    rule.kind === "figure" && rule.max !== undefined && isMeasured(rule.subject) ? [{ subject: rule.subject, max: rule.max }] : [],
  );
  const asked = [...new Set([...ALWAYS, ...limits.flatMap(({ subject }) => (subject === "netCarbohydrateGrams" ? [] : [subject]))])];
  return table.foods
    .filter((food) => food.category !== "water" && isAllowed(food, { ...excluded, rules }))
    .map((food) => ({ food, rank: strain(food, limits) - (pantry.has(food.id) ? PANTRY_FIRST : 0) - (table.referenceOffers.has(food.id) ? 1 : 0) }))
    .toSorted((a, b) => a.rank - b.rank || (a.food.id < b.food.id ? -1 : 1))
    .slice(0, MAX_SHORTLIST)
    .map(({ food }) => ({ id: food.id, name: nameOf(food, language), nutrients: Object.fromEntries(asked.map((key) => [key, food.nutrients[key]])) }));
}

const PANTRY_FIRST = 1000;

interface Limit {
  readonly subject: NutrientKey | "netCarbohydrateGrams";
  readonly max: number;
}

const isMeasured = (subject: string): subject is Limit["subject"] => subject === "netCarbohydrateGrams" || subject in NUTRIENTS;

/** The largest share of a limit that a hundred grams of a food take. */
function strain({ nutrients }: Food, limits: readonly Limit[]): number {
  let worst = 0;
  for (const { subject, max } of limits) {
    const amount = subject === "netCarbohydrateGrams" ? (nutrients.carbohydrateGrams ?? 0) - (nutrients.fiberGrams ?? 0) : (nutrients[subject] ?? 0);
    worst = Math.max(worst, amount / max);
  }
  return worst;
}
