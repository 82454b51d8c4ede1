import type { Language, Tier } from "@ai-chef/sdk/contract";
import type { Food, FoodCategory } from "../foods/food.ts";
import type { FoodTable } from "../foods/table.ts";
import type { IngredientLine } from "../lines/ingredient-line.ts";
import { MEASURES, type MeasureId } from "../lines/measures.ts";
import { parseLine } from "../lines/parse-line.ts";
import { exactly, type Range } from "../nutrition/bounds.ts";
import { fateOf } from "./fate.ts";
import type { GroundedIngredient } from "./grounded.ts";
import { TOOL_WORDS } from "./modifiers.ts";
import { unitGrams } from "./portion-grams.ts";
import { type SearchResult, searchFood } from "./search.ts";
import { statedAbsences } from "./stated-absences.ts";

/** Ties one line to a food of the table and to grams, or says that it cannot. */
export function groundLine(text: string, table: FoodTable, language?: Language): GroundedIngredient {
  return groundParsed(parseLine(text), table, language);
}

/** The same for a line that is parsed already. */
export function groundParsed(line: IngredientLine, table: FoodTable, language: Language = line.language): GroundedIngredient {
  if (line.kind !== "ingredient") return groundTo(line, NO_FOOD, false);
  const found = findFood(line, table, language);
  return found.food === null && found.compound === null && isTool(line.parsed.name) ? groundTo(line, NO_FOOD, false) : groundTo(line, found, true);
}

const NO_FOOD: SearchResult = { food: null, compound: null, candidates: [] };

/** A parsed line with the food that it means. */
export function groundTo(line: IngredientLine, { food, compound, candidates }: SearchResult, isFood: boolean): GroundedIngredient {
  return {
    text: line.text,
    parsed: line.parsed,
    food,
    compound,
    isFood,
    isHeading: line.kind === "heading",
    ...weigh(line, food, isFood),
    ...fateOf(isFood ? "eaten" : "discarded"),
    candidates,
    freeFrom: statedAbsences(line.text),
  };
}

/** A line in one language may name its food in the other: "tofu 반 모". */
function findFood({ parsed, language, qualifiers, measure, alternatives }: IngredientLine, table: FoodTable, asked: Language): SearchResult {
  const name = parsed.name.replaceAll(/\([^)]*\)/gu, " ");
  if (measure === "can" && language === "en") {
    const canned = searchFood(`canned ${name}`, table, language);
    if ((canned.candidates[0]?.score ?? 0) === 1) return canned;
  }
  const own = searchFood(name, table, language);
  const qualified = qualifiers
    .map((word) => searchFood(language === "ko" ? `${name}${word}` : `${word} ${name}`, table, language))
    .find(({ food, compound, candidates }) => (food !== null || compound !== null) && (candidates[0]?.score ?? 0) > 0.95);
  if (qualified !== undefined) return qualified;
  if (own.food !== null || own.compound !== null) return own;
  // "bomba or other short-grain rice": what may stand for it tells what it is.
  const alternative = alternatives.map((each) => searchFood(each, table, language)).find(({ food }) => food !== null);
  if (alternative !== undefined) return alternative;
  const other = searchFood(name, table, language === "ko" ? "en" : "ko");
  return other.food === null && other.compound === null && asked === language ? own : other;
}

function isTool(name: string): boolean {
  const last = name.toLowerCase().split(/\s+/u).at(-1) ?? "";
  return TOOL_WORDS.has(last) || TOOL_WORDS.has(last.replace(/s$/u, ""));
}

type Weight = Pick<GroundedIngredient, "grams" | "gramsRange" | "tier">;

const NOTHING: Weight = { grams: 0, gramsRange: exactly(0), tier: "measured" };
const UNKNOWN: Weight = { grams: null, gramsRange: { low: 0, high: Infinity }, tier: "unquantified" };

