import type { Language } from "@ai-chef/sdk/contract";
import { liftBrackets } from "./brackets.ts";
import { cleanLine } from "./clean-line.ts";
import { describeLine } from "./describe-line.ts";
import { readEnglish } from "./english.ts";
import type { IngredientLine } from "./ingredient-line.ts";
import { readKorean } from "./korean.ts";
import { kindOf, LONGEST_LINE } from "./line-kind.ts";
import type { LineReading } from "./line-reading.ts";

const SHOWN_OF_TOO_LONG = 100;

/**
 * Takes one ingredient line apart, English or Korean. Never throws; amounts are finite and above zero. A line of more than 2,000
 * characters is of kind `nothing`, so that no line takes more than some milliseconds.
 *
 * @example
 * ```ts
 * const { parsed } = parseLine("대파 1/2대(30g), 송송 썬 것");
 * // { name: "대파", amount: 0.5, amountMax: null, unit: "대", preparation: "송송 썬 것", comment: "30g" }
 * ```
 */
export function parseLine(text: string): IngredientLine {
  const isTooLong = text.length > LONGEST_LINE;
  const line = cleanLine(isTooLong ? text.slice(0, SHOWN_OF_TOO_LONG) : text);
  const lifted = liftBrackets(line);
  const language = languageOf(line, lifted.bare);
  const kind = isTooLong ? "nothing" : kindOf(line, lifted.bare, language);
  if (kind !== "ingredient") return describeLine(text, language, kind, { ...NOTHING_READ, name: line.replace(/\s*[:：]$/u, "") });
  const reading = language === "ko" ? readKorean(lifted) : readEnglish(lifted);
  return describeLine(text, language, kind, reading.name === "" ? { ...reading, name: line } : reading);
}

const HANGUL = /\p{Script=Hangul}/u;

/** A Korean word in brackets leaves an English line English: "2 tbsp gochujang (고추장)". */
function languageOf(line: string, bare: string): Language {
  return HANGUL.test(bare) || (HANGUL.test(line) && !/\p{Script=Latin}{2}/u.test(bare)) ? "ko" : "en";
}

const NOTHING_READ: LineReading = {
  name: "",
  quantity: null,
  unit: null,
  measure: null,
  pieces: [],
  stated: [],
  alternatives: [],
  qualifiers: [],
  part: null,
  isApproximate: false,
};
