import type { Language, Tier } from "@ai-chef/sdk/contract";
import type { Food, FoodCategory, Portion } from "../foods/food.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "../lines/measures.ts";

/** Grams of one measure of a food, and how well that is known. */
export interface UnitGrams {
  readonly grams: number;
  readonly tier: Tier;
}

const VOLUME_PORTIONS: readonly MeasureId[] = ["cup", "tbsp", "tsp", "cup200", "tbsp15", "tsp5"];

/** Grams a millilitre for foods without a portion of their own: the median of the cups and spoons of this table's other foods of the category. */
const DENSITY_BY_CATEGORY: { readonly [C in FoodCategory]?: number } = {
  water: 1,
  milk: 1.03,
  drink: 1.01,
  alcohol: 1,
  vinegar: 1.01,
  stock: 1,
  oil: 0.92,
  fat: 0.87,
  sauce: 1.08,
  paste: 1.2,
  sweetener: 1.33,
  salt: 0.93,
  leavening: 0.93,
  spice: 0.41,
  flour: 0.53,
  thickener: 0.61,
  grain: 0.77,
  legume: 0.81,
  soy: 0.9,
  noodle: 0.45,
  nut: 0.58,
  seed: 0.59,
  cheese: 0.48,
  egg: 1.01,
  meat: 0.95,
  poultry: 0.59,
  "processed-meat": 0.59,
  fish: 0.65,
  shellfish: 0.63,
  vegetable: 0.48,
  mushroom: 0.3,
  fruit: 0.63,
  herb: 0.14,
  pickle: 0.66,
  bread: 0.19,
  snack: 0.19,
  sweet: 0.84,
  dish: 1,
};
/** The same for dried leaves, mushrooms and seaweeds. */
const DRIED_DENSITY: { readonly [C in FoodCategory]?: number } = { vegetable: 0.25, mushroom: 0.13, seaweed: 0.13, herb: 0.1 };

/** Grams of a measure of anything, where the food itself has no such portion: the middle of what the Korean portion table and SR28 have for it. */
const TYPICAL_GRAMS: { readonly [M in MeasureId]?: number } = {
  handful: 30,
  bowl: 210,
  can: 400,
  jar: 350,
  bottle: 350,
  package: 200,
  slice: 20,
  strip: 18,
  chunk: 70,
  leaf: 1.5,
  sprig: 1,
  sheet: 2,
  cube: 10,
  morsel: 20,
  serving: 150,
};

/** The same by category, where it matters: what a hand holds, and what is cooked for one. */
const TYPICAL_OF: { readonly [M in MeasureId]?: { readonly [C in FoodCategory]?: number } } = {
  handful: { meat: 100, poultry: 100, fish: 60, shellfish: 60, "processed-meat": 50, noodle: 80, bread: 60, legume: 50, fruit: 50, mushroom: 50, herb: 10 },
  package: { herb: 25, mushroom: 250, noodle: 400, grain: 500, bread: 300, fruit: 250, sauce: 300, cheese: 200, nut: 100, flour: 500, sweet: 200 },
  serving: { meat: 200, poultry: 200, fish: 150, shellfish: 150, "processed-meat": 150, noodle: 100, dish: 250, grain: 210, bread: 100, vegetable: 100 },
};
const LEAST_SERVING = 60;

/** Mass of a gram-free pinch, as three fingers hold it (Korean portion table: 꼬집, salt 1 g; spices are lighter). */
const PINCH_GRAMS = 0.5;

/**
 * Grams of one measure of a food: its own portion, else its density, else what is typical. Null when nothing tells.
 *
 * A Korean line means the Korean size where it is known: an onion of 180 g, not of 110.
 *
 * @param form - How it is cut ("chopped"), where the volume depends on it.
 */
