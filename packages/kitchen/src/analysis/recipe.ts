import type { Draft, Language, Recipe } from "@ai-chef/sdk/contract";
import { nameOf } from "../foods/table.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { householdMeasure } from "../grounding/household.ts";
import { describe } from "./analyze.ts";
import { PLACEHOLDER, withParticle } from "./particles.ts";

/** The draft as a recipe: the ingredients as they were balanced, the steps with the amounts that hold now. */
export function writeRecipe(draft: Draft, ingredients: readonly GroundedIngredient[], language: Language): Recipe {
  return {
    title: draft.title,
    description: draft.description,
    servings: draft.servings,
    cookingMinutes: draft.cookingMinutes,
    difficulty: draft.difficulty,
    ingredients: ingredients.map((ingredient) => {
      const { food, grams } = ingredient;
      const household = food === null || grams === null ? null : householdMeasure(food, grams, language);
      return { ...describe(ingredient, language), household };
    }),
    steps: draft.steps.map((step) => withAmounts(step, ingredients, language)),
    notes: draft.notes,
  };
}

function withAmounts(step: string, ingredients: readonly GroundedIngredient[], language: Language): string {
  return step.replaceAll(PLACEHOLDER, (_, position: string, isName: string | undefined, particle: string | undefined) => {
    const ingredient = ingredients[Number(position) - 1];
    return ingredient === undefined ? "" : withParticle(mention(ingredient, isName !== undefined, language), particle);
  });
}

function mention({ food, parsed, grams }: GroundedIngredient, isName: boolean, language: Language): string {
  const called = food === null ? parsed.name : nameOf(food, language);
  if (isName || grams === null) return called;
  const household = food === null ? null : householdMeasure(food, grams, language);
  if (language === "ko") return `${called} ${household ?? `${grams} g`}`;
  return household === null ? `${grams} g ${called}` : `${grams} g ${called} (${household})`;
}
