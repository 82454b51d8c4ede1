import type { NutrientAmounts, NutrientKey } from "@ai-chef/sdk/contract";

/**
 * The most of a nutrient that a gram of anything can hold, in the nutrient's own unit.
 * Energy: fat has 9 kcal/g (Atwater). Sodium: sodium chloride is 39.34 % sodium; potassium: potassium chloride is 52.44 % potassium
 * (atomic masses). A part is no heavier than its whole. Where nothing of the kind bounds a figure, it is unbounded.
 */
const PER_GRAM: { readonly [K in NutrientKey]: number } = {
  energyKcal: 9,
  proteinGrams: 1,
  fatGrams: 1,
  saturatedFatGrams: 1,
  carbohydrateGrams: 1,
  fiberGrams: 1,
  sugarsGrams: 1,
  sodiumMilligrams: 393.4,
  potassiumMilligrams: 524.4,
  phosphorusMilligrams: Infinity,
  calciumMilligrams: Infinity,
  ironMilligrams: Infinity,
  vitaminAMicrogramsRae: Infinity,
  retinolMicrograms: Infinity,
  cholesterolMilligrams: Infinity,
};

/** Parts that are no larger than a whole which the same record may know. */
const WHOLE_OF: { readonly [K in NutrientKey]?: NutrientKey } = {
  saturatedFatGrams: "fatGrams",
  fiberGrams: "carbohydrateGrams",
  sugarsGrams: "carbohydrateGrams",
  retinolMicrograms: "vitaminAMicrogramsRae",
};

/** The most that a gram of a food can hold of a nutrient which its record lacks; of an unknown food when `known` is null. */
export function mostPerGram(key: NutrientKey, known: NutrientAmounts | null): number {
  const whole = WHOLE_OF[key];
  const amount = whole === undefined ? null : (known?.[whole] ?? null);
  return amount === null ? PER_GRAM[key] : amount / 100;
}
