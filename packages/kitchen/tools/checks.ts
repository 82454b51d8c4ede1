import { ALLERGEN_IDS, FOOD_STATES } from "@ai-chef/sdk/contract";
import { FOOD_CATEGORIES, FOOD_TAGS } from "../src/foods/food.ts";
import { foldName } from "../src/foods/fold.ts";
import { MEASURES } from "../src/lines/measures.ts";
import type { AuthoredFood } from "./authored.ts";
import type { SourceFigures, Sources } from "./sources.ts";

const unknown = (values: readonly string[], known: readonly string[]): readonly string[] => values.filter((value) => !known.includes(value));

/** Every word of a row is of its vocabulary. */
export function checkVocabulary(foods: readonly AuthoredFood[]): readonly string[] {
  return foods.flatMap(({ where, id, source, category, state, en, ko, contains, likely, may, tags, portions }) =>
    [
      /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id) ? [] : [`id "${id}"`],
      /^(usda-sr28:\d{5}|rda-10\.3:\d+)$/u.test(source) ? [] : [`source "${source}"`],
      en === "" || ko === "" ? ["name missing"] : [],
      unknown([category], FOOD_CATEGORIES).map((word) => `category "${word}"`),
      unknown([state], FOOD_STATES).map((word) => `state "${word}"`),
      unknown([...contains, ...likely, ...may], ALLERGEN_IDS).map((word) => `allergen "${word}"`),
      unknown(tags, FOOD_TAGS).map((word) => `tag "${word}"`),
      portions
        .filter(({ measure, grams, source: from }) => !(measure.replace(/-kr$/u, "") in MEASURES) || !(grams > 0) || !"uke".includes(from))
        .map(({ measure, grams, source: from }) => `portion "${measure}=${grams}@${from}"`),
    ]
      .flat()
      .map((problem) => `${where}: ${id}: ${problem}`),
  );
}

/** Ids are unique, and a name means one food in each language. */
export function checkNames(foods: readonly AuthoredFood[]): readonly string[] {
  const seen = new Map<string, string>();
  return foods.flatMap(({ where, id, en, ko, aliasesEn, aliasesKo }) => {
    const keys = [`id ${id}`, ...[en, ...aliasesEn].map((name) => `en ${foldName(name)}`), ...[ko, ...aliasesKo].map((name) => `ko ${foldName(name)}`)];
    return [...new Set(keys)].flatMap((key) => {
      const other = seen.get(key);
      seen.set(key, other ?? where);
      return other === undefined ? [] : [`${where}: ${id}: "${key}" stands already at ${other}`];
    });
  });
}

// Codex and the tables round each figure; sums of rounded figures may pass a limit by this much.
const ROUNDING_GRAMS = 1.5;
/** Groups whose energy is not the Atwater sum by the tables' own convention (RDA halves mushrooms and seaweeds; alcohol, fibre, organic acids, polyphenols). */
const OWN_ENERGY_CONVENTION = new Set([
  "mushroom",
  "seaweed",
  "alcohol",
  "spice",
  "herb",
  "vinegar",
  "leavening",
  "thickener",
  "vegetable",
  "fruit",
  "drink",
  "sauce",
  "pickle",
  "sweet",
  "paste",
  "stock",
  "dish",
  "legume",
  "flour",
  "seed",
]);

/** Figures obey physics: no part larger than its whole, energy near the Atwater sum. */
export function checkPhysics(foods: readonly AuthoredFood[], figures: ReadonlyMap<string, SourceFigures>): readonly string[] {
  return foods.flatMap(({ id, category }) => {
    const record = figures.get(id);
    if (record === undefined) return [];
    const { water, figures: f } = record;
    const value = (amount: number | null): number => amount ?? 0;
    const macros = value(water) + value(f.proteinGrams) + value(f.fatGrams) + value(f.carbohydrateGrams);
    const atwater = 4 * value(f.proteinGrams) + 9 * value(f.fatGrams) + 4 * value(f.carbohydrateGrams);
    const energy = f.energyKcal;
    const slack = OWN_ENERGY_CONVENTION.has(category) ? 0.6 : 0.2;
    return [
      macros > 100 + ROUNDING_GRAMS ? [`macros and water are ${macros.toFixed(1)} g of 100`] : [],
      value(f.fiberGrams) > value(f.carbohydrateGrams) + ROUNDING_GRAMS && f.carbohydrateGrams !== null ? ["more fibre than carbohydrate"] : [],
      value(f.sugarsGrams) > value(f.carbohydrateGrams) + ROUNDING_GRAMS && f.carbohydrateGrams !== null ? ["more sugars than carbohydrate"] : [],
      f.fatGrams !== null && value(f.saturatedFatGrams) > f.fatGrams + 0.5 ? ["more saturated fat than fat"] : [],
      f.vitaminAMicrogramsRae !== null && value(f.retinolMicrograms) > f.vitaminAMicrogramsRae + 2 ? ["more retinol than vitamin A"] : [],
      energy !== null && category !== "alcohol" && Math.abs(energy - atwater) > 25 && Math.abs(energy - atwater) > slack * Math.max(energy, atwater)
        ? [`energy ${energy} against Atwater ${atwater.toFixed(0)}`]
        : [],
    ]
      .flat()
      .map((problem) => `${id}: ${problem}`);
  });
}

/** A household weight is the one that its source gives. */
export function checkPortions(foods: readonly AuthoredFood[], { weights, koreanPortions }: Sources): readonly string[] {
  return foods.flatMap(({ where, id, source, portions }) =>
    portions.flatMap(({ measure, grams, source: from }) => {
      const near = (weight: number): boolean => Math.abs(weight - grams) <= Math.max(0.02 * weight, 0.06);
      if (from === "u" && !(weights.get(source) ?? []).some((weight) => near(weight.grams / weight.amount) || near(weight.grams)))
        return [`${where}: ${id}: ${source} has no household weight of ${grams} g (${measure})`];
      if (from === "k" && !koreanPortions.some(({ min, max }) => grams >= min && grams <= max))
        return [`${where}: ${id}: no Korean portion of ${grams} g (${measure})`];
      return [];
    }),
  );
}
