import { MARK } from "./brackets.ts";
import { type Head, headOf, say, take, takeBrackets, takeUnit } from "./english-head.ts";
import { takeSecond, takeSum } from "./english-second.ts";
import { readImplied, readSize } from "./english-size.ts";
import { takeUncounted } from "./english-uncounted.ts";
import { APPROXIMATE, CONTAINERS, FILLED_SO, LABEL, MANNERS, NAMED_LIKE_UNIT, PACKED, PART_OF, SIZES, STATED_OF_EACH, VAGUE } from "./english-words.ts";
import type { FoodPart } from "./ingredient-line.ts";
import { readNumber } from "./numbers.ts";
import { readStated } from "./stated.ts";
import { readUnit, type Unit } from "./units.ts";

const CROSS = /^\s*[x×](?=\s*\p{N}|\s)\s*/iu;
const OF = /^(?:of|worth of)\s+(?:(?:the|your|an?)\s+)?/iu;
const EACH_OF = /^each(?:\s+of)?\b:?\s*/iu;
const NUMBERS = /^(?:nos?\b\.?|numbers?\b)(?=\s|,|$)\s*/iu;
const STARTS_WITH_FIGURE = /^[\p{N}.]/u;
const BETWEEN = /^between\s+(\S+(?:\s\d+\/\d+)?)\s+and\s+/iu;
const SAYS_AMOUNT = /^(?:[\p{N}.~\uE000-\uEFFF]|an?\s|one\b|two\b|three\b|four\b|five\b|six\b|half\b)/iu;

/**
 * Reads manner, amount, sizes and unit from the start of an English line.
 *
 * @param mayEnd - Whether the food stands elsewhere, so that the unit may be the last word.
 */
export function readHead(bare: string, groups: ReadonlyMap<string, string>, mayEnd = false): Head {
  const head = headOf(bare, groups);
  if (!STARTS_WITH_FIGURE.test(head.rest)) takeWordsBefore(head);
  if (VAGUE.test(head.rest) || !takeNumber(head)) {
    takeUncounted(head);
    takeOf(head);
    return head;
  }
  const unit = takeSizeAndUnit(head, mayEnd);
  if (unit !== undefined) {
    takeBrackets(head, STATED_OF_EACH.has(unit.measure));
    takeSecond(head, unit);
    takeBrackets(head, STATED_OF_EACH.has(unit.measure));
    for (let turn = 0; turn < 3 && takeSum(head, unit); turn += 1) takeBrackets(head, false);
  }
  takeOf(head);
  return head;
}

/** What may stand before a number: a label, a bracket, manner, "juice of". */
function takeWordsBefore(head: Head): void {
  const label = LABEL.exec(head.rest);
  if (label !== null) {
    say(head, "comment", label.groups?.["label"] ?? "");
    take(head, label[0].length);
  }
  takeLeadingBracket(head);
  takeManner(head);
  takePart(head);
}

/** "(2) 15 oz cans": the bracket is the number; "(optional) 1 jalapeño": it is a comment. */
function takeLeadingBracket(head: Head): void {
  const text = head.groups.get(head.rest.charAt(0));
  if (text === undefined) return;
  const number = readNumber(text);
  if (number === undefined || number.length !== text.length) {
    if (SAYS_AMOUNT.test(head.rest.slice(1).trimStart())) takeBrackets(head, false);
    return;
  }
  take(head, 1);
  const size = readSize(head.rest);
  const isCount = size === undefined || CONTAINERS.has(readUnit(head.rest.slice(size).replace(/^[\s-]+/u, ""), "en")?.measure ?? "");
  if (isCount && !/^\p{N}/u.test(size === undefined ? head.rest : "")) head.rest = `${text} ${head.rest}`;
}

/** "about", "~", "scant" before the number. */
function takeManner(head: Head): void {
  const filled = FILLED_SO.exec(head.rest);
  if (filled !== null) {
    say(head, "comment", filled.groups?.["filled"] ?? "");
    take(head, filled[0].length);
  }
  if (head.rest.startsWith("~")) {
    head.isApproximate = true;
    take(head, 1);
  }
  const manner = APPROXIMATE.exec(head.rest)?.[0];
  if (manner === undefined || !SAYS_AMOUNT.test(head.rest.slice(manner.length))) return;
  say(head, "comment", manner);
  head.isApproximate = true;
  take(head, manner.length);
}

/** "juice of 1 lemon" is a lemon. */
function takePart(head: Head): void {
  const part = PART_OF.exec(head.rest);
  if (part === null) return;
  const behind = head.rest.slice(part[0].length);
  const { what = "", part: noun = "", other = "" } = part.groups ?? {};
  const said = partOf(`${noun} ${other}`.toLowerCase());
  if (said === "other" && readNumber(behind.replace(APPROXIMATE, "")) === undefined) return;
  say(head, "preparation", what);
  head.part = said;
  take(head, part[0].length);
  takeManner(head);
}

function partOf(said: string): FoodPart {
  const isZest = /zest|rind|peel/u.test(said);
  if (said.includes("juice")) return isZest ? "juice-and-zest" : "juice";
  return isZest ? "zest" : "other";
}

