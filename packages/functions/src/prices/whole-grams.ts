import type { Food, Portion } from "@ai-chef/kitchen";

/** Volumes that tell a density, in millilitres. */
const VOLUMES: Readonly<Record<string, number>> = { cup: 236.5882365, cup200: 200, tbsp: 14.78676478125, tbsp15: 15, tsp: 4.92892159375, tsp5: 5 };

/** Masses by the food's own portions alone: what is merely typical of its kind is no mass of it. */
export const wholeGrams = {
  /** Of one piece as bought: the table's portions are without peel and bones. */
  ofPiece: (food: Food, measures: readonly string[]): number | null => {
    const portion = measures.map((measure) => plain(food, `${measure}-kr`) ?? plain(food, measure)).find((found) => found !== undefined);
    return portion === undefined ? null : portion.grams / (1 - food.refusePercent / 100);
  },
  ofMilliliters: (food: Food, milliliters: number): number | null => {
    for (const [measure, size] of Object.entries(VOLUMES)) {
      const portion = plain(food, measure);
      if (portion !== undefined) return (portion.grams / size) * milliliters;
    }
    return null;
  },
};

const plain = ({ portions }: Food, measure: string): Portion | undefined => portions.find((portion) => portion.measure === measure && portion.form === null);
