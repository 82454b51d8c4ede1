import { MARK } from "./brackets.ts";
import { APPROXIMATE, BARE_UNITS, CONTAINERS, MANNERS, NAMED_LIKE_UNIT, PACKED, SIZES, VAGUE } from "./english-words.ts";
import type { FoodPart, StatedQuantity } from "./ingredient-line.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";
import { readNumber } from "./numbers.ts";
import { readQuantity, readStated, sizeOf } from "./stated.ts";
import { readUnit, type Unit } from "./units.ts";

/** Text of a line that goes to one of its fields, and where it stood. */
export interface Piece {
  readonly field: "preparation" | "comment";
  readonly text: string;
  readonly at: number;
}

/** What stands before the name. */
export interface Head {
  quantity: { min: number; max: number } | null;
  unit: string | null;
  measure: MeasureId | null;
  readonly pieces: Piece[];
  readonly stated: StatedQuantity[];
  part: FoodPart | null;
  isApproximate: boolean;
  /** What is left of the line. */
  rest: string;
}

type Groups = ReadonlyMap<string, string>;

const PART =
  /^(?:the )?(?<what>(?:(?:finely |freshly )?(?:grated|squeezed|minced|pared) )?(?<part>juice|zest|rind|peel|seeds|pulp|flesh|leaves|whites?|yolks?)(?:,? (?:and|&) (?:(?:finely )?grated )?(?<other>juice|zest|rind))?)\s+(?:of|from)\s+(?=[\d.\uE000]|an?\b|one\b|two\b|three\b|four\b|half\b|about\b|\w+\b)/iu;
const LABEL = /^(?<label>optional(?: toppings?)?|(?:to|for) (?:serve|garnish|finish|the [\w ]{2,30}|serving|dusting|frying)|garnish|toppings?)\s*:\s*(?=\S)/iu;
const CROSS = /^\s*[x×](?=\s*\d|\s)\s*/iu;
const OF = /^(?:of|worth of)\s+(?:(?:the|your|an?)\s+)?/iu;
const ANOTHER = /^\s*(?:[/|=]|or)\s*(?=[\d.])/iu;
const PLUS = /^,?\s*(?:plus|and|\+|&|minus|less)\s+(?=[\d.]|an?\s|one\s|two\s|half\s)/iu;
const EACH_OF = /^each(?:\s+of)?\b:?\s*/iu;

/** Reads manner, amount, sizes and unit from the start of an English line. */
export function readHead(bare: string, groups: Groups, mayEnd = false): Head {
  const head: Head = { quantity: null, unit: null, measure: null, pieces: [], stated: [], part: null, isApproximate: false, rest: bare.trimStart() };
  const at = (): number => bare.length - head.rest.length;
  const take = (length: number): void => {
    head.rest = head.rest.slice(length).trimStart();
  };
  const say = (field: Piece["field"], text: string): void => {
    head.pieces.push({ field, text: text.trim().replace(/[,;]$/u, ""), at: at() });
  };
  const takeMarks = (isEach: boolean): void => {
    while (MARK.test(head.rest.charAt(0))) {
      const text = groups.get(head.rest.charAt(0)) ?? "";
      if (PACKED.test(`${text} `)) say("preparation", text);
      else {
        say("comment", text);
        head.stated.push(...readStated(text, "en", isEach));
      }
      take(1);
    }
  };

  const label = LABEL.exec(head.rest);
  if (label !== null) {
    say("comment", label.groups?.["label"] ?? "");
    take(label[0].length);
  }
  takeApproximate(head, say, take);
  const part = PART.exec(head.rest);
  if (part !== null && readNumber(head.rest.slice(part[0].length).replace(APPROXIMATE, "")) !== undefined) {
    say("preparation", part.groups?.["what"] ?? "");
    head.part = partOf(part.groups?.["part"] ?? "", part.groups?.["other"]);
    take(part[0].length);
    takeApproximate(head, say, take);
  }
  takeLeadingGroup(head, groups, take);
  if (VAGUE.test(head.rest) || !takeNumber(head, say, take)) return takeUncounted(head, say, take, takeMarks);
  takeMarks(true);
  const unit = takeSizeAndUnit(head, say, take, takeMarks, mayEnd);
  if (unit === undefined) {
    head.rest = head.rest.replace(OF, "").replace(EACH_OF, "");
    return head;
  }
  takeMarks(CONTAINERS.has(unit.measure));
  takeSecond(head, unit, say, take);
  takeMarks(CONTAINERS.has(unit.measure));
  for (let turn = 0; turn < 3 && takeSum(head, unit.measure, take); turn += 1) takeMarks(false);
  takeOf(head, say, take);
  return head;
}

