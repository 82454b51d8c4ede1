import type { Language, ParsedLine } from "@ai-chef/sdk/contract";
import type { MeasureId } from "./measures.ts";

/** An amount of one measure. `max` equals `min` unless the line gives a range; both are finite and above zero. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  /** Null for a plain count ("3 eggs"). */
  readonly measure: MeasureId | null;
}

/** A mass or volume that the line states beside its amount: "14 oz" of "1 (14 oz) can". */
export interface StatedQuantity extends Quantity {
  readonly measure: MeasureId;
  /** `each`: of one unit of the amount; `total`: of the whole amount. */
  readonly per: "each" | "total";
}

/** From `low` to `high`, both included. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** Which part of the food is meant by "juice of 1 lemon". */
export type FoodPart = "juice" | "zest" | "juice-and-zest" | "other";

/** An ingredient line, taken apart. */
export interface IngredientLine {
  /** The line as it was given. */
  readonly text: string;
  /** `ko` when it has Hangul, else `en`. */
  readonly language: Language;
  /** Only an `ingredient` names a food. Of the others, `parsed.name` is the cleaned text and nothing else is filled in. */
  readonly kind: "ingredient" | "heading" | "instruction" | "nothing";
  /** As it is shown. Amounts are rounded to four decimals; a kind in brackets stays in a Korean name ("돼지고기(앞다리)"). */
  readonly parsed: ParsedLine;
  /** How much, unrounded; null when no amount is given. */
  readonly quantity: Quantity | null;
  /** Measure of the unit, also where the amount is vague ("a few sprigs"); null for a plain count and where there is no unit. */
  readonly measure: MeasureId | null;
  /** Masses and volumes stated beside the amount, in the order of the line. */
  readonly stated: readonly StatedQuantity[];
  /** Grams of the whole amount where the line states a mass in any way; "each" is multiplied out. */
  readonly statedGrams: Extent | null;
  /** Millilitres of the whole amount where the line states a volume in any way. */
  readonly statedMilliliters: Extent | null;
  /** How it is cut, in the words of the portions' forms (`chopped`, `grated`), where a volume depends on it. */
  readonly form: string | null;
  /** The foods that the line names, without brackets: one, but for "salt and pepper" or "소금, 후추 약간". Never empty for an ingredient. */
  readonly foods: readonly string[];
  /** Names that may stand in for the food: "tamari" of "soy sauce or tamari". */
  readonly alternatives: readonly string[];
  /** Words in brackets that may say which kind it is: "앞다리" of "돼지고기(앞다리)". */
  readonly qualifiers: readonly string[];
  readonly part: FoodPart | null;
  readonly isToTaste: boolean;
  readonly isOptional: boolean;
  /** "about 300 g", "2개 정도". */
  readonly isApproximate: boolean;
  /** Manner of filling the measure. */
  readonly filling: "heaping" | "scant" | null;
}
