import type { NutrientAmounts, NutrientKey } from "@ai-chef/sdk/contract";

export interface PhysicalFigures {
  readonly nutrients: NutrientAmounts;
  readonly waterGrams: number | null;
  readonly ashGrams: number | null;
}

/**
 * Tables analyse each part by itself and round it: SR28's own sums go up to 106.5 g (15210, cooked salmon), while a decimal point that slipped makes a
 * sum of hundreds.
 */
const SUM_SLACK_GRAMS = 8;
const PART_SLACK_GRAMS = 1.5;
/**
 * The lowest and the highest energy of a gram (Merrill and Watt, USDA Agriculture Handbook 74, 1973, table 13), with a tenth below and a fifth above for
 * how tables compute and labels round.
 */
const LOWEST_KCAL_OF_FAT = 8.37 * 0.9;
const HIGHEST_KCAL = { protein: 4.36 * 1.2, fat: 9.02 * 1.2, carbohydrate: 4.16 * 1.2, ethanol: 6.93 * 1.2 };
const ENERGY_SLACK_KCAL = 15;

const PARTS: readonly (readonly [part: NutrientKey, whole: NutrientKey])[] = [
  ["saturatedFatGrams", "fatGrams"],
  ["sugarsGrams", "carbohydrateGrams"],
  ["fiberGrams", "carbohydrateGrams"],
];

/** What no food can be: 100 g that weigh more, a part larger than its whole, energy that its fat alone exceeds or that nothing in it gives. Null when nothing is wrong. */
export function physicsFault({ nutrients, waterGrams, ashGrams }: PhysicalFigures): string | null {
  const { energyKcal, proteinGrams, fatGrams, carbohydrateGrams } = nutrients;
  const negative = Object.entries(nutrients).find(([, value]) => value !== null && value < 0);
  if (negative !== undefined) return `${negative[0]} is ${negative[1]}`;
  const [protein, fat, carbohydrate] = [proteinGrams ?? 0, fatGrams ?? 0, carbohydrateGrams ?? 0];
  const sum = protein + fat + carbohydrate + (waterGrams ?? 0) + (ashGrams ?? 0);
  if (sum > 100 + SUM_SLACK_GRAMS) return `water, protein, fat, ash and carbohydrate of 100 g are ${sum.toFixed(1)} g`;
  for (const [part, whole] of PARTS) {
    const [of, all] = [nutrients[part], nutrients[whole]];
    if (of !== null && all !== null && of > all + PART_SLACK_GRAMS) return `${part} is ${of}, more than ${whole} with ${all}`;
  }
  if (energyKcal === null) return null;
  if (energyKcal < LOWEST_KCAL_OF_FAT * fat - ENERGY_SLACK_KCAL) return `energy is ${energyKcal} kcal, and ${fat} g of fat alone have more`;
  if (waterGrams === null || proteinGrams === null || fatGrams === null || carbohydrateGrams === null) return null;
  const rest = Math.max(0, 100 - sum);
  const { protein: p, fat: f, carbohydrate: c, ethanol: e } = HIGHEST_KCAL;
  const most = p * protein + f * fat + c * carbohydrate + e * rest + ENERGY_SLACK_KCAL;
  return energyKcal > most ? `energy is ${energyKcal} kcal, and all that is in it has at most ${most.toFixed(0)}` : null;
}
