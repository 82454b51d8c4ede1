import type { AllergenFinding, AnalysedIngredient, Compliance, NutritionReport } from "./analysis.ts";
import type { Money, Profile } from "./profile.ts";
import type { CookingLevel, Cuisine, Fate } from "./vocabulary.ts";

/** What a model or the composer proposes: never a nutrient, price, allergen or verdict. */
export interface Draft {
  readonly title: string;
  readonly description: string;
  readonly servings: number;
  readonly cookingMinutes: number;
  readonly difficulty: CookingLevel;
  readonly cuisine: Cuisine | null;
  readonly ingredients: readonly DraftIngredient[];
  /** `{1}` in a step stands for the first ingredient with its amount, so that a step stays true when the amount is changed. */
  readonly steps: readonly string[];
  readonly notes: string | null;
}

export interface DraftIngredient {
  /** One ingredient line, as a recipe writes it. */
  readonly text: string;
  /** Id of a food of the shortlist; grounded from `text` when absent. */
  readonly foodId?: string;
  /** Grams of the edible part; read from `text` when absent. */
  readonly grams?: number;
  readonly fate?: Fate;
}

export interface RecipeIngredient extends AnalysedIngredient {
  /** What a cook measures: "2 tbsp", "반 모". */
  readonly household: string | null;
}

export interface Recipe {
  readonly title: string;
  readonly description: string;
  readonly servings: number;
  readonly cookingMinutes: number;
  readonly difficulty: CookingLevel;
  readonly ingredients: readonly RecipeIngredient[];
  readonly steps: readonly string[];
  readonly notes: string | null;
}

/** One price at one shop or survey. */
export interface Offer {
  readonly foodId: string;
  readonly title: string;
  readonly price: Money;
  /** Net mass of the whole pack in grams. */
  readonly packGrams: number;
  readonly source: string;
  /** Day or month that the price was seen, ISO 8601, or `unknown`. */
  readonly date: string;
}

export interface PricedItem {
  readonly foodId: string;
  readonly offer: Offer;
  /** Whole packs to buy. */
  readonly packs: number;
  /** Cost of the grams used. */
  readonly used: Money;
  readonly basket: Money;
  /** At hand already: counted in neither sum. */
  readonly fromPantry: boolean;
}

export interface Pricing {
  /** Cost of what the dish uses. */
  readonly used: Money;
  /** Cost of the whole packs. */
  readonly basket: Money;
  readonly perServing: Money;
  readonly budget: Money | null;
  /** `used` against the budget; `null` without a budget, or when an unpriced item could decide it. */
  readonly withinBudget: boolean | null;
  readonly items: readonly PricedItem[];
  /** Ingredients no source gave a price for, by text. They are in no sum. */
  readonly unpriced: readonly string[];
}

/** One change that the engine made to a draft. Masses in grams. */
export interface Adjustment {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** Ids of the rules that asked for it, `budget`, or `exclusions`. */
  readonly why: string;
  /** What stands for it now; absent where only the amount changed. */
  readonly becomes?: string;
}

/** A fallback that was taken. */
export interface Degradation {
  readonly stage: string;
  readonly code: string;
}

/** What models took for a run, over all its attempts. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars by the dated price table; null for a model that it does not know. */
  readonly costUsd: number | null;
  /** Day of the price table, ISO 8601; null without a cost. */
  readonly pricesOf: string | null;
}

export interface Provenance {
  /** A model's id, or `composer`. */
  readonly generator: string;
  readonly promptVersion: string | null;
  readonly experimentArm: string | null;
  readonly tableVersion: string;
  readonly attempts: number;
  readonly degraded: readonly Degradation[];
  readonly adjustments: readonly Adjustment[];
  /** Ids of rules, or `budget`, that no amounts within culinary bounds meet at once. */
  readonly shortfalls: readonly string[];
  readonly usage: ModelUsage | null;
}

export interface RecipeResult {
  readonly schemaVersion: string;
  readonly sessionId: string;
  readonly runId: string;
  readonly profile: Profile;
  readonly recipe: Recipe;
  readonly nutrition: NutritionReport;
  readonly allergens: readonly AllergenFinding[];
  readonly compliance: Compliance;
  readonly pricing: Pricing;
  readonly provenance: Provenance;
}
