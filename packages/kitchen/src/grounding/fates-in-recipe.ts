import type { FoodCategory } from "../foods/food.ts";
import { BATHS, type Bath, DISCARDED_CUE, INFUSED_CUE, INFUSED_WITH_WATER, STOCK_WATER_GRAMS } from "./baths.ts";
import { fateOf } from "./fate.ts";
import type { GroundedIngredient } from "./grounded.ts";

/** Says what becomes of each ingredient, by the words of its line and by what else is in the recipe. */
export function assignFates(ingredients: readonly GroundedIngredient[]): readonly GroundedIngredient[] {
  return ingredients.map((ingredient) => assign(ingredient, ingredients));
}

function assign(ingredient: GroundedIngredient, all: readonly GroundedIngredient[]): GroundedIngredient {
  const { food, isFood, text } = ingredient;
  if (!isFood || food === null) return ingredient;
  const bath = BATHS.find(
    ({ categories, cue, least }) => categories.includes(food.category) && (cue.test(text) || (least !== null && (ingredient.grams ?? 0) >= least)),
  );
  if (bath !== undefined) return absorbed(ingredient, bath, all);
  if (DISCARDED_CUE.test(text)) return { ...ingredient, ...fateOf("discarded") };
  if (INFUSED_CUE.test(text) || (INFUSED_WITH_WATER.test(text) && waterGrams(all) >= STOCK_WATER_GRAMS)) return { ...ingredient, ...fateOf("infused") };
  return ingredient;
}

/** What the solids of the recipe soak up of a bath; what is not known how much of there is, is bounded by what they hold. */
function absorbed(ingredient: GroundedIngredient, { perSolidGram, solids, source }: Bath, all: readonly GroundedIngredient[]): GroundedIngredient {
  const soaking = all
    .filter((other) => other !== ingredient && other.food !== null && solids.includes(other.food.category))
    .reduce((sum, { grams }) => sum + (grams ?? 0), 0);
  if (soaking === 0) return ingredient;
  const held = soaking * perSolidGram;
  const { grams } = ingredient;
  if (grams === null || grams === 0)
    return { ...ingredient, grams: held, gramsRange: { low: held, high: held }, tier: "estimated", fate: "absorbed", eaten: { share: 1, source } };
  return { ...ingredient, tier: "estimated", fate: "absorbed", eaten: { share: Math.min(1, held / grams), source } };
}

const LIQUID: ReadonlySet<FoodCategory> = new Set(["water", "stock"]);

const waterGrams = (all: readonly GroundedIngredient[]): number =>
  all.filter(({ food }) => food !== null && LIQUID.has(food.category)).reduce((sum, { grams }) => sum + (grams ?? 0), 0);
