/** An amount at the beginning of a text. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  /** Characters that it takes. */
  readonly length: number;
}

const VULGAR: Readonly<Record<string, string>> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⅕": "1/5",
  "⅖": "2/5",
  "⅗": "3/5",
  "⅘": "4/5",
  "⅙": "1/6",
  "⅚": "5/6",
  "⅐": "1/7",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
  "⅑": "1/9",
  "⅒": "1/10",
};

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
  dozen: 12,
  half: 0.5,
  quarter: 0.25,
  couple: 2,
  반의반: 0.25,
  반: 0.5,
  한: 1,
  하나: 1,
  두: 2,
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
  열: 10,
};

/** Fractions of one sign become "1/2", so that "1½" reads "1 1/2". */
export function spellFractions(text: string): string {
  return text
    .replaceAll(/(\d?)\s*([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])/gu, (_, digit: string, sign: string) => `${digit}${digit === "" ? "" : " "}${VULGAR[sign] ?? sign}`)
    .replaceAll("⁄", "/");
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?`;
const ONE = String.raw`(?:\d+\s*(?:[ -]|and|&|과|와|하고)\s*\d+\s*/\s*\d+|\d+\s*/\s*\d+|${DIGITS}|\.\d+)`;
const KO_WORD = String.raw`(?:반의\s?반|반|한두|두세|두서너|서너|너댓|대여섯|하나|다섯|여섯|일곱|여덟|아홉|[한두둘세셋석네넷넉열])`;
const EN_WORD = String.raw`(?:half a dozen|half an?|a half|a quarter(?: of)?(?: an?)?|a dozen|a couple(?: of)?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)(?![\p{L}-]))`;
const VALUE = String.raw`(?:${ONE}|${EN_WORD})`;
const RANGE = new RegExp(String.raw`^(?<from>${VALUE})(?:\s*(?:-|–|—|~|∼|〜|to|or|내지|에서)\s*(?<to>${VALUE})(?![/\d]))?`, "iu");
const RANGE_KO = new RegExp(
  String.raw`^(?<word>${KO_WORD})(?=\s|개|알|모|단|대|뿌리|쪽|톨|장|줌|꼬집|봉|포기|통|마리|토막|공기|줄|송이|캔|팩|조각|덩이|국자|큰술|작은술|컵|스푼|숟|근|근|그릇|주먹|움큼|병|판|묶음|마디|바퀴|방울|인분|티스푼|종이컵|소주|T|t|$)`,
  "u",
);

const PAIRS: Readonly<Record<string, readonly [number, number]>> = { 한두: [1, 2], 두세: [2, 3], 두서너: [2, 4], 서너: [3, 4], 너댓: [4, 5], 대여섯: [5, 6] };

/** Reads an amount at the start of a text; undefined when there is none. Never negative, never beyond a million. */
export function readAmount(text: string): Amount | undefined {
  const match = RANGE.exec(text);
  if (match?.groups !== undefined) {
    const from = valueOf(match.groups["from"] ?? "");
    const to = match.groups["to"] === undefined ? from : valueOf(match.groups["to"]);
    if (from === undefined || to === undefined) return undefined;
    // "1-1/2" is one and a half, "2-3" is a range; a range that falls is its first end.
    return { min: from, max: Math.max(from, to), length: match[0].length };
  }
  const word = RANGE_KO.exec(text)?.groups?.["word"];
  if (word === undefined) return undefined;
  const pair = PAIRS[word];
  const value = pair ?? [WORDS[word.replace(/\s/u, "")] ?? 1, WORDS[word.replace(/\s/u, "")] ?? 1];
  return { min: value[0] ?? 1, max: value[1] ?? 1, length: word.length };
}

const MOST = 1_000_000;

function valueOf(text: string): number | undefined {
  const value = plainValue(text.trim().toLowerCase());
  return value !== undefined && Number.isFinite(value) && value <= MOST ? value : undefined;
}

function plainValue(text: string): number | undefined {
  const mixed = /^(?<whole>\d+)\s*(?:[ -]|and|&|과|와|하고)\s*(?<top>\d+)\s*\/\s*(?<bottom>\d+)$/u.exec(text)?.groups;
  if (mixed !== undefined) return Number(mixed["whole"]) + quotient(mixed["top"], mixed["bottom"]);
  const fraction = /^(?<top>\d+)\s*\/\s*(?<bottom>\d+)$/u.exec(text)?.groups;
  if (fraction !== undefined) return quotient(fraction["top"], fraction["bottom"]);
  if (/^[\d.,]+$/u.test(text)) return Number(/,\d{3}(?:\D|$)/u.test(text) && !text.startsWith("0,") ? text.replaceAll(",", "") : text.replace(",", "."));
  if (text.startsWith("half a dozen")) return 6;
  if (text.startsWith("half") || text === "a half") return 0.5;
  if (text.startsWith("a quarter")) return 0.25;
  return WORDS[text.split(" ").find((word) => (WORDS[word] ?? 1) !== 1) ?? text.split(" ")[0] ?? ""];
}

const quotient = (top: string | undefined, bottom: string | undefined): number => (Number(bottom) === 0 ? Number.NaN : Number(top) / Number(bottom));
