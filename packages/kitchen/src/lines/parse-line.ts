import type { Language } from "@ai-chef/sdk/contract";
import { liftBrackets } from "./brackets.ts";
import { cleanLine } from "./clean-line.ts";
import { readEnglish } from "./english.ts";
import type { LineReading } from "./line-reading.ts";
import { foodsOf } from "./foods-of.ts";
import { formOf } from "./form-of.ts";
import type { Extent, IngredientLine } from "./ingredient-line.ts";
import { readKorean } from "./korean.ts";
import { kindOf, LONGEST_LINE } from "./line-kind.ts";
import { MEASURES, type MeasureDefinition } from "./measures.ts";

/**
 * Takes one ingredient line apart, English or Korean. Never throws; amounts are finite and above zero. A line of more than 2,000
 * characters is of kind `nothing`. Time is linear in the length of the line.
 *
 * @example
 * ```ts
 * const { parsed } = parseLine("대파 1/2대(30g), 송송 썬 것");
 * // { name: "대파", amount: 0.5, amountMax: null, unit: "대", preparation: "송송 썬 것", comment: "30g" }
 * ```
 */
export function parseLine(text: string): IngredientLine {
  const isTooLong = text.length > LONGEST_LINE;
  const line = cleanLine(isTooLong ? text.slice(0, 100) : text);
  const lifted = liftBrackets(line);
  const language = languageOf(line, lifted.bare);
  const kind = isTooLong ? "nothing" : kindOf(line, lifted.bare, language);
  if (kind !== "ingredient") return describe(text, language, kind, nothingRead(line.replace(/\s*[:：]$/u, "")));
  const reading = language === "ko" ? readKorean(lifted) : readEnglish(lifted);
  return describe(text, language, kind, reading.name === "" ? { ...reading, name: line } : reading);
}

/** A Korean word in brackets leaves an English line English: "2 tbsp gochujang (고추장)". */
function languageOf(line: string, bare: string): Language {
  const hasHangul = /\p{Script=Hangul}/u;
  return hasHangul.test(bare) || (hasHangul.test(line) && !/\p{Script=Latin}{2}/u.test(bare)) ? "ko" : "en";
}

const nothingRead = (name: string): LineReading => ({
  name,
  quantity: null,
  unit: null,
  measure: null,
  pieces: [],
  stated: [],
  alternatives: [],
  qualifiers: [],
  part: null,
  isApproximate: false,
});

const TO_TASTE = /\bto taste\b|as needed|as required|as desired|약간|적당|조금|넉넉|취향|기호|입맛|소량|적량|톡톡|솔솔|살짝/iu;
const OPTIONAL = /\boptional|if desired|if (?:you )?lik|선택|생략|없으면|있으면|옵션/iu;
const APPROXIMATE = /\babout\b|\bapprox|\broughly \d|\baround\b|\bor so\b|^약$|정도|쯤|가량|내외|대략/iu;
const HEAPING = /heap|rounded|generous|overflow|수북|듬뿍|고봉|소복|가득/iu;
const SCANT = /\bscant|\bskimpy|just under|nearly|almost|shy of|모자라|조금 안|안 되게/iu;

function describe(text: string, language: Language, kind: IngredientLine["kind"], reading: LineReading): IngredientLine {
  const { name, quantity, unit, measure, stated, alternatives, qualifiers, part } = reading;
  const preparation = said(reading, "preparation");
  const comment = said(reading, "comment");
  const filling = HEAPING.test(comment ?? "") ? "heaping" : SCANT.test(comment ?? "") ? "scant" : null;
  return {
    text,
    language,
    kind,
    parsed: {
      name,
      amount: quantity === null ? null : round(quantity.min),
      amountMax: quantity === null || quantity.max === quantity.min ? null : round(quantity.max),
      unit,
      preparation,
      comment,
    },
    quantity: quantity === null ? null : { min: quantity.min, max: quantity.max, measure },
    measure,
    stated,
    statedGrams: extent(reading, "mass"),
    statedMilliliters: extent(reading, "volume"),
    form: formOf(preparation, name, language),
    foods: kind === "ingredient" ? foodsOf(name, language) : [],
    alternatives,
    qualifiers,
    part: part ?? partIn(preparation),
    isToTaste: TO_TASTE.test(comment ?? ""),
    isOptional: OPTIONAL.test(comment ?? ""),
    isApproximate: reading.isApproximate || APPROXIMATE.test(comment ?? ""),
    filling,
  };
}

/** "1 lemon, juiced". */
function partIn(preparation: string | null): IngredientLine["part"] {
  const isJuice = /\bjuiced?\b/iu.test(preparation ?? "");
  const isZest = /\bzest(?:ed)?\b/iu.test(preparation ?? "");
  return isJuice ? (isZest ? "juice-and-zest" : "juice") : isZest ? "zest" : null;
}

const round = (value: number): number => Math.max(Math.round(value * 10_000) / 10_000, 0.0001);

function said({ pieces }: LineReading, field: "preparation" | "comment"): string | null {
  const texts = pieces.filter((piece) => piece.field === field).toSorted((a, b) => a.at - b.at);
  return texts.length === 0 ? null : texts.map(({ text }) => text).join(", ");
}

/** What the line itself states of the whole amount, in grams or in millilitres. */
function extent({ quantity, measure, stated }: LineReading, kind: "mass" | "volume"): Extent | null {
  const own: MeasureDefinition | null = measure === null ? null : MEASURES[measure];
  if (quantity !== null && own?.kind === kind && own.size !== undefined) return { low: quantity.min * own.size, high: quantity.max * own.size };
  const { min, max } = quantity ?? { min: 1, max: 1 };
  for (const { min: low, max: high, measure: id, per } of stated) {
    const { kind: other, size }: MeasureDefinition = MEASURES[id];
    if (other !== kind || size === undefined) continue;
    return per === "each" ? { low: min * low * size, high: max * high * size } : { low: low * size, high: high * size };
  }
  return null;
}