type Say = (field: Piece["field"], text: string) => void;
type Take = (length: number) => void;

function partOf(part: string, other: string | undefined): FoodPart {
  const said = `${part} ${other ?? ""}`.toLowerCase();
  const isZest = /zest|rind|peel/u.test(said);
  if (said.includes("juice")) return isZest ? "juice-and-zest" : "juice";
  return isZest ? "zest" : "other";
}

const FILLED_SO = /^(?:scant|heaping|heaped|generous|rounded|level)\s+(?=[\d.]|an?\s|one\s)/iu;

function takeApproximate(head: Head, say: Say, take: Take): void {
  const filled = FILLED_SO.exec(head.rest)?.[0];
  if (filled !== undefined) {
    say("comment", filled);
    take(filled.length);
  }
  if (head.rest.startsWith("~")) {
    head.isApproximate = true;
    take(1);
  }
  const manner = APPROXIMATE.exec(head.rest)?.[0];
  if (manner === undefined || !/^(?:[\d.~\uE000-\uEFFF]|an?\s|one\b|two\b|three\b|four\b|five\b|six\b|half\b)/iu.test(head.rest.slice(manner.length))) return;
  say("comment", manner);
  head.isApproximate = true;
  take(manner.length);
}

/** "(2) 15 oz cans": the bracket is the number. */
function takeLeadingGroup(head: Head, groups: Groups, take: Take): void {
  const text = groups.get(head.rest.charAt(0));
  if (text === undefined) return;
  const number = readNumber(text);
  if (number === undefined || number.length !== text.length) return;
  take(1);
  if (readQuantity(head.rest, "en") === undefined || readNumber(head.rest) === undefined) head.rest = `${text} ${head.rest}`;
  else if (CONTAINERS.has(readUnitAfterSize(head.rest)?.measure ?? "")) head.rest = `${text} ${head.rest}`;
}

function readUnitAfterSize(text: string): Unit | undefined {
  const size = readQuantity(text, "en");
  return size === undefined ? undefined : readUnit(text.slice(size.length).replace(/^[\s-]+/u, ""), "en");
}

/** The number, and the size of each: "2 x 400g tins", "3 8-oz fillets", "14 oz can", "2-inch piece". */
function takeNumber(head: Head, say: Say, take: Take): boolean {
  const text = head.rest.replace(/^between\s+(\S+(?:\s\d+\/\d+)?)\s+and\s+/iu, "$1 - ");
  const number = readNumber(text);
  if (number === undefined) return false;
  const rest = text.slice(number.length);
  const isWord = !/^[\d.]/u.test(text);
  const implied = readImplied(text, number);
  if (implied !== undefined) {
    head.rest = text;
    head.quantity = { min: implied.count, max: implied.count };
    if (implied.count > 1) take(implied.skip);
    takeEach(head, say, take);
    return true;
  }
  if (!isWord && /^\p{L}/u.test(rest) && readUnit(rest, "en") === undefined && CROSS.exec(rest) === null) return false;
  if (/^-\p{L}/u.test(rest) && readUnit(rest.slice(1), "en") === undefined) return false;
  head.rest = rest.replace(/^-/u, "").trimStart();
  head.quantity = { min: number.min, max: number.max };
  const cross = CROSS.exec(head.rest)?.[0];
  if (cross !== undefined) take(cross.length);
  takeEach(head, say, take);
  if (isWord || number.min < 1) head.rest = head.rest.replace(/^(?:of\s+)?(?:an?|the)\s+/iu, "");
  return true;
}

const SIZED = new Set<MeasureId>(["g", "kg", "oz", "lb", "ml", "cl", "l", "fl-oz", "pint", "quart", "gallon", "inch", "centimeter"]);

