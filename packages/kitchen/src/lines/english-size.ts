import { CONTAINERS, NAMED_LIKE_UNIT } from "./english-words.ts";
import type { MeasureId } from "./measures.ts";
import { readNumber, type Reading } from "./numbers.ts";
import { readQuantity } from "./stated.ts";
import { readUnit } from "./units.ts";

const SIZED: ReadonlySet<MeasureId> = new Set(["g", "kg", "oz", "lb", "ml", "cl", "l", "fl-oz", "pint", "quart", "gallon", "inch", "centimeter"]);

/** Characters of the size of one at the start of a text: "400g", "14.5 oz", "3- to 4-pound", "400g/14oz", "1.5kg/3lb 5oz". */
export function readSize(text: string, number = readFigures(text)): number | undefined {
  const first = number === undefined ? undefined : measureEnd(text, number);
  if (first === undefined) return undefined;
  const slash = /^\s*\/\s*(?=\p{N})/u.exec(text.slice(first))?.[0].length;
  if (slash === undefined) return first;
  const other = text.slice(first + slash);
  const second = readFigures(other);
  const end = second === undefined ? undefined : measureEnd(other, second);
  if (end === undefined) return first;
  const more = /^\s(?=\p{N})/u.test(other.slice(end)) ? readQuantity(other.slice(end + 1), "en") : undefined;
  return first + slash + end + (more !== undefined && more.measure === "oz" ? 1 + more.length : 0);
}

const readFigures = (text: string): Reading | undefined => (/^[\p{N}.]/u.test(text) ? readNumber(text) : undefined);

function measureEnd(text: string, number: Reading): number | undefined {
  const gap = /^[\s-]*/u.exec(text.slice(number.length))?.[0].length ?? 0;
  const unit = readUnit(text.slice(number.length + gap).replace(/^([\p{L}"]+)-(?=\p{L})/u, "$1 "), "en");
  return unit === undefined || !SIZED.has(unit.measure) ? undefined : number.length + gap + unit.length;
}

/** A count that is not written: "14-oz can", "400g tin" and "2-inch piece" are one; "2-14 oz cans" are two. */
export interface Implied {
  readonly count: number;
  /** Characters of the count, where it stands before a hyphen. */
  readonly skip: number;
}

export function readImplied(text: string, number: Reading): Implied | undefined {
  const size = readSize(text, number);
  if (size === undefined) return undefined;
  const after = text.slice(size).replace(/^[\s-]+/u, "");
  const isContainer = isContainerAt(after);
  const two = /^(\d{1,2})\s?[-–]\s?(?=\p{N})/u.exec(text);
  if (two !== null && isContainer && number.max >= number.min * 3) return { count: Number(two[1]), skip: two[0].length };
  const isHyphened = /^\p{N}[\p{N}./\s]*-\p{L}/u.test(text) && after !== "" && !/^(?:of\b|,)/iu.test(after);
  return isContainer || isHyphened ? { count: 1, skip: 0 } : undefined;
}

/** Whether a tin, a packet, a piece stands here, and something behind it to be the food. */
export function isContainerAt(text: string): boolean {
  const unit = readUnit(text, "en");
  return unit !== undefined && CONTAINERS.has(unit.measure) && !NAMED_LIKE_UNIT.test(text) && text.slice(unit.length).trim() !== "";
}
