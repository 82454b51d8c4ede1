import type { Language, Tier } from "@ai-chef/sdk/contract";
import type { Food, Portion } from "../foods/food.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "../lines/measures.ts";

/** Grams of one measure of a food, and how well that is known. */
export interface UnitGrams {
  readonly grams: number;
  readonly tier: Tier;
}

const VOLUME_PORTIONS: readonly MeasureId[] = ["cup", "tbsp", "tsp", "cup200", "tbsp15", "tsp5"];

/** Density of water-like foods, g a ml, for liquids without a portion of their own. */
const DENSITY_BY_CATEGORY: Readonly<Record<string, number>> = {
  water: 1,
  milk: 1.03,
  drink: 1.03,
  alcohol: 0.98,
  vinegar: 1.01,
  stock: 1.01,
  oil: 0.92,
  sauce: 1.1,
  paste: 1.15,
};

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
  if (measure === null) return counted(food, ["piece", "medium", "large"]);
  const definition: MeasureDefinition = MEASURES[measure];
  if (definition.kind === "mass") return { grams: definition.size ?? 1, tier: "measured" };
  const own = portionOf(food, measure, form);
  if (own !== undefined) return { grams: own.grams, tier: tierOf(own) };
  if (definition.kind === "volume") return volume(food, definition.size ?? 0, form);
  if (measure === "geun") return { grams: food.category === "meat" || food.category === "poultry" ? 600 : 400, tier: "derived" };
  if (measure === "pinch") return { grams: PINCH_GRAMS, tier: "estimated" };
  return counted(food, ALIKE[measure] ?? []);
}

/** Measures that stand for one another where a food has only one of them. */
const ALIKE: { readonly [M in MeasureId]?: readonly MeasureId[] } = {
  small: ["medium", "piece"],
  medium: ["piece", "large"],
  large: ["piece", "medium"],
  piece: ["medium", "large", "fillet", "breast", "thigh", "head", "block", "slice"],
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
  clove: ["piece"],
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
  const density = DENSITY_BY_CATEGORY[food.category];
  return density === undefined ? null : { grams: density * milliliters, tier: "estimated" };
}
