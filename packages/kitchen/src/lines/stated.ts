import type { StatedQuantity } from "./ingredient-line.ts";
import { MEASURES, type MeasureDefinition } from "./measures.ts";
import { readNumber } from "./numbers.ts";
import { readUnit } from "./units.ts";
import type { Language } from "@ai-chef/sdk/contract";

const EACH = /\beach\b|\bapiece\b|\bper\b|짜리|개당|한 ?개에|마리당|각/iu;
const TOTAL = /\btotal\b|\baltogether\b|\bin all\b|총|합쳐/iu;
const MOST = 8;

/**
 * Masses and volumes that a text states: "14 oz", "about 3 pounds total", "1 lb/450 g".
 *
 * @param isEach - Whether they are of one unit where the text itself does not say.
 */
export function readStated(text: string, language: Language, isEach: boolean): readonly StatedQuantity[] {
  const found: StatedQuantity[] = [];
  const per = EACH.test(text) || (isEach && !TOTAL.test(text)) ? "each" : "total";
  let end = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.,/])[\p{N}.]/gu)) {
    if (found.length === MOST) break;
    if (index < end) continue;
    const quantity = readQuantity(text.slice(index), language);
    if (quantity === undefined) continue;
    const { min, max, measure, length } = quantity;
    found.push({ min, max, measure, per });
    end = index + length;
  }
  return found;
}

/** One mass or volume at the start of a text; "3- to 4-pound" and "1 lb 4 oz" are one. */
export function readQuantity(text: string, language: Language): (Omit<StatedQuantity, "per"> & { readonly length: number }) | undefined {
  const number = readNumber(text);
  if (number === undefined) return undefined;
  const gap = /^[\s-]*/u.exec(text.slice(number.length))?.[0].length ?? 0;
  const unit = readUnit(text.slice(number.length + gap).replace(/^(\p{L}+)-(?=\p{L})/u, "$1 "), language);
  if (unit === undefined || sizeOf(unit.measure) === undefined) return undefined;
  return { min: number.min, max: number.max, measure: unit.measure, length: number.length + gap + unit.length };
}

/** Grams or millilitres of one; undefined for a count. */
export function sizeOf(measure: StatedQuantity["measure"]): number | undefined {
  const { size }: MeasureDefinition = MEASURES[measure];
  return size;
}
