import type { FoodCategory } from "../foods/food.ts";
import { BATHS, type Bath, DISCARDED_CUE, INFUSED_CUE, INFUSED_WITH_WATER, MARINADE, MARINADE_CUE, PICKLING, STOCK_WATER_GRAMS } from "./baths.ts";
import { fateOf } from "./fate.ts";
import type { GroundedIngredient } from "./grounded.ts";

/** Says what becomes of each ingredient, by the words of its line, the heading above it, and what else is in the recipe. */
export function assignFates(ingredients: readonly GroundedIngredient[]): readonly GroundedIngredient[] {
  const headings = headingsOf(ingredients);
  const kitchen: Kitchen = {
    all: ingredients,
    saidOf: (ingredient) => `${headings.get(ingredient) ?? ""}\n${ingredient.text}`,
    waterGrams: gramsOf(ingredients, ["water", "stock"]),
  };
  const shares = sharesOf(kitchen);
  return ingredients.map((ingredient) => assign(ingredient, kitchen, shares));
}

interface Kitchen {
  readonly all: readonly GroundedIngredient[];
  /** The line with the heading that it stands under. */
  readonly saidOf: (ingredient: GroundedIngredient) => string;
  readonly waterGrams: number;
}

function headingsOf(ingredients: readonly GroundedIngredient[]): ReadonlyMap<GroundedIngredient, string> {
  const headings = new Map<GroundedIngredient, string>();
  let heading = "";
  for (const ingredient of ingredients) {
    if (ingredient.isHeading) heading = ingredient.parsed.name;
    headings.set(ingredient, heading);
  }
  return headings;
}

function assign(ingredient: GroundedIngredient, kitchen: Kitchen, shares: Shares): GroundedIngredient {
  const { food, isFood } = ingredient;
  if (!isFood || food === null) return ingredient;
  const said = kitchen.saidOf(ingredient);
  const bath = BATHS.find(
    ({ categories, cue, least }) => categories.includes(food.category) && (cue.test(said) || (least !== null && (ingredient.grams ?? 0) >= least)),
  );
  if (bath !== undefined) return absorbed(ingredient, bath, kitchen.all);
  if (DISCARDED_CUE.test(said)) return { ...ingredient, ...fateOf("discarded") };
  if (INFUSED_CUE.test(said) || (INFUSED_WITH_WATER.test(said) && kitchen.waterGrams >= STOCK_WATER_GRAMS)) return { ...ingredient, ...fateOf("infused") };
  const share = shares.get(ingredient);
  return share === undefined ? ingredient : { ...ingredient, tier: "estimated", fate: "absorbed", eaten: share };
}

type Shares = ReadonlyMap<GroundedIngredient, { readonly share: number; readonly source: string }>;

/** What is taken up of liquids that several ingredients make together: a marinade, a pickling liquid. */
function sharesOf(kitchen: Kitchen): Shares {
  const { all, saidOf } = kitchen;
  const marinade = all.filter(
    (ingredient) => ingredient.food !== null && !MARINADE.solids.includes(ingredient.food.category) && MARINADE_CUE.test(saidOf(ingredient)),
  );
  const lying = gramsOf(all, MARINADE.solids);
  const marinadeGrams = total(marinade);
  if (marinadeGrams > 0 && lying > 0) {
    const share = Math.min(1, (lying * MARINADE.perSolidGram) / marinadeGrams);
    return new Map(marinade.map((ingredient) => [ingredient, { share, source: MARINADE.source }]));
  }
  return picklingShares(kitchen);
}

function picklingShares({ all, waterGrams }: Kitchen): Shares {
  const vegetables = gramsOf(all, PICKLING.solids);
  const vinegar = gramsOf(all, ["vinegar"]);
  const isPickle =
    vegetables > 0 &&
    vinegar >= vegetables * PICKLING.leastVinegarShare &&
    gramsOf(all, ["meat", "poultry", "fish", "shellfish", "noodle", "grain", "oil"]) === 0;
  if (!isPickle) return new Map();
  const dissolved = all.filter(({ food }) => food !== null && PICKLING.dissolved.includes(food.category));
  const share = vegetables / (vegetables + vinegar + waterGrams);
  return new Map(dissolved.map((ingredient) => [ingredient, { share, source: PICKLING.source }]));
}

/** What the solids of the recipe soak up of a bath; what is not known how much of there is, is bounded by what they hold. */
function absorbed(ingredient: GroundedIngredient, { perSolidGram, solids, source }: Bath, all: readonly GroundedIngredient[]): GroundedIngredient {
  const soaking = total(all.filter((other) => other !== ingredient && other.food !== null && solids.includes(other.food.category)));
  if (soaking === 0) return ingredient;
  const held = soaking * perSolidGram;
  const { grams } = ingredient;
  if (grams === null || grams === 0)
    return { ...ingredient, grams: held, gramsRange: { low: held, high: held }, tier: "estimated", fate: "absorbed", eaten: { share: 1, source } };
  return { ...ingredient, tier: "estimated", fate: "absorbed", eaten: { share: Math.min(1, held / grams), source } };
}

const total = (ingredients: readonly GroundedIngredient[]): number => ingredients.reduce((sum, { grams }) => sum + (grams ?? 0), 0);

const gramsOf = (all: readonly GroundedIngredient[], categories: readonly FoodCategory[]): number =>
  total(all.filter(({ food }) => food !== null && categories.includes(food.category)));
