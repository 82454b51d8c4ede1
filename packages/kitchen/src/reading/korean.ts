import type { MeasureId } from "../lines/measures.ts";
import { type Amount, readAmount } from "./amounts.ts";
import { type Read, withoutBrackets } from "./english.ts";
import { readUnit } from "./units.ts";

const VAGUE = /(?:약간|적당량|적당히|조금|넉넉히|넉넉하게|취향껏|소량|기호에 ?따라|약간씩|적량|톡톡|듬뿍|살짝|한소끔|충분히|선택|생략 ?가능)(?:씩|만큼)?/u;
const PREPARATION =
  /^(?<preparation>(?:곱게|잘게|얇게|굵게|송송|어슷|어슷하게|길게|채|굵직하게|듬성듬성|푹|살짝|깍둑|반으로|편으로)?\s*(?:다진|썬|채썬|으깬|갈은|간|불린|데친|삶은|볶은|구운|찐|튀긴|말린|녹인|푼|체친|썰은|자른|찢은|절인|익힌|식힌|데운|끓인|손질한|손질된|씻은|짠|깎은|편|채|저민|부순|빻은|갠|우린))\s*(?=[\p{Script=Hangul}]{1,})/u;
/** Names that only look like a preparation and a food. */
const SOLD_SO = /^(?:간장|간마늘|간고등어|편육|채소|찐빵|짠지|간식|채끝|볶은깨|볶은소금|구운소금|구운김|구운계란|볶은콩|간수|채수|말린 ?표고|말린 ?나물)/u;
const MASS: ReadonlySet<MeasureId> = new Set(["g", "kg", "mg", "oz", "lb"]);
const METRIC: ReadonlySet<MeasureId> = new Set([...MASS, "ml", "l", "dl", "cl"]);

/** Reads a Korean line that has been cleaned. */
export function readKoreanLine(line: string): Read {
  const { bare, inside } = withoutBrackets(line);
  const stated: Read["stated"][number][] = [];
  const comments: string[] = [];
  const preparations: string[] = [];
  let text = bare;

  const front = measured(text);
  let found: Measured | undefined;
  let name: string;
  if (front !== undefined && front.unit !== undefined && /^[\s]*(?:의\s*)?\p{L}/u.test(text.slice(front.end))) {
    found = front;
    name = text
      .slice(front.end)
      .replace(/^\s*의\s+/u, "")
      .trim();
  } else {
    const place = lastAmount(text);
    found = place;
    name = place === undefined ? text : text.slice(0, place.start).trim();
    const after = place === undefined ? "" : text.slice(place.end).trim();
    const half = /^반(?![\p{L}])/u.exec(after);
    if (half !== null && found !== undefined) found = { ...found, amount: { ...found.amount, min: found.amount.min + 0.5, max: found.amount.max + 0.5 } };
    const left = after
      .replace(/^반(?![\p{L}])/u, "")
      .replace(/^(?:정도|쯤|분량|분|가량|씩|어치)/u, "")
      .replace(/^[\s,:·]+/u, "")
      .trim();
    if (left !== "") (VAGUE.test(left) || !/[썬진은인]$|썰|다져|풀어/u.test(left) ? comments : preparations).push(left);
  }
  const vague = VAGUE.exec(name);
  if (vague !== null) {
    comments.push(vague[0]);
    name = name.slice(0, vague.index) + name.slice(vague.index + vague[0].length);
  }
  const size = /\s(?<size>작은 ?것|큰 ?것|중간 ?것|작은거|큰거|중간 ?크기|소|중|대)\s*$/u.exec(name)?.groups?.["size"];
  if (size !== undefined) {
    comments.push(size);
    name = name.slice(0, -size.length).trim();
  }
  const prefix = SOLD_SO.test(name) ? null : PREPARATION.exec(name);
  if (prefix?.groups !== undefined) {
    preparations.unshift(prefix.groups["preparation"]?.trim() ?? "");
    name = name.slice(prefix[0].length);
  }
  for (const each of inside) {
    const other = measured(each.replace(/^(?:약|대략)\s*/u, ""));
    if (other?.unit !== undefined && METRIC.has(other.unit)) stated.push({ min: other.amount.min, max: other.amount.max, measure: other.unit, per: "total" });
  }
  // "두부(50g)": the bracket holds the only amount.
  const only = found === undefined && inside.length > 0 ? inside.map((each) => measured(each)).find((each) => each !== undefined) : undefined;
  const amount = found ?? only;
  const kind = inside.filter((each) => each !== inside.find((entry) => only !== undefined && measured(entry) !== undefined));
  const qualifiers = kind.filter((each) => /^[\p{Script=Hangul}\s]{2,12}$/u.test(each) && !VAGUE.test(each) && !/선택|생략|또는|용$/u.test(each));
  const isPrepared = (each: string): boolean =>
    /(?:썬|다진|채|풀어|풀어서|썰어|썰기|다져|불려|데쳐|삶아|갈아|삶은|불린|데친|썬 ?것|다진 ?것)(?:서|것)?$/u.test(each);
  preparations.push(...kind.filter(isPrepared));
  comments.push(...kind.filter((each) => !isPrepared(each) && !qualifiers.includes(each)));
  const bracketed = qualifiers.find((each) => bare.length > 0 && !isPrepared(each));
  const cleaned = name.replace(/[\s:,·\-~]+$/u, "").trim();
  return {
    parsed: {
      name: bracketed === undefined ? cleaned : `${cleaned}(${bracketed})`,
      amount: amount === undefined ? null : round(amount.amount.min),
      amountMax: amount === undefined || amount.amount.max === amount.amount.min ? null : round(amount.amount.max),
      unit: amount?.unitName ?? null,
      preparation: preparations.length === 0 ? null : preparations.join(", "),
      comment: comments.length === 0 ? null : comments.join(", "),
    },
    measure: amount?.unit ?? null,
    stated,
    qualifiers,
  };
}

interface Measured {
  readonly amount: Amount;
  readonly unit: MeasureId | undefined;
  readonly unitName: string | null;
  readonly start: number;
  readonly end: number;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** An amount and its unit at the start of a text. */
function measured(text: string, start = 0): Measured | undefined {
  const amount = readAmount(text.slice(start));
  if (amount === undefined) return undefined;
  const after = text.slice(start + amount.length);
  const gap = /^\s*/u.exec(after)?.[0].length ?? 0;
  const unit = readUnit(after.slice(gap), "ko");
  return { amount, unit: unit?.measure, unitName: unit?.name ?? null, start, end: start + amount.length + (unit === undefined ? 0 : gap + unit.length) };
}

/** The amount that the line ends with: the last place where one can be read with its unit, or a bare number at the end. */
function lastAmount(text: string): Measured | undefined {
  for (const match of text.matchAll(
    /(?<![\p{L}\d./])(?:[\d.]|반|한|두|세|네|서|너|다섯|여섯|일곱|여덟|아홉|열|대여)|(?<=\p{Script=Hangul})\d|(?<=[\p{Script=Hangul}])(?:반(?=개|컵|모|쪽|대|단|통|마리|큰술|봉|줌|근|포기|숟|스푼|$)|한(?=개|컵|모|쪽|대|단|통|마리|큰술|봉|줌|근|포기|숟|스푼|꼬집|공기))/gu,
  )) {
    const found = measured(text, match.index);
    if (found === undefined) continue;
    if (found.unit !== undefined || /^\s*(?:$|정도|쯤)/u.test(text.slice(found.end))) return found;
  }
  return undefined;
}