export function unitGrams(food: Food, measure: MeasureId | null, form: string | null, language: Language): UnitGrams | null {
  const korean = language === "ko" ? food.portions.find((portion) => portion.measure === `${measure ?? "piece"}-kr`) : undefined;
  if (korean !== undefined) return { grams: korean.grams, tier: tierOf(korean) };
  if (measure === null) return counted(food, PLAIN_COUNTS);
  const definition: MeasureDefinition = MEASURES[measure];
  if (definition.kind === "mass") return { grams: definition.size ?? 1, tier: "measured" };
  const own = portionOf(food, measure, form);
  if (own !== undefined) return { grams: own.grams, tier: tierOf(own) };
  if (definition.kind === "volume") return volume(food, definition.size ?? 0, form);
  if (measure === "geun") return { grams: food.category === "meat" || food.category === "poultry" ? 600 : 400, tier: "derived" };
  if (measure === "pinch") return { grams: PINCH_GRAMS, tier: "estimated" };
  const alike = counted(food, ALIKE[measure] ?? []);
  // A serving of sausages is more than one of them.
  if (alike !== null && (measure !== "serving" || alike.grams >= LEAST_SERVING)) return alike;
  return typical(measure, food);
}

/** What "2 of them" counts, the plainer first. */
const PLAIN_COUNTS: readonly MeasureId[] = [
  "piece",
  "medium",
  "large",
  "fillet",
  "breast",
  "thigh",
  "drumstick",
  "wing",
  "leg",
  "head",
  "bulb",
  "block",
  "ear",
  "stalk",
  "link",
  "patty",
  "ball",
  "loaf",
  "stick",
  "can",
  "package",
  "bottle",
  "jar",
  "slice",
  "sheet",
  "leaf",
  "sprig",
];

/** Measures that stand for one another where a food has only one of them. */
const ALIKE: { readonly [M in MeasureId]?: readonly MeasureId[] } = {
  small: ["medium", "piece"],
  medium: ["piece", "large"],
  large: ["piece", "medium"],
  piece: PLAIN_COUNTS,
  head: ["piece", "medium", "bulb"],
  bulb: ["head", "piece"],
  stalk: ["piece", "stick"],
  bunch: ["head"],
  strip: ["slice", "piece"],
  slice: ["strip", "sheet"],
  sheet: ["leaf", "slice", "piece"],
  leaf: ["sheet"],
  fillet: ["piece", "breast"],
  breast: ["piece", "fillet"],
  chunk: ["piece"],
  stick: ["stalk", "piece"],
  clove: ["chunk", "wedge", "piece"],
  morsel: ["slice", "wedge", "chunk", "cube", "strip", "piece"],
  serving: ["bowl", "piece"],
  can: ["package", "jar"],
  jar: ["bottle", "can"],
  bottle: ["jar"],
  package: ["can", "packet", "block"],
  packet: ["package"],
  bowl: ["piece"],
  ear: ["piece"],
  ball: ["piece"],
  cube: ["piece"],
  sprig: ["stalk"],
};

function typical(measure: MeasureId, { category }: Food): UnitGrams | null {
  const grams = TYPICAL_OF[measure]?.[category] ?? TYPICAL_GRAMS[measure];
  return grams === undefined ? null : { grams, tier: "estimated" };
}

function counted(food: Food, measures: readonly MeasureId[]): UnitGrams | null {
  for (const measure of measures) {
    const portion = portionOf(food, measure, null);
    if (portion !== undefined) return { grams: portion.grams, tier: measures[0] === measure ? tierOf(portion) : "estimated" };
  }
  return null;
}

function portionOf({ portions }: Food, measure: MeasureId, form: string | null): Portion | undefined {
  const of = portions.filter((portion) => portion.measure === measure);
  return of.find((portion) => portion.form === form) ?? of.find((portion) => portion.form === null) ?? of[0];
}

const tierOf = ({ source }: Portion): Tier => (source === "typical" ? "estimated" : "derived");

function volume(food: Food, milliliters: number, form: string | null): UnitGrams | null {
  for (const measure of VOLUME_PORTIONS) {
    const portion = portionOf(food, measure, form);
    const size = (MEASURES[measure] as MeasureDefinition).size ?? 1;
    if (portion !== undefined) return { grams: (portion.grams / size) * milliliters, tier: tierOf(portion) };
  }
  const density = (food.state === "dried" ? DRIED_DENSITY[food.category] : undefined) ?? DENSITY_BY_CATEGORY[food.category];
  return density === undefined ? null : { grams: density * milliliters, tier: "estimated" };
}
