import { type AllergenId, withDescendants } from "@ai-chef/sdk/contract";
import { presenceIn } from "../allergens/findings.ts";
import { classPresence } from "../diet/class-presence.ts";
import type { Rule } from "../diet/rule.ts";
import type { Food } from "../foods/food.ts";
import { exactly } from "../nutrition/bounds.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";

/** What a request keeps out of a dish. */
export interface Exclusions {
  readonly excludedAllergens: readonly AllergenId[];
  readonly excludedFoods: ReadonlySet<string>;
  /** Rules that exclude a class of foods count; others are for the balance and the verdict. */
  readonly rules: readonly Rule[];
}

/** Kept out: what holds an excluded allergen or may hold it, and what is of an excluded class or may be. */
export function isAllowed(food: Food | undefined, { excludedAllergens, excludedFoods, rules }: Exclusions): boolean {
  if (food === undefined || excludedFoods.has(food.id)) return false;
  const ingredient = asIngredient(food);
  if (excludedAllergens.length > 0 && presenceIn(ingredient, excludedAllergens.flatMap(withDescendants)) !== "none-found") return false;
  return rules.every((rule) => rule.kind !== "exclusion" || !rule.decides || classPresence(ingredient, rule.foodClass, []) === "none-found");
}

/** A food as a line that names nothing else. */
function asIngredient(food: Food): GroundedIngredient {
  return {
    text: food.name.en,
    parsed: { name: food.name.en, amount: null, amountMax: null, unit: null, preparation: null, comment: null },
    food,
    compound: null,
    isFood: true,
    isHeading: false,
    grams: 0,
    gramsRange: exactly(0),
    tier: "measured",
    fate: "eaten",
    eaten: { share: 1, source: null },
    candidates: [],
    freeFrom: [],
  };
}