/** Grams stated anywhere in the line win; then the food's own portion of the measure; then what is typical. */
function weigh(line: IngredientLine, food: Food | null, isFood: boolean): Weight {
  if (!isFood) return NOTHING;
  const { quantity, statedGrams, statedMilliliters } = line;
  if (statedGrams !== null) {
    const drained = food === null ? 1 : drainedShare(food, line);
    if (drained < 1) return weight(scaled(statedGrams, drained), "estimated");
    return weight(scaled(statedGrams, food === null ? 1 : edibleShare(food, line.text)), "measured");
  }
  if (quantity === null) return food === null ? UNKNOWN : { ...UNKNOWN, gramsRange: { low: 0, high: mostToTaste(food) } };
  if (food === null) return UNKNOWN;
  // "1 can (400 ml)": the millilitres tell more than the can.
  const milliliter = statedMilliliters === null || isVolume(quantity.measure) ? null : unitGrams(food, "ml", line.form, line.language);
  if (statedMilliliters !== null && milliliter !== null) return weight(scaled(statedMilliliters, milliliter.grams), milliliter.tier);
  const unit = unitGrams(food, quantity.measure, line.form, line.language);
  if (unit === null) return UNKNOWN;
  const drained = drainedShare(food, line);
  return weight({ low: quantity.min * unit.grams * drained, high: quantity.max * unit.grams * drained }, drained < 1 ? "estimated" : unit.tier);
}

/** Solids of a can by category: SR28 gives 253 g drained chickpeas of a 439 g can (16359), 107 g tuna of 165 g (15121), 249 g peaches of 425 g. */
const DRAINED: { readonly [C in FoodCategory]?: number } = { legume: 0.6, vegetable: 0.6, fruit: 0.6, mushroom: 0.6, fish: 0.7, shellfish: 0.6 };
const CAN: ReadonlySet<MeasureId> = new Set(["can", "jar"]);
const IS_DRAINED = /\bdrained\b|\brinsed\b|국물 ?빼|물기 ?빼|기름 ?뺀|기름 ?빼|체에 ?밭/iu;

/** The share of a can that is solid, when its liquid is poured off; a food whose own name says so has its drained weight. */
function drainedShare(food: Food, { measure, text }: IngredientLine): number {
  return measure !== null && CAN.has(measure) && IS_DRAINED.test(text) && !/drained weight/iu.test(text) ? (DRAINED[food.category] ?? 1) : 1;
}

/** Words that say that bones, shells or skin are weighed too. */
const WHOLE =
  /\bwhole\b|bone[- ]in|on the bone|in (?:the|their) shells?|unshelled|unpeeled|\bmussels\b|\b(?:littleneck|manila|cherrystone|steamer)s?\b|\b(?:spare|short|back) ?ribs\b|마리|껍데기째|껍질째|통째|뼈째|뼈 ?있는|(?:갈비|바지락|홍합|꼬막|꽃게|모시조개|가리비|소라|전복|꽃새우)(?!살)|등뼈|우족/iu;

/** The share of a mass as bought that is eaten. */
function edibleShare({ refusePercent }: Food, text: string): number {
  return WHOLE.test(text) ? 1 - refusePercent / 100 : 1;
}

const isVolume = (measure: MeasureId | null): boolean => measure !== null && MEASURES[measure].kind === "volume";

const scaled = ({ low, high }: Range, factor: number): Range => ({ low: low * factor, high: high * factor });

/** A range counts as its middle and keeps its ends as bounds. */
function weight(range: Range, tier: Tier): Weight {
  return { grams: (range.low + range.high) / 2, gramsRange: range, tier };
}

/**
 * The most that "to taste" can mean, over the whole dish: a spice or a dried herb is used by the spoon, so that three teaspoons of the
 * heaviest (about 3 g each, SR28 portions) bound it. Salt, oil and sauces are bounded by nothing.
 */
function mostToTaste({ category }: Food): number {
  return category === "spice" || category === "herb" ? 9 : Infinity;
}
