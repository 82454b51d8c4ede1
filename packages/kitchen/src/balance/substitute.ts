import type { Adjustment, Language } from "@ai-chef/sdk/contract";
import { isAllowed, type Exclusions } from "../composing/allowed.ts";
import { type FoodTable, nameOf } from "../foods/table.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { exactly } from "../nutrition/bounds.ts";
import { SUBSTITUTIONS, type Substitution } from "./substitutions.ts";

export interface Substituted {
  readonly ingredients: readonly GroundedIngredient[];
  readonly adjustments: readonly Adjustment[];
}

const BY_FOOD: ReadonlyMap<string, Substitution["by"]> = new Map(SUBSTITUTIONS.flatMap(({ foods, by }) => foods.map((food) => [food, by] as const)));

/**
 * Replaces what an allergy or a diet keeps out by what may stand for it. An ingredient is replaced once and by something that is allowed,
 * so that no two substitutions chase each other. What nothing may stand for is left for the verdict to name.
 */
export function substitute(ingredients: readonly GroundedIngredient[], exclusions: Exclusions, table: FoodTable, language: Language): Substituted {
  const replaced = ingredients.map((ingredient) => ({ before: ingredient, after: replace(ingredient, exclusions, table, language) }));
  return {
    ingredients: replaced.map(({ after }) => after),
    adjustments: replaced.flatMap(({ before, after }) =>
      before.food === null || after.food === null || before.food === after.food
        ? []
        : [{ what: nameOf(before.food, language), from: before.grams ?? 0, to: after.grams ?? 0, why: "exclusions", becomes: nameOf(after.food, language) }],
    ),
  };
}

function replace(ingredient: GroundedIngredient, exclusions: Exclusions, table: FoodTable, language: Language): GroundedIngredient {
  const { food, grams, freeFrom, parsed } = ingredient;
  // What the line says is absent is taken at its word.
  if (food === null || freeFrom.length > 0 || isAllowed(food, exclusions)) return ingredient;
  const found = (BY_FOOD.get(food.id) ?? []).map(([id, perGram]) => ({ other: table.byId.get(id), perGram })).find(({ other }) => isAllowed(other, exclusions));
  if (found?.other === undefined) return ingredient;
  const name = nameOf(found.other, language);
  const amount = grams === null ? null : Math.round(grams * found.perGram * 10) / 10;
  return {
    ...ingredient,
    text: amount === null ? name : language === "ko" ? `${name} ${amount}g` : `${amount} g ${name}`,
    parsed: { ...parsed, name, amount, amountMax: null, unit: amount === null ? null : "g" },
    food: found.other,
    ...(amount === null ? {} : { grams: amount, gramsRange: exactly(amount) }),
  };
}
