/** The net content of what a shop's title offers. */
export interface PackSize {
  /** Grams, or millilitres for what is sold by volume; of all pieces together. */
  readonly amount: number;
  readonly unit: "g" | "ml";
  /** Pieces that the amount is made of. */
  readonly count: number;
}

interface Mention {
  readonly at: number;
  readonly end: number;
  /** Of one piece. */
  readonly each: number;
  readonly count: number;
  readonly unit: PackSize["unit"];
}

const UNITS: Readonly<Record<string, readonly [unit: PackSize["unit"], factor: number]>> = {
  kg: ["g", 1000],
  g: ["g", 1],
  l: ["ml", 1000],
  ml: ["ml", 1],
  킬로: ["g", 1000],
  그램: ["g", 1],
  리터: ["ml", 1000],
};
const MASS = /(?<![\d.])(\d+(?:\.\d+)?)(?:\s?[~-]\s?(\d+(?:\.\d+)?))?\s?(kg|g|ml|l|킬로|그램|리터)(?![a-wyz]|x(?!\s?\d))/giu;
const PIECES = "(?:개입|개|팩|봉지|봉|입|캔|병|포|매|ea|박스|세트|곽|통|모|줄|단|마리|구|스틱|미|set)";
const TIMES_AFTER = new RegExp(String.raw`^(?:캔|병|봉|팩|포)?\s?[x×*]\s?(\d{1,4})(?!\d|\.\d)(?:\s?${PIECES})?`, "iu");
const COUNT_AFTER = new RegExp(String.raw`^[\s,/]?\s?(\d{1,4})\s?${PIECES}(?!\p{L})`, "iu");
const TIMES_BEFORE = /(\d{1,3})\s?(?:개|팩|봉|입|캔|병|포)?\s?[x×*]\s?$/iu;
/** The price is for so much of it, whatever is bought: "100g당", "g단위 판매". */
const PER_UNIT =
  /(?:100\s?g\s?\/|\/\s?100\s?g|당\s?100\s?g|(?:\d|(?<![a-z]))\s?(?:kg|g|근)\s?당(?!\p{L})|(?:kg|g|그램|키로|중량)\s?단위|단위\s?(?:판매|중량|가격)|(?:무게|중량)\s?(?:별|당)\s?(?:판매|가격))/iu;
/** Several things are behind one title, and its price is that of the cheapest. */
const OPTIONS = /골라\s?담|고르기|골라\s?먹|택\s?(?:\d|일|하)|\d\s?종\s?중|옵션|선택|중량\s?별|용량\s?별|사이즈\s?별|크기\s?별/u;
/** What is sold as it grows varies within these bounds: "1.15~1.2kg", "500~800g". A wider range is a list of options: "3~10kg". */
const WIDEST_RANGE = 2;
const ONE_PLUS_ONE = /(?<!\d)(\d)\s?\+\s?(\d)(?!\d|\s?(?:kg|g|ml|l|등급|세))/iu;
const EGGS = /(?<!\d)(\d{1,3})\s?구(?!\p{L})/u;
/** "6개입 480g": the mass is that of all six. */
const STATED_COUNT = /(?<!\d)(\d{1,3})\s?(?:구|개입)(?!\p{L})/u;
/** Trays, where each holds so many: "30구 2판". */
const TRAYS = /구\s?[x×*]?\s?(\d{1,2})\s?(?:판|팩|개|입)(?!\p{L})/u;
const IS_EGG = /계란|달걀|[가-힣]란(?=\s|\d|$)|유정란|특란|대란/u;
/** A large Korean egg (대란, 52 to 60 g by 축산물 등급판정 세부기준), as shops count it. */
const EGG_GRAMS = 60;

/**
 * The pack size in a shop's title: "500g*3봉" is 1,500 g, "10kg(5kg+5kg)" 10 kg, "30구" thirty eggs. Null when the title says none, or
 * several that are options, or when its mass is only what the price is quoted for.
 */
export function packSize(title: string): PackSize | null {
  // NFKC: ㎏, ℓ and full-width letters are units too.
  const text = title
    .normalize("NFKC")
    .replaceAll(/<\/?b>/giu, "")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
  if (PER_UNIT.test(text) || OPTIONS.test(text)) return null;
  const mentions = mentionsIn(text);
  if (mentions.length === 0) return eggs(text);
  if (mentions.some(({ each }) => !(each > 0))) return null;
  const whole = wholeOf(mentions, text);
  if (whole === null) return null;
  const bonus = ONE_PLUS_ONE.exec(text);
  const packs = bonus === null ? 1 : 1 + Number(bonus[2]) / Number(bonus[1]);
  const count = whole.count === 1 ? Number(STATED_COUNT.exec(text)?.[1] ?? 1) : whole.count;
  return { ...whole, amount: round(whole.amount * packs), count: round(count * packs) };
}

function mentionsIn(text: string): readonly Mention[] {
  return [...text.matchAll(MASS)].map((match): Mention => {
    const [written, low = "0", high, name = "g"] = match;
    const [unit, factor] = UNITS[name.toLowerCase()] ?? ["g", 1];
    const each = middleOf(Number(low), Number(high ?? low)) * factor;
    const end = match.index + written.length;
    const after = text.slice(end);
    const before = TIMES_BEFORE.exec(text.slice(0, match.index))?.[1];
    const times = TIMES_AFTER.exec(after) ?? COUNT_AFTER.exec(after);
    const count = Number(times?.[1] ?? before ?? 1);
    return { at: match.index, end: end + (times?.[0].length ?? 0), each, count: count === 0 ? 1 : count, unit };
  });
}

/** Several masses are one pack where they say the same, or where one is the sum of the others. */
function wholeOf(mentions: readonly Mention[], text: string): PackSize | null {
  const units = new Set(mentions.map(({ unit }) => unit));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  const amounts = mentions.map(({ each, count }) => each * count);
  const most = Math.max(...amounts);
  const others = mentions.filter((_, index) => amounts[index] !== most);
  const rest = others.reduce((sum, { each, count }) => sum + each * count, 0);
  if (mentions.length > 1 && isAddition(mentions, text)) return { amount: round(sumOf(amounts)), unit, count: mentions.length };
  const isSame = amounts.every((amount) => isNear(amount, most));
  const isSumOfOthers = others.length > 0 && isNear(rest, most) && isAddition(others, text);
  if (!isSame && !isSumOfOthers) return null;
  return { amount: round(most), unit, count: isSumOfOthers ? sumOf(others.map(({ count }) => count)) : Math.max(...mentions.map(({ count }) => count)) };
}

/** "400g+200g": every gap between two masses is a plus. */
function isAddition(mentions: readonly Mention[], text: string): boolean {
  return mentions.every(({ at }, index) => {
    const previous = mentions[index - 1];
    return previous === undefined || /^\s?\+\s?$/u.test(text.slice(previous.end, at));
  });
}

function eggs(text: string): PackSize | null {
  const count = Number(EGGS.exec(text)?.[1] ?? 0) * Number(TRAYS.exec(text)?.[1] ?? 1);
  return count > 0 && IS_EGG.test(text) ? { amount: count * EGG_GRAMS, unit: "g", count } : null;
}

const middleOf = (low: number, high: number): number => (high > low * WIDEST_RANGE ? Number.NaN : (low + high) / 2);
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const round = (value: number): number => Math.round(value * 10) / 10;
