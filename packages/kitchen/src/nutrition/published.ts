import type { Food, FoodCategory } from "../foods/food.ts";
import { exactly, type Range, times, ZERO } from "./bounds.ts";

/** Fat, salt, sugar, starch, vinegar and water have no cells, and so no purines. */
const WITHOUT_CELLS: ReadonlySet<FoodCategory> = new Set(["oil", "fat", "salt", "sweetener", "water", "vinegar", "leavening"]);

/** The highest published: 2,996 mg in 100 g of beer yeast (Kaneko et al., Biol Pharm Bull 2014;37:709-721). */
const MOST_PURINE: Range = { low: 0, high: 29.96 };

/** Milligrams of purine in a gram of a food. */
export function purinePerGram(food: Food | null): Range {
  if (food === null) return MOST_PURINE;
  const { purine } = food.published;
  if (purine !== null) return times({ low: purine.low, high: Math.min(purine.high, MOST_PURINE.high * 100) }, 1 / 100);
  return WITHOUT_CELLS.has(food.category) ? ZERO : MOST_PURINE;
}

/** Glucose is 100 by definition; maltose is published at 105 (Foster-Powell et al., Am J Clin Nutr 2002;76:5-56), and nothing eaten is higher. */
const MOST_INDEX: Range = { low: 0, high: 1.05 };

/** The share of net carbohydrate that acts as glucose: the glycaemic index over 100. */
export function glycaemicShare(food: Food | null): Range {
  const index = food?.published.glycaemicIndex ?? null;
  return index === null ? MOST_INDEX : times(index, 1 / 100);
}

export const NOTHING_PUBLISHED: Food["published"] = { purine: null, glycaemicIndex: null };

/** "150-200" is a band, "300-" one without an end. */
export function readBand(text: string): Range {
  const [low = "", high] = text.split("-");
  if (high === undefined) return exactly(Number(low));
  return { low: Number(low), high: high === "" ? Infinity : Number(high) };
}
