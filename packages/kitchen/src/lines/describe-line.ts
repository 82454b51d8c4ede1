import type { Language } from "@ai-chef/sdk/contract";
import { foodsOf } from "./foods-of.ts";
import { formOf } from "./form-of.ts";
import type { Extent, FoodPart, IngredientLine } from "./ingredient-line.ts";
import type { LineReading } from "./line-reading.ts";
import { MEASURES, type MeasureDefinition } from "./measures.ts";

const TO_TASTE = /\bto taste\b|as needed|as required|as desired|per taste|약간|적당|조금|넉넉|취향|기호|입맛|소량|적량|톡톡|솔솔|살짝/iu;
const OPTIONAL = /\boptional|if desired|if (?:you )?lik|선택|생략|없으면|있으면|옵션/iu;
const APPROXIMATE = /\babout\b|\bapprox|\broughly \d|\baround\b|\bor so\b|(?:^|[\s,])약|정도|쯤|가량|내외|대략/iu;
const HEAPING = /heap|rounded|generous|overflow|수북|듬뿍|고봉|소복|가득/iu;
const SCANT = /\bscant|\bskimpy|just under|nearly|almost|shy of/iu;
const JUICE = /\bjuiced?\b/iu;
const ZEST = /\bzest(?:ed)?\b/iu;

/** Puts what was read in the form of an answer. */
export function describeLine(text: string, language: Language, kind: IngredientLine["kind"], reading: LineReading): IngredientLine {
  const { name, quantity, unit, measure, stated, alternatives, qualifiers } = reading;
  const preparation = said(reading, "preparation");
  const comment = said(reading, "comment");
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
    form: kind === "ingredient" ? formOf(preparation, name, language) : null,
    foods: kind === "ingredient" ? foodsOf(name, language) : [],
    alternatives,
    qualifiers,
    part: reading.part ?? (preparation === null ? null : partIn(preparation)),
    ...(comment === null ? SAID_NOTHING : mannersIn(comment)),
    isApproximate: reading.isApproximate || (comment !== null && APPROXIMATE.test(comment)),
  };
}

type Manners = Pick<IngredientLine, "isToTaste" | "isOptional" | "filling">;

const SAID_NOTHING: Manners = { isToTaste: false, isOptional: false, filling: null };

const mannersIn = (comment: string): Manners => ({
  isToTaste: TO_TASTE.test(comment),
  isOptional: OPTIONAL.test(comment),
  filling: HEAPING.test(comment) ? "heaping" : SCANT.test(comment) ? "scant" : null,
});

/** "1 lemon, juiced". */
function partIn(preparation: string): FoodPart | null {
  if (JUICE.test(preparation)) return ZEST.test(preparation) ? "juice-and-zest" : "juice";
  return ZEST.test(preparation) ? "zest" : null;
}

/** Four decimals; an amount that is there is never rounded to none. */
const round = (value: number): number => Math.max(Math.round(value * 10_000) / 10_000, 0.0001);

function said({ pieces }: LineReading, field: "preparation" | "comment"): string | null {
  const own = pieces.filter((piece) => piece.field === field);
  if (own.length < 2) return own[0]?.text ?? null;
  return own
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(", ");
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
