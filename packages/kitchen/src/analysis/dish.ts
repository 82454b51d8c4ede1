import type { Adjustment, AllergenFinding, AllergenId, Compliance, Language, Money, Pricing } from "@ai-chef/sdk/contract";
import { findAllergens } from "../allergens/findings.ts";
import { balance } from "../balance/balance.ts";
import { substitute } from "../balance/substitute.ts";
import type { Exclusions } from "../composing/allowed.ts";
import { judge } from "../diet/judge.ts";
import type { Rule } from "../diet/rule.ts";
import type { FoodTable } from "../foods/table.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { type Sums, sumIngredients } from "../nutrition/sum.ts";
import { type OffersByFood, priceDish } from "../pricing/price.ts";

export interface DishRequest {
  readonly ingredients: readonly GroundedIngredient[];
  readonly servings: number;
  readonly rules: readonly Rule[];
  readonly asked: readonly AllergenId[];
  readonly mealsPerDay: number;
  readonly budget: Money | null;
  readonly offers: OffersByFood;
  readonly pantry: ReadonlySet<string>;
  readonly language: Language;
  /** What the request keeps out, and where to look for what may stand for it; absent where the draft kept it out already. */
  readonly substitution?: { readonly exclusions: Exclusions; readonly table: FoodTable };
}

/** A draft made into a dish: amounts balanced, everything summed, judged and priced. */
export interface Dish {
  readonly ingredients: readonly GroundedIngredient[];
  readonly adjustments: readonly Adjustment[];
  /** Ids of rules, or `budget`, that no amounts within culinary bounds meet. */
  readonly shortfalls: readonly string[];
  readonly sums: Sums;
  readonly allergens: readonly AllergenFinding[];
  readonly compliance: Compliance;
  readonly pricing: Pricing;
}

export function finishDish(request: DishRequest): Dish {
  const { servings, rules, asked, mealsPerDay, budget, offers, pantry } = request;
  const { substitution, language } = request;
  const substituted =
    substitution === undefined
      ? { ingredients: request.ingredients, adjustments: [] }
      : substitute(request.ingredients, substitution.exclusions, substitution.table, language);
  const { ingredients, adjustments, shortfalls } = balance({ ...request, ingredients: substituted.ingredients });
  const sums = sumIngredients(ingredients, servings);
  const allergens = findAllergens(ingredients, asked);
  return {
    ingredients,
    adjustments: [...substituted.adjustments, ...adjustments],
    shortfalls,
    sums,
    allergens,
    compliance: judge(rules, { sums, allergens, mealsPerDay }),
    pricing: priceDish({ ingredients, offers, servings, budget, pantry }),
  };
}

/** Passes its rules, and the budget when there is one. */
export function isPassing({ compliance, pricing }: Dish): boolean {
  return compliance.verdict === "pass" && pricing.withinBudget !== false;
}
