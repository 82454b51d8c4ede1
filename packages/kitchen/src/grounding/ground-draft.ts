import type { Draft, DraftIngredient, Language } from "@ai-chef/sdk/contract";
import type { FoodTable } from "../foods/table.ts";
import { exactly } from "../nutrition/bounds.ts";
import { fateOf } from "./fate.ts";
import { groundLine } from "./ground-line.ts";
import type { GroundedIngredient } from "./grounded.ts";

/** Ties a draft's ingredients to foods and grams. A food named by id, and grams that are given, are taken as they are. */
export function groundDraft(draft: Draft, table: FoodTable, language: Language): readonly GroundedIngredient[] {
  return draft.ingredients.map((ingredient) => groundIngredient(ingredient, table, language));
}

function groundIngredient({ text, foodId, grams, fate }: DraftIngredient, table: FoodTable, language: Language): GroundedIngredient {
  const byText = groundLine(text, table, language);
  const named = foodId === undefined ? undefined : table.byId.get(foodId);
  const food = named ?? byText.food;
  const isGiven = grams !== undefined && food !== null;
  return {
    ...byText,
    food,
    isFood: byText.isFood || food !== null,
    ...(isGiven ? { grams, gramsRange: exactly(grams), tier: "measured" } : {}),
    ...(fate === undefined ? {} : fateOf(fate)),
  };
}