/** A size without a count: "14-oz can", "400g tin", "2-inch piece" are one; "2-14 oz cans" are two. */
function readImplied(
  text: string,
  number: { readonly min: number; readonly max: number; readonly length: number },
): { readonly count: number; readonly skip: number } | undefined {
  const size = readSize(text);
  if (size === undefined) return undefined;
  const after = text.slice(size.length).replace(/^[\s-]+/u, "");
  const isContainer = isContainerAt(after);
  const two = /^(\d{1,2})-(?=\d)/u.exec(text);
  if (two !== null && isContainer && number.max >= number.min * 3) return { count: Number(two[1]), skip: two[0].length };
  const isHyphened = /^\d[\d./\s]*-\p{L}/u.test(text) && !/^\s*(?:of|piece)?$/iu.test(after);
  return isContainer || (isHyphened && !after.startsWith(",")) ? { count: 1, skip: 0 } : undefined;
}

function isContainerAt(text: string): boolean {
  const unit = readUnit(text, "en");
  return unit !== undefined && CONTAINERS.has(unit.measure) && !NAMED_LIKE_UNIT.test(text) && text.slice(unit.length).trim() !== "";
}

/** "400g", "14.5 oz", "3- to 4-pound", "400g/14oz". */
function readSize(text: string): { readonly length: number } | undefined {
  const first = readMeasure(text);
  if (first === undefined) return undefined;
  const slash = /^\s*\/\s*(?=\d)/u.exec(text.slice(first))?.[0].length;
  const second = slash === undefined ? undefined : readMeasure(text.slice(first + slash));
  return { length: slash === undefined || second === undefined ? first : first + slash + second };
}

