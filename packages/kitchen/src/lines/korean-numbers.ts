import { readNumber, type Reading } from "./numbers.ts";

const ONES: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  두어: 2,
  둘: 2,
  세: 3,
  셋: 3,
  석: 3,
  네: 4,
  넷: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const TENS: Readonly<Record<string, number>> = { 열: 10, 스무: 20, 스물: 20, 서른: 30 };
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  한두: [1, 2],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  네댓: [4, 5],
  너댓: [4, 5],
  너덧: [4, 5],
  대여섯: [5, 6],
  대엿: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
  여덟아홉: [8, 9],
};
const PARTS: Readonly<Record<string, number>> = { 반의반: 0.25, 반: 0.5, 절반: 0.5 };

const word = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
const RANGE = new RegExp(`^(?:${word(RANGES)})`, "u");
const TEN = new RegExp(`^(${word(TENS)})(${word(ONES)})?`, "u");
const ONE = new RegExp(`^(?:${word(ONES)})`, "u");
const PART = /^(?:반의\s?반|절반|반)/u;
const PARTS_OF = /^(\d{1,2}|[이삼사오육팔])\s?분의\s?(\d{1,2}|[일이삼사오육칠])/u;
const SINO: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8 };
/** "2,3개" is two or three; Korean writes no decimal comma. */
const EITHER = /^(\d{1,2}),\s?(\d{1,2})(?![\d,.])/u;
const UNTIL = /^\s*(?:에서|내지)\s*/u;

/** Reads a Korean number or range at the start of a text; undefined when there is none. */
export function readKoreanNumber(text: string): Reading | undefined {
  const parts = PARTS_OF.exec(text);
  if (parts !== null) return fraction(parts);
  return /^[\p{N}.]/u.test(text) ? readFigures(text) : readWords(text);
}

function readFigures(text: string): Reading | undefined {
  const either = EITHER.exec(text);
  if (either !== null && Number(either[2]) - Number(either[1]) === 1 && Number(either[1]) > 0)
    return { min: Number(either[1]), max: Number(either[2]), length: either[0].length };
  const number = readNumber(text);
  if (number === undefined) return undefined;
  const until = UNTIL.exec(text.slice(number.length))?.[0];
  const end = until === undefined ? undefined : readNumber(text.slice(number.length + until.length));
  if (until === undefined || end === undefined || end.max <= number.min) return number;
  return { min: number.min, max: end.max, length: number.length + until.length + end.length };
}

function readWords(text: string): Reading | undefined {
  const range = RANGE.exec(text)?.[0];
  const pair = range === undefined ? undefined : RANGES[range];
  if (range !== undefined && pair !== undefined) return { min: pair[0], max: pair[1], length: range.length };
  const part = PART.exec(text)?.[0];
  if (part !== undefined) return exactly(PARTS[part.replace(/\s/u, "")], part.length);
  const ten = TEN.exec(text);
  if (ten !== null) return exactly((TENS[ten[1] ?? ""] ?? 0) + (ONES[ten[2] ?? ""] ?? 0), ten[0].length);
  const one = ONE.exec(text)?.[0];
  return one === undefined ? undefined : exactly(ONES[one], one.length);
}

function fraction([all, bottom = "", top = ""]: RegExpExecArray): Reading | undefined {
  const value = (SINO[top] ?? Number(top)) / (SINO[bottom] ?? Number(bottom));
  return Number.isFinite(value) && value > 0 ? exactly(value, all.length) : undefined;
}

const exactly = (value: number | undefined, length: number): Reading | undefined => (value === undefined ? undefined : { min: value, max: value, length });
