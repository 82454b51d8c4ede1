/** A number or a range at the beginning of a text. */
export interface Reading {
  readonly min: number;
  readonly max: number;
  /** Characters that it takes. */
  readonly length: number;
}

interface Value {
  readonly value: number;
  readonly length: number;
}

/** No kitchen measures more; what says so is no amount. */
const MOST = 1_000_000;

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};

const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourth: 1 / 4,
  fourths: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
};

const SIGNS: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅐": 1 / 7,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
  "⅑": 1 / 9,
  "⅒": 1 / 10,
};

const MIXED = /^(\d{1,6})(?:\s+|\s*(?:and|&|\+|과|와|[-–])\s*)(\d{1,3})\s?\/\s?(\d{1,3})(?![\d/])/iu;
const SIGNED = /^(?:(\d{1,6})\s*(?:(?:and|&|\+|과|와|[-–])\s*)?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])/iu;
const FRACTION = /^(\d{1,4})\s?\/\s?(\d{1,4})(?![\d/])/u;
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d,])/u;
const DECIMAL = /^\d+[.,]\d+(?![\d,]*\d)/u;
const WHOLE = /^(?:\d+|\.\d+)/u;
const PART = String.raw`(?:half|halves|thirds?|quarters?|fourths?|fifth|sixth|eighths?)`;
const WORD = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|hundred)`;
const AND_PART = new RegExp(String.raw`^(\d{1,4}|${WORD})(?:\s+and\s+|\s*&\s*)(?:an?\s+|(one|two|three)[\s-])?(${PART})\b`, "iu");
const PART_ALONE = new RegExp(
  String.raw`^(?:(an?|one|two|three|\d)[\s-])?(${PART})\b(?!-(?!cup|pound|ounce|inch|tea|table|pint|quart|gallon|liter|litre|dozen)\p{L})(?!\s(?:and|&|n)\s)`,
  "iu",
);
const WORD_ALONE = new RegExp(String.raw`^(${WORD})(?![\p{L}\p{N}'])`, "iu");
const DOZEN = /^\s*(?:dozen|doz)\b\.?/iu;
const AND_A_HALF = /^\s+and an? half\b/iu;
const COUPLE = /^(?:an?\s+)?(?:couple|pair)\b(?:\s+of\b)?/iu;
const BETWEEN = /^\s*(?:-\s?to[\s-]|-\s?or[\s-]|to\s|or\s|[-–—~]\s?(?=[\p{N}.])|[-–—~]\s?(?=\p{L}))\s*/iu;

/**
 * Reads an English number or range at the start of a text; undefined when there is none. Digits, decimals with a comma or a point,
 * fractions, mixed numbers, words ("one and a half", "a dozen", "three quarters"). Zero, a division by zero, a percentage and what is
 * beyond a million are no amounts.
 */
export function readNumber(text: string): Reading | undefined {
  const from = readValue(text);
  if (from === undefined) return undefined;
  const between = BETWEEN.exec(text.slice(from.length))?.[0];
  const to = between === undefined ? undefined : readEnd(text, from, between);
  if (between === undefined || to === undefined) return { min: from.value, max: from.value, length: from.length };
  return { min: Math.min(from.value, to.value), max: Math.max(from.value, to.value), length: from.length + between.length + to.length };
}

/** "2 to 3", "1 or 2", "2-3"; not "1 or a lemon". */
function readEnd(text: string, from: Value, between: string): Value | undefined {
  const after = text.slice(from.length + between.length);
  if (/^an?\b/iu.test(after)) return undefined;
  return readValue(after);
}

function readValue(text: string): Value | undefined {
  const read = /^[\p{N}.]/u.test(text) ? (readFigures(text) ?? undefined) : readWords(text);
  if (read === undefined || !(read.value > 0) || read.value > MOST) return undefined;
  const rest = text.slice(read.length);
  if (/^\s?[%°º]/u.test(rest) || /^[-\s]?percent\b/iu.test(rest)) return undefined;
  const dozen = DOZEN.exec(rest)?.[0];
  return dozen === undefined ? read : andHalf({ value: read.value * 12, length: read.length + dozen.length }, text, 12);
}

/** "a dozen and a half". */
function andHalf(read: Value, text: string, whole: number): Value {
  const half = AND_A_HALF.exec(text.slice(read.length))?.[0];
  return half === undefined ? read : { value: read.value + whole / 2, length: read.length + half.length };
}

function readFigures(text: string): Value | undefined {
  const half = AND_PART.exec(text);
  if (half !== null) return { value: Number(half[1]) + parts(half[2]) * (PARTS[(half[3] ?? "").toLowerCase()] ?? 0), length: half[0].length };
  const signed = SIGNED.exec(text);
  if (signed !== null) return { value: Number(signed[1] ?? 0) + (SIGNS[signed[2] ?? ""] ?? 0), length: signed[0].length };
  const mixed = MIXED.exec(text);
  if (mixed !== null && Number(mixed[2]) < Number(mixed[3])) return { value: Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]), length: mixed[0].length };
  const fraction = FRACTION.exec(text);
  // "80/20 ground beef" is a kind, "3/2" an amount; "1/0" is neither.
  if (fraction !== null)
    return Number(fraction[2]) === 0 || Number(fraction[1]) > 24 ? undefined : { value: Number(fraction[1]) / Number(fraction[2]), length: fraction[0].length };
  if (/^\d+\s?\/\s?\d/u.test(text)) return undefined;
  const thousands = THOUSANDS.exec(text)?.[0];
  if (thousands !== undefined) return { value: Number(thousands.replaceAll(",", "")), length: thousands.length };
  const decimal = DECIMAL.exec(text)?.[0];
  if (decimal !== undefined) return { value: Number(decimal.replace(",", ".")), length: decimal.length };
  const whole = WHOLE.exec(text)?.[0];
  if (whole === undefined || /^0\d/u.test(whole) || /^[.,]\d/u.test(text.slice(whole.length))) return undefined;
  return { value: Number(whole), length: whole.length };
}

function readWords(text: string): Value | undefined {
  const couple = COUPLE.exec(text)?.[0];
  if (couple !== undefined) return { value: 2, length: couple.length };
  const half = AND_PART.exec(text);
  if (half !== null) return { value: word(half[1]) + parts(half[2]) * (PARTS[(half[3] ?? "").toLowerCase()] ?? 0), length: half[0].length };
  const dozen = /^(?:half (?:an? )?|an? half )?dozen\b/iu.exec(text)?.[0];
  if (dozen !== undefined) return andHalf({ value: /^d/iu.test(dozen) ? 12 : 6, length: dozen.length }, text, 12);
  const part = PART_ALONE.exec(text);
  if (part !== null) return { value: parts(part[1]) * (PARTS[(part[2] ?? "").toLowerCase()] ?? 0), length: part[0].length };
  const alone = WORD_ALONE.exec(text);
  return alone === null ? undefined : { value: word(alone[1]), length: alone[0].length };
}

const word = (text: string | undefined): number => WORDS[(text ?? "").toLowerCase()] ?? Number(text);
const parts = (text: string | undefined): number => (text === undefined ? 1 : word(text));
