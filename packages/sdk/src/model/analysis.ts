import type { AllergenId, Presence } from "./allergens.ts";
import type { NutrientAmounts, NutrientKey } from "./nutrients.ts";
import type { Fate, FoodState, Outcome, SourceTable, Tier } from "./vocabulary.ts";

/** The record of a published table that a figure comes from. */
export interface SourceRecord {
  readonly table: SourceTable;
  readonly id: string;
}

export interface FoodReference {
  readonly id: string;
  readonly name: string;
  readonly source: SourceRecord;
}

/** An ingredient line, taken apart. */
export interface ParsedLine {
  readonly name: string;
  readonly amount: number | null;
  /** Upper end of a range ("2-3 cloves"), else null. */
  readonly amountMax: number | null;
  /** Unit in the line's own language, singular: `tbsp`, `cup`, `큰술`, `모`. */
  readonly unit: string | null;
  readonly preparation: string | null;
  readonly comment: string | null;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface AnalysedIngredient {
  readonly text: string;
  readonly parsed: ParsedLine;
  /** `null` when no food of the table is meant by the line. */
  readonly food: FoodReference | null;
  /** Where no table has a record: the compound whose making the name tells, so that allergens are known and nutrition is not. */
  readonly compound?: { readonly id: string; readonly name: string };
  /** Mass of the edible part that goes into the dish, in grams; `null` when it is not known. */
  readonly grams: number | null;
  readonly tier: Tier;
  readonly state: FoodState | null;
  readonly fate: Fate;
  /** Share of the ingredient that is eaten, 0 to 1, with the source of the figure; absent when all of it is. */
  readonly eatenShare?: { readonly share: number; readonly source: string };
  readonly candidates: readonly Candidate[];
}

/** How much of a dish its figures cover, shares from 0 to 1. */
export interface Coverage {
  readonly lines: number;
  readonly matched: number;
  /** Share of the known mass that is matched to a food. */
  readonly byMass: number;
  /** Share of the known energy that was `measured` or `derived`. */
  readonly byEnergy: number;
}

/** What a figure can be at least and at most, where something is missing. `high: null` is unbounded. */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

export interface NutritionReport {
  readonly servings: number;
  /** Sum over what is known. A nutrient that nothing is known of is `null`. */
  readonly total: NutrientAmounts;
  readonly perServing: NutrientAmounts;
  /** Of what goes into the dish; cooking drives off water that no table tells, so that the cooked dish is denser. `null` where a mass is not known. */
  readonly per100Grams: NutrientAmounts | null;
  /** Always: figures are sums of the ingredients as they go in; no retention factors are applied. */
  readonly basis: "raw-ingredients";
  /** For each nutrient of a serving that is not known exactly: a missing figure is a range here, never a zero. */
  readonly perServingBounds: { readonly [K in NutrientKey]?: Bounds };
  readonly perIngredient: readonly NutrientAmounts[];
  readonly tier: Tier;
  readonly coverage: Coverage;
}

export interface AllergenFinding {
  readonly allergen: AllergenId;
  readonly presence: Presence;
  /** The ingredients, by text, that cause the finding. */
  readonly because: readonly string[];
}

/** What a figure is held against. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

/** What a limit is published for, and how it became the limit of a serving. */
export type CheckBasis =
  | { readonly per: "serving" | "ingredients" }
  /** Published for 100 g; `limit` is the published figure. */
  | { readonly per: "100g"; readonly limit: number }
  /** Published for a day, of which a meal takes its share: 1/3 at three meals. */
  | { readonly per: "day"; readonly limit: number; readonly mealShare: number };

export interface Check {
  /** Stable id of the rule. */
  readonly rule: string;
  /** A nutrient key, a derived figure such as `netCarbohydrateGrams`, or `allergen:<id>`, `food:<word>`. */
  readonly subject: string;
  readonly unit: string;
  readonly limit: Limit;
  /** `null` when it cannot be told. */
  readonly actual: number | null;
  readonly outcome: Outcome;
  /** Published source of the limit. */
  readonly source: string;
  readonly basis: CheckBasis;
  /** `false` for a rule that is shown for comparison and does not decide the verdict. */
  readonly decides: boolean;
  /** The ingredients, by text, that fail a check by ingredient. */
  readonly because?: readonly string[];
  /** What would settle an `unable`. */
  readonly unsettled?: readonly string[];
}

export interface Compliance {
  /** `fail` when a deciding check fails, else `unable` when one is unable, else `pass`. */
  readonly verdict: Outcome;
  readonly checks: readonly Check[];
}

/** What is in a recipe, and what is not known. */
export interface Analysis {
  readonly schemaVersion: string;
  readonly id?: string;
  readonly ingredients: readonly AnalysedIngredient[];
  readonly nutrition: NutritionReport;
  readonly allergens: readonly AllergenFinding[];
  readonly compliance: Compliance | null;
}
