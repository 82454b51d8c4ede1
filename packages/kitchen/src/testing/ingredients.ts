import type { AllergenId, NutrientAmounts, NutrientKey } from "@ai-chef/sdk/contract";
import { NUTRIENT_KEYS } from "@ai-chef/sdk/contract";
import type { Food } from "../foods/food.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { exactly } from "../nutrition/bounds.ts";

/** For tests: a food with what a test cares about; every other nutrient is 0 per 100 g. */
export function aFood(fields: Partial<Omit<Food, "nutrients">> & { readonly nutrients?: { readonly [K in NutrientKey]?: number | null } } = {}): Food {
  const nutrients = Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, fields.nutrients?.[key] === undefined ? 0 : fields.nutrients[key]])) as NutrientAmounts; // fromEntries forgets its keys
  return {
    id: "a-food",
    source: { table: "usda-sr28", id: "00000" },
    category: "vegetable",
    state: "raw",
    name: { en: "a food", ko: "식품" },
    aliases: { en: [], ko: [] },
    contains: [],
    likely: [],
    mayContain: [],
    portions: [],
    tags: [],
    waterGrams: null,
    refusePercent: 0,
    published: { purine: null, glycaemicIndex: null },
    ...fields,
    nutrients,
  };
}

/** For tests: some grams of a food; a null food is one that the table does not know. */
export function some(food: Food | null, grams: number | null, fields: Partial<GroundedIngredient> = {}): GroundedIngredient {
  const name = food?.name.en ?? "mystery";
  return {
    text: `${grams ?? "some"} ${name}`,
    parsed: { name, amount: grams, amountMax: null, unit: "g", preparation: null, comment: null },
    food,
    compound: null,
    isFood: true,
    isHeading: false,
    grams,
    gramsRange: grams === null ? { low: 0, high: Infinity } : exactly(grams),
    tier: grams === null ? "unquantified" : "measured",
    fate: "eaten",
    eaten: { share: 1, source: null },
    candidates: [],
    freeFrom: [] as readonly AllergenId[],
    ...fields,
  };
}