/** The number, and the size of each: "2 x 400g tins", "3 8-oz fillets", "14 oz can", "2-inch piece". */
function takeNumber(head: Head): boolean {
  const text = STARTS_WITH_FIGURE.test(head.rest) ? head.rest : head.rest.replace(BETWEEN, "$1 - ");
  const number = readNumber(text);
  if (number === undefined) return false;
  const isFigure = STARTS_WITH_FIGURE.test(text);
  const implied = isFigure ? readImplied(text, number) : undefined;
  if (implied !== undefined) {
    head.rest = text.slice(implied.skip);
    head.quantity = { min: implied.count, max: implied.count };
    takeEach(head);
    return true;
  }
  const rest = text.slice(number.length);
  if (isFigure && /^\p{L}/u.test(rest) && readUnit(rest, "en") === undefined && !CROSS.test(rest)) return false;
  if (/^-\p{L}/u.test(rest) && readUnit(rest.slice(1), "en") === undefined) return false;
  head.rest = rest.replace(/^-/u, "").trimStart().replace(CROSS, "");
  if (isFigure && !CAN_NUMBER.test(head.rest)) head.rest = head.rest.replace(NUMBERS, "");
  head.quantity = { min: number.min, max: number.max };
  takeEach(head);
  if (!isFigure || number.min < 1) head.rest = head.rest.replace(/^(?:of\s+)?(?:an?|the)\s+/iu, "");
  takeBrackets(head, true);
  return true;
}

/** "1 #2 can", "1 No. 303 can": cans by their number in the trade. */
const CAN_NUMBER = /^(?:#|no\.?\s?)\d[\p{N}/.]*(?=\s(?:can|tin|jar)s?\b)/iu;

function takeEach(head: Head): void {
  const numbered = CAN_NUMBER.exec(head.rest)?.[0];
  if (numbered !== undefined) {
    say(head, "comment", numbered);
    take(head, numbered.length);
    return;
  }
  const size = readSize(head.rest);
  if (size === undefined) return;
  const text = head.rest.slice(0, size);
  say(head, "comment", text);
  head.stated.push(...readStated(text, "en", true));
  take(head, size + (head.rest.charAt(size) === "-" ? 1 : 0));
}

/** Adjectives between number and unit, then the unit; a size alone is the unit. */
function takeSizeAndUnit(head: Head, mayEnd: boolean): Unit | undefined {
  const found: string[] = [];
  let length = 0;
  for (let turn = 0; turn < 4; turn += 1) {
    const text = head.rest.slice(length);
    const unit = readUnitWithFood(text, mayEnd);
    if (unit !== undefined && !SIZES.has(unit.name) && unit.name !== "extra-large") return takeWithManner(head, found, unit.length);
    const word = PACKED.exec(text)?.[0] ?? /^(?:[\p{L}-]+[.,]?\s+|[\uE000-\uEFFF]\s*)/u.exec(text)?.[0];
    if (word === undefined || !isManner(word)) break;
    found.push(word);
    length += word.length;
  }
  return takeSize(head);
}

function isManner(word: string): boolean {
  const bare = word.trim().replace(/[.,]$/u, "").toLowerCase();
  return MANNERS.has(bare) || /-sized?$/u.test(bare) || MARK.test(word) || PACKED.test(word);
}

function takeWithManner(head: Head, manners: readonly string[], unitLength: number): Unit | undefined {
  for (const word of manners) {
    if (MARK.test(word)) takeBrackets(head, true);
    else {
      say(head, PACKED.test(word) ? "preparation" : "comment", word);
      take(head, word.length);
    }
  }
  const unit = readUnit(head.rest, "en");
  if (unit !== undefined && unit.length === unitLength) takeUnit(head, unit);
  return unit;
}

/** A unit that leaves something to be the food. */
export function readUnitWithFood(text: string, mayEnd = false): Unit | undefined {
  const unit = readUnit(text, "en");
  if (unit === undefined || NAMED_LIKE_UNIT.test(text)) return undefined;
  if (mayEnd) return unit;
  const rest = text.slice(unit.length).replaceAll(/[\uE000-\uEFFF\s]/gu, "");
  return rest === "" || /^[,;]/u.test(rest) ? undefined : unit;
}

const SIZE =
  /^(?<size>extra[- ]large|large|medium|small|big|med|sm|lg)\b\.?(?:[- ]sized?\b)?(?<other>\s*(?:-|\/|to|or)\s*(?:small|medium|large)\b(?:[- ]sized?)?)?(?:,\s*|\s+|(?=[\uE000-\uEFFF])|$)/iu;

/** "3 medium-sized carrots", "1 medium to large zucchini", "2 medium or 3 small potatoes". */
function takeSize(head: Head): Unit | undefined {
  const size = SIZE.exec(head.rest);
  const unit = size === null || NAMED_LIKE_UNIT.test(head.rest) ? undefined : readUnit(`${size.groups?.["size"] ?? ""} `, "en");
  if (size === null || unit === undefined) return undefined;
  head.unit = unit.name;
  head.measure = unit.measure;
  const other = size.groups?.["other"]?.trim();
  take(head, size[0].length);
  if (other !== undefined) say(head, "comment", other.replace(/^[-/]\s*/u, "to "));
  const alternative = /^or\s+\d+\s+(?:small|medium|large)(?=\s)/iu.exec(head.rest)?.[0];
  if (alternative !== undefined) {
    say(head, "comment", alternative);
    take(head, alternative.length);
  }
  return unit;
}

function takeOf(head: Head): void {
  head.rest = head.rest.replace(OF, "");
  const each = EACH_OF.exec(head.rest)?.[0];
  if (each === undefined || each.length >= head.rest.length) return;
  say(head, "comment", "each");
  take(head, each.length);
}
