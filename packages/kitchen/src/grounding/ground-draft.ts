import type { Draft, DraftIngredient, Language } from "@ai-chef/sdk/contract";
import type { FoodTable } from "../foods/table.ts";
import { exactly } from "../nutrition/bounds.ts";
import { parseLine } from "../lines/parse-line.ts";
import { fateOf } from "./fate.ts";
import { groundLine, groundTo } from "./ground-line.ts";
import type { GroundedIngredient } from "./grounded.ts";

/** Ties a draft's ingredients to foods and grams. A food named by id, and grams that are given, are taken as they are. */
export function groundDraft(draft: Draft, table: FoodTable, language: Language): readonly GroundedIngredient[] {
  return draft.ingredients.map((ingredient) => groundIngredient(ingredient, table, language));
}

function groundIngredient({ text, foodId, grams, fate }: DraftIngredient, table: FoodTable, language: Language): GroundedIngredient {
  const named = foodId === undefined ? undefined : table.byId.get(foodId);
  const byText = named === undefined ? groundLine(text, table, language) : groundTo(parseLine(text), { food: named, compound: null, candidates: [] }, true);
  const isGiven = grams !== undefined && byText.food !== null;
  return {
    ...byText,
    ...(isGiven ? { grams, gramsRange: exactly(grams), tier: "measured" } : {}),
    ...(fate === undefined ? {} : fateOf(fate)),
  };
}
