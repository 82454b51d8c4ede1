import type { Quantity } from "./ingredient-line.ts";
import { readKoreanNumber } from "./korean-numbers.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";
import { readUnit } from "./units.ts";

/** An amount somewhere in a Korean line. */
export interface FoundAmount extends Quantity {
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
  /** "300g짜리": the size of one of what is counted elsewhere. */
  readonly isSize: boolean;
}

const STARTS =
  /(?<![\d.,/\p{Script=Latin}×])[\p{N}.](?!\d*\s?(?:%|[x×X*]\s?\d))|(?<=^|[\s,·:약각총\uE000-\uEFFF])(?:반|절반|한|하나|두|둘|세|셋|석|네|넷|넉|다섯|여섯|일곱|여덟|아홉|열|스무|서른|서너|너댓|너덧|대여섯|대엿|예닐곱|일고여덟)|(?<=\p{Script=Hangul})(?<!(?:^|\s)두)(?:한|반)(?=\s?\p{Script=Hangul})/gu;
const DROPPED = /^(?:분량|분(?!\p{L})|씩|의(?=\s)|[을를은는](?=\s)|어치|짜리(?:로|의)?|용(?=$|\s))/u;
const MOST = 12;

/** The amounts of a line, in its order. A number without a unit counts where nothing follows it. */
export function findAmounts(bare: string): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  let end = 0;
  for (const { index, 0: sign } of bare.matchAll(STARTS)) {
    if (index < end || found.length === MOST) continue;
    const amount = readAmount(bare, index, sign);
    if (amount === undefined) continue;
    found.push(amount);
    end = amount.end;
  }
  return found;
}

/** "2큰술", "1컵 반", "2개~3개", "2큰술 + 1작은술", and a bare number at an end. */
function readAmount(bare: string, start: number, sign: string): FoundAmount | undefined {
  const text = bare.slice(start);
  const first = readOne(text);
  const isGlued = !/^[\p{N}.]/u.test(sign) && start > 0 && /\p{Script=Hangul}/u.test(bare.charAt(start - 1)) && !/[약각총]/u.test(bare.charAt(start - 1));
  if (first === undefined || (isGlued && first.unit === null)) return undefined;
  let { min, max, length } = first;
  const { unit, measure } = first;
  if (unit !== null && measure !== null) {
    for (let turn = 0; turn < 3; turn += 1) {
      const more = readMore(text.slice(length), { min, max, measure });
      if (more === undefined) break;
      ({ min, max } = more);
      length += more.length;
    }
  }
  const isSize = text.slice(length).startsWith("짜리");
  const dropped = unit === null ? 0 : (DROPPED.exec(text.slice(length))?.[0].length ?? 0);
  return { start, end: start + length + dropped, min, max, unit, measure, isSize };
}

interface One extends Quantity {
  readonly unit: string | null;
  readonly length: number;
}

function readOne(text: string): One | undefined {
  const number = readKoreanNumber(text);
  if (number === undefined) return undefined;
  const gap = /^\s*/u.exec(text.slice(number.length))?.[0].length ?? 0;
  const after = text.slice(number.length + gap);
  const unit = readUnit(after, "ko");
  if (unit !== undefined && unit.measure !== "inch" && unit.measure !== "centimeter" && !(gap === 0 && unit.name === "#")) {
    return { min: number.min, max: number.max, measure: unit.measure, unit: unit.name, length: number.length + gap + unit.length };
  }
  const isWord = !/^[\p{N}.]/u.test(text);
  if (isWord && !/^(?:하나|둘|셋|넷|반|절반|다섯|여섯|일곱|여덟|아홉|열)$/u.test(text.slice(0, number.length))) return undefined;
  const isLast = /^\s*(?:$|[,;·\uE000-\uEFFF]|정도|쯤|씩(?:$|\s)|가량)/u.test(text.slice(number.length));
  return isLast ? { min: number.min, max: number.max, measure: null, unit: null, length: number.length } : undefined;
}

function readMore(
  rest: string,
  { min, max, measure }: Quantity & { readonly measure: MeasureId },
): { readonly min: number; readonly max: number; readonly length: number } | undefined {
  const half = /^\s?(?:[과와]\s?)?반(?=$|[\s,(;+\uE000-\uEFFF]|정도|쯤)/u.exec(rest)?.[0];
  if (half !== undefined && Number.isInteger(min)) return { min: min + 0.5, max: max + 0.5, length: half.length };
  const until = /^\s*(?:[~–—-]|에서|내지)\s*(?=[\p{N}반한두세네])/u.exec(rest)?.[0];
  const end = until === undefined ? undefined : readOne(rest.slice(until.length));
  if (until !== undefined && end !== undefined && end.measure !== null) {
    const times = ratio(end.measure, measure);
    return times !== undefined && end.max * times > min ? { min, max: end.max * times, length: until.length + end.length } : undefined;
  }
  const plus = /^\s*(?:\+|하고|에다|[과와](?=\s?\p{N}))\s*(?=[\p{N}반한두])/u.exec(rest)?.[0] ?? /^\s+(?=\p{N})/u.exec(rest)?.[0];
  const added = plus === undefined ? undefined : readOne(rest.slice(plus.length));
  if (plus === undefined || added === undefined || added.measure === null) return undefined;
  const times = ratio(added.measure, measure);
  if (times === undefined || (/^\s*$/u.test(plus) && !(times < 1 && added.max * times < 1))) return undefined;
  return { min: min + added.min * times, max: max + added.max * times, length: plus.length + added.length };
}

/** How many of `to` one of `from` is; undefined where they do not compare. */
function ratio(from: MeasureId, to: MeasureId): number | undefined {
  if (from === to) return 1;
  const [a, b]: readonly [MeasureDefinition, MeasureDefinition] = [MEASURES[from], MEASURES[to]];
  return a.kind !== b.kind || a.size === undefined || b.size === undefined ? undefined : a.size / b.size;
}
