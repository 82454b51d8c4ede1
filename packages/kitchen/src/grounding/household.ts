import type { Language } from "@ai-chef/sdk/contract";
import type { Food, FoodCategory, Portion } from "../foods/food.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "../lines/measures.ts";

/** Counts that a cook would use, the plainer first. */
const COUNTS: readonly MeasureId[] = [
  "breast",
  "thigh",
  "fillet",
  "clove",
  "block",
  "stalk",
  "ear",
  "head",
  "bunch",
  "can",
  "piece",
  "medium",
  "large",
  "sheet",
  "handful",
];
const VOLUMES: { readonly [L in Language]: readonly MeasureId[] } = { en: ["cup", "tbsp", "tsp"], ko: ["cup200", "tbsp15", "tbsp", "tsp5", "tsp"] };

/** What is poured or spooned, and never counted. */
const UNCOUNTED: ReadonlySet<FoodCategory> = new Set([
  "water",
  "oil",
  "fat",
  "milk",
  "stock",
  "drink",
  "alcohol",
  "vinegar",
  "sauce",
  "paste",
  "sweetener",
  "salt",
  "spice",
  "flour",
  "grain",
  "leavening",
  "thickener",
  "seed",
]);
const SPOONED_TOO: ReadonlySet<FoodCategory> = new Set(["nut", "cheese", "legume", "pickle", "herb"]);

const MOST_COUNTED = 12;
const MOST_SPOONS = 4;
/** A household measure may miss the grams by so much. */
const TOLERANCE = 0.12;

/** What a cook measures for some grams: "2 tbsp", "1/2모". Null when no portion of the food comes near. */
export function householdMeasure(food: Food, grams: number, language: Language): string | null {
  const counts = UNCOUNTED.has(food.category) ? [] : COUNTS;
  const volumes = UNCOUNTED.has(food.category) || SPOONED_TOO.has(food.category) ? VOLUMES[language] : [];
  for (const measure of [...counts, ...volumes]) {
    const portion = portionOf(food, measure, language);
    if (portion === undefined || (measure === "piece" && isOfOtherMeasure(food, portion))) continue;
    const count = volumes.includes(measure) ? spoons(grams / portion.grams) : pieces(grams / portion.grams);
    if (count === null || Math.abs(count * portion.grams - grams) > TOLERANCE * grams) continue;
    return written(measure, count, language);
  }
  return null;
}

const NAMED_OTHERWISE: ReadonlySet<string> = new Set(["package", "bunch", "leaf", "sheet", "handful", "head", "stalk"]);

/** A piece of bean sprouts is a bag of them: nobody counts those. */
function isOfOtherMeasure({ portions }: Food, { grams }: Portion): boolean {
  return portions.some((portion) => NAMED_OTHERWISE.has(portion.measure) && portion.grams === grams);
}

function portionOf({ portions }: Food, measure: MeasureId, language: Language): Portion | undefined {
  const korean = language === "ko" ? portions.find((portion) => portion.measure === `${measure}-kr`) : undefined;
  return korean ?? portions.find((portion) => portion.measure === measure && portion.form === null);
}

/** Halves up to four, then whole ones. */
function pieces(count: number): number | null {
  const rounded = count <= 4 ? Math.round(count * 2) / 2 : Math.round(count);
  return rounded === 0 || rounded > MOST_COUNTED ? null : rounded;
}

/** Quarters. */
function spoons(count: number): number | null {
  const rounded = Math.round(count * 4) / 4;
  return rounded === 0 || rounded > MOST_SPOONS ? null : rounded;
}

const FRACTIONS: Readonly<Record<number, string>> = { 0: "", 0.25: "1/4", 0.5: "1/2", 0.75: "3/4" };
const KO_NAMES: { readonly [M in MeasureId]?: string } = {
  tbsp: "큰술",
  tsp: "작은술",
  cup: "컵",
  medium: "개",
  large: "개",
  fillet: "토막",
  breast: "쪽",
  thigh: "쪽",
};
const INVARIABLE: ReadonlySet<string> = new Set(["tbsp", "tsp", "medium", "large"]);

function written(measure: MeasureId, count: number, language: Language): string {
  const whole = Math.floor(count);
  const number = [whole === 0 ? "" : String(whole), FRACTIONS[count - whole] ?? ""].filter((part) => part !== "").join(" ");
  const definition: MeasureDefinition = MEASURES[measure];
  if (language === "ko") return `${number}${KO_NAMES[measure] ?? definition.ko[0] ?? definition.en[0]}`;
  if (measure === "piece") return number;
  const [name] = definition.en;
  return `${number} ${count > 1 && !INVARIABLE.has(name) ? plural(name) : name}`;
}

const plural = (name: string): string => (name === "leaf" ? "leaves" : name.endsWith("ch") ? `${name}es` : `${name}s`);
