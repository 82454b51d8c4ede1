import { type Analysis, type AnalysedIngredient, type AnalysisRequest, type Language, SCHEMA_VERSION } from "@ai-chef/sdk/contract";
import { findAllergens } from "../allergens/findings.ts";
import { judge } from "../diet/judge.ts";
import { rulesFor } from "../diet/rules-for.ts";
import { type FoodTable, nameOf } from "../foods/table.ts";
import { groundRecipe } from "../grounding/ground-recipe.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { nutritionReport, sumIngredients } from "../nutrition/sum.ts";

/**
 * Says what is in a recipe, and what is not known: foods, grams, nutrition, allergens, and a verdict when a target, a condition or an
 * allergy is asked about. The same request and the same table give the same answer.
 */
export function analyze(request: AnalysisRequest, table: FoodTable): Analysis {
  const { servings, allergies, mealsPerDay } = request;
  const ingredients = groundRecipe(request.lines, table);
  const sums = sumIngredients(ingredients, servings);
  const rules = rulesFor(request);
  const asked = [...allergies, ...rules.flatMap((rule) => (rule.kind === "allergen" ? [rule.allergen] : []))];
  const allergens = findAllergens(ingredients, asked);
  return {
    schemaVersion: SCHEMA_VERSION,
    ...(request.id === undefined ? {} : { id: request.id }),
    ingredients: ingredients.map((ingredient) => describe(ingredient, request.language)),
    nutrition: nutritionReport(sums),
    allergens,
    compliance: rules.length === 0 ? null : judge(rules, { sums, allergens, mealsPerDay }),
  };
}

/** An ingredient as a document. Without a language, the food is named in the language of its line. */
export function describe(
  { text, parsed, food, compound, grams, tier, fate, eaten, candidates }: GroundedIngredient,
  language: Language | null,
): AnalysedIngredient {
  return {
    text,
    parsed,
    food: food === null ? null : { id: food.id, name: nameOf(food, language ?? languageOf(text)), source: food.source },
    ...(compound === null ? {} : { compound: { id: compound.id, name: nameOf(compound, language ?? languageOf(text)) } }),
    grams: grams === null ? null : Math.round(grams * 100) / 100,
    tier,
    state: food?.state ?? null,
    fate,
    ...(eaten.share === 1 || eaten.source === null ? {} : { eatenShare: { share: eaten.share, source: eaten.source } }),
    candidates,
  };
}

/** Korean when it has Hangul. */
export const languageOf = (text: string): Language => (/\p{Script=Hangul}/u.test(text) ? "ko" : "en");