function readMeasure(text: string): number | undefined {
  const number = readNumber(text);
  if (number === undefined || !/^[\d.]/u.test(text)) return undefined;
  const gap = /^[\s-]*/u.exec(text.slice(number.length))?.[0].length ?? 0;
  const unit = readUnit(text.slice(number.length + gap).replace(/^([\p{L}"]+)-(?=\p{L})/u, "$1 "), "en");
  return unit === undefined || !SIZED.has(unit.measure) ? undefined : number.length + gap + unit.length;
}

function takeEach(head: Head, say: Say, take: Take): void {
  const size = readSize(head.rest);
  if (size === undefined) return;
  const text = head.rest.slice(0, size.length);
  say("comment", text);
  head.stated.push(...readStated(text, "en", true));
  take(size.length + (head.rest.charAt(size.length) === "-" ? 1 : 0));
}

/** Adjectives between number and unit, then the unit; a size alone is the unit. */
function takeSizeAndUnit(head: Head, say: Say, take: Take, takeMarks: (isEach: boolean) => void, mayEnd: boolean): Unit | undefined {
  const adjectives = /^(?:[\p{L}-]+,?\s+|[\uE000-\uEFFF]\s*){0,4}/u.exec(head.rest)?.[0] ?? "";
  let length = 0;
  const found: string[] = [];
  for (const word of adjectives.match(/[\p{L}-]+,?\s+|[\uE000-\uEFFF]\s*/gu) ?? []) {
    if (readUnitAt(head.rest.slice(length), mayEnd) !== undefined && !SIZES.has(bareWord(word))) break;
    const packed = PACKED.exec(head.rest.slice(length))?.[0];
    if (packed === undefined && !MANNERS.has(bareWord(word)) && !/-sized?,?\s+$/iu.test(word) && !MARK.test(word)) break;
    found.push(packed ?? word);
    length += (packed ?? word).length;
  }
  const unit = readUnitAt(head.rest.slice(length), mayEnd);
  if (unit !== undefined && !SIZES.has(unit.name)) {
    for (const word of found) {
      if (MARK.test(word)) takeMarks(true);
      else {
        say(PACKED.test(word) ? "preparation" : "comment", word);
        take(word.length);
      }
    }
    takeUnit(head, unit, take);
    return unit;
  }
  return takeSize(head, say, take);
}

const bareWord = (word: string): string => word.trim().replace(/,$/u, "").toLowerCase();

/** A unit that leaves something to be the food. */
function readUnitAt(text: string, mayEnd = false): Unit | undefined {
  if (NAMED_LIKE_UNIT.test(text)) return undefined;
  const unit = readUnit(text, "en");
  if (unit === undefined) return undefined;
  const rest = mayEnd ? "-" : text.slice(unit.length).replaceAll(/[\uE000-\uEFFF\s]/gu, "");
  return rest === "" || /^[,;]/u.test(rest) ? undefined : unit;
}

function takeUnit(head: Head, unit: Unit, take: Take): void {
  head.unit = unit.name;
  head.measure = unit.measure;
  take(unit.length);
}

const SIZE =
  /^(?<size>extra[- ]large|large|medium|small|big|med\.?|sm\.?|lg\.?)(?:[- ]sized?)?(?<other>(?:\s*(?:-|\/|to|or)\s*)(?:small|medium|large)(?:[- ]sized?)?)?(?:,\s*|\s+|(?=[\uE000-\uEFFF])|$)/iu;

function takeSize(head: Head, say: Say, take: Take): Unit | undefined {
  const size = SIZE.exec(head.rest);
  if (size === null || NAMED_LIKE_UNIT.test(head.rest)) return undefined;
  const unit = readUnit(`${size.groups?.["size"] ?? ""} `, "en");
  if (unit === undefined) return undefined;
  takeUnit(head, unit, take);
  head.rest = head.rest.replace(/^[- ]?sized?(?=\s|,)/iu, "").trimStart();
  const other = size.groups?.["other"];
  if (other !== undefined) {
    say("comment", other.replace(/^[-/]/u, "to "));
    take(other.trim().length);
  }
  head.rest = head.rest.replace(/^,\s*/u, "");
  const alternative = /^or\s+\d+\s+(?:small|medium|large)(?=\s)/iu.exec(head.rest)?.[0];
  if (alternative !== undefined) {
    say("comment", alternative);
    take(alternative.length);
  }
  takeMarks(head);
  return unit;
}

/** Brackets behind a size belong to the name's own reading. */
const takeMarks = (head: Head): void => {
  head.rest = head.rest.trimStart();
};

/** The other end of a range ("1 cup to 2 cups"), a second measure ("/ 240 ml"), "or two". */
function takeSecond(head: Head, unit: Unit, say: Say, take: Take): void {
  const { quantity } = head;
  if (quantity === null) return;
  const to = /^(?:to|[-–—~]|or)\s*(?=[\d.])/iu.exec(head.rest)?.[0];
  const end = to === undefined ? undefined : readQuantity(head.rest.slice(to.length), "en");
  if (to !== undefined && end !== undefined) {
    const times = ratio(end.measure, unit.measure);
    const isRange = times !== undefined && (end.measure === unit.measure || !/or/iu.test(to)) && end.max * times > quantity.max;
    if (isRange) {
      head.quantity = { min: quantity.min, max: end.max * times };
      take(to.length + end.length);
    }
  }
  const orTwo = /^or (two|three)(?=\s)(?!\s+(?:small|medium|large))/iu.exec(head.rest);
  if (orTwo !== null) {
    head.quantity = { min: quantity.min, max: Math.max(quantity.max, orTwo[1]?.toLowerCase() === "two" ? 2 : 3) };
    take(orTwo[0].length);
  }
  const orSo = /^or so(?=\s|$)/iu.exec(head.rest)?.[0];
  if (orSo !== undefined) {
    say("comment", orSo);
    head.isApproximate = true;
    take(orSo.length);
  }
  for (let turn = 0; turn < 3; turn += 1) {
    const sign = ANOTHER.exec(head.rest)?.[0] ?? (/^\d/u.test(head.rest) ? "" : undefined);
    const other = sign === undefined ? undefined : readQuantity(head.rest.slice(sign.length), "en");
    if (sign === undefined || other === undefined || (sign === "" && isSumOf(other, unit))) return;
    const more = readQuantity(head.rest.slice(sign.length + other.length).trimStart(), "en");
    const isSum = more !== undefined && isSumOf(more, other);
    const gap = /^\s*/u.exec(head.rest.slice(sign.length + other.length))?.[0].length ?? 0;
    const length = sign.length + other.length + (isSum ? gap + more.length : 0);
    say("comment", head.rest.slice(/or/iu.test(sign) ? 0 : sign.length, length));
    head.stated.push({ min: other.min, max: other.max, measure: other.measure, per: "total" });
    take(length);
    const container = isContainerAt(head.rest) ? readUnit(head.rest, "en") : undefined;
    if (container !== undefined) takeUnit(head, container, take);
  }
}

/** "1 lb 4 oz": what is added is of the same kind and less than one of the first. */
function isSumOf(other: { readonly max: number; readonly measure: MeasureId }, unit: { readonly measure: MeasureId }): boolean {
  const times = ratio(other.measure, unit.measure);
  return times !== undefined && times < 1 && other.max * times < 1;
}

/** How many of `to` one of `from` is; undefined where they do not compare. */
function ratio(from: MeasureId, to: MeasureId): number | undefined {
  const [a, b]: readonly [MeasureDefinition, MeasureDefinition] = [MEASURES[from], MEASURES[to]];
  return a.kind !== b.kind || a.size === undefined || b.size === undefined ? undefined : a.size / b.size;
}

/** "plus 2 tablespoons", "and 1 tsp", "minus 1 tbsp", "1 lb 4 oz": in the first unit. */
function takeSum(head: Head, measure: MeasureId, take: Take): boolean {
  const sign = PLUS.exec(head.rest)?.[0] ?? (/^\d/u.test(head.rest) ? "" : undefined);
  if (sign === undefined || head.quantity === null) return false;
  const more = readQuantity(head.rest.slice(sign.length), "en");
  const times = more === undefined ? undefined : ratio(more.measure, measure);
  if (more === undefined || times === undefined || /^\s+(?:for|to)\b/iu.test(head.rest.slice(sign.length + more.length))) return false;
  const factor = /minus|less/iu.test(sign) ? -tidy(times) : tidy(times);
  const { min, max } = head.quantity;
  if (min + factor * more.min <= 0) return false;
  head.quantity = { min: min + factor * more.min, max: Math.max(max + factor * more.max, min + factor * more.min) };
  take(sign.length + more.length);
  return true;
}

/** A tablespoon is a sixteenth of a cup, to the last digit. */
const tidy = (times: number): number => {
  const simple = Math.round(times * 768) / 768;
  return Math.abs(simple - times) < 1e-6 ? simple : times;
};

function takeOf(head: Head, say: Say, take: Take): void {
  head.rest = head.rest.replace(OF, "");
  const each = EACH_OF.exec(head.rest)?.[0];
  if (each !== undefined && each.length < head.rest.length) {
    say("comment", "each");
    take(each.length);
  }
}

/** No number: "pinch of salt" is one, "a few sprigs of thyme" is none that is known. */
function takeUncounted(head: Head, say: Say, take: Take, takeMarks: (isEach: boolean) => void): Head {
  const vague = VAGUE.exec(head.rest)?.[0];
  if (vague !== undefined) {
    say("comment", vague);
    take(vague.length);
    const unit = takeUncountedUnit(head, say, take, () => true);
    if (unit !== undefined) takeMarks(false);
    takeOf(head, say, take);
    return head;
  }
  const unit = takeUncountedUnit(head, say, take, (found, rest) => BARE_UNITS.has(found.name) || /^of\s/iu.test(rest));
  if (unit === undefined) return head;
  head.quantity = { min: 1, max: 1 };
  takeMarks(true);
  const orTwo = /^or two(?=\s)/iu.exec(head.rest)?.[0];
  if (orTwo !== undefined) {
    head.quantity = { min: 1, max: 2 };
    take(orTwo.length);
  }
  takeOf(head, say, take);
  return head;
}

function takeUncountedUnit(head: Head, say: Say, take: Take, isWanted: (unit: Unit, rest: string) => boolean): Unit | undefined {
  const manner = /^(?:(?:heaping|heaped|scant|generous|good|big|large|small|tiny|fat|thick|thin|healthy|huge)\s+){0,2}/iu.exec(head.rest)?.[0] ?? "";
  const text = head.rest.slice(manner.length);
  const unit = readUnitAt(text);
  if (
    unit === undefined ||
    SIZES.has(unit.name) ||
    /^\S(?![\p{L}])/u.test(text) ||
    ((sizeOf(unit.measure) === undefined) === false && !/^(?:cup|pint|dash|drop|splash|squeeze|drizzle|glug|tablespoon|teaspoon|spoon)/iu.test(text))
  )
    return undefined;
  if (!isWanted(unit, text.slice(unit.length).trimStart())) return undefined;
  if (manner.trim() !== "") {
    say("comment", manner);
    take(manner.length);
  }
  takeUnit(head, unit, take);
  return unit;
}
