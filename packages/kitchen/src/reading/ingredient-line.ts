import type { Language, ParsedLine } from "@ai-chef/sdk/contract";
import type { MeasureId } from "../lines/measures.ts";

/** An ingredient line, read. */
export interface IngredientLine {
  readonly text: string;
  readonly language: Language;
  /** Only an `ingredient` names a food. */
  readonly kind: "ingredient" | "heading" | "nothing";
  readonly parsed: ParsedLine;
  /** How much, in one measure; a measure of null is a plain count. Null when no amount is given. */
  readonly quantity: { readonly min: number; readonly max: number; readonly measure: MeasureId | null } | null;
  /** Grams that the line states for the whole amount, wherever it does. */
  readonly statedGrams: { readonly low: number; readonly high: number } | null;
  /** How it is cut, where a volume depends on it: `chopped`. */
  readonly form: string | null;
  /** Words in brackets that may say which kind it is. */
  readonly qualifiers: readonly string[];
}
