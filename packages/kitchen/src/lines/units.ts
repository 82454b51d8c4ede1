import type { Language } from "@ai-chef/sdk/contract";
import { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";

/** A unit at the beginning of a text. */
export interface Unit {
  readonly measure: MeasureId;
  /** Singular, as printed in the line's language. */
  readonly name: string;
  /** Characters that it takes, with a full stop behind an abbreviation. */
  readonly length: number;
}

type Spellings = ReadonlyMap<string, Omit<Unit, "length">>;

const IDS = Object.keys(MEASURES) as readonly MeasureId[]; // keys of a literal
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  leaf: ["leaves"],
  loaf: ["loaves"],
  box: ["boxes"],
  carton: ["ctn", "ctns"],
  container: ["cont"],
  bottle: ["btl"],
};

function englishSpellings(): Spellings {
  const spellings = new Map<string, Omit<Unit, "length">>();
  for (const measure of IDS) {
    const { en, akin }: MeasureDefinition = MEASURES[measure];
    if (en[0].startsWith("Korean")) continue;
    for (const spelling of en) for (const form of forms(spelling)) spellings.set(form, { measure, name: en[0] });
    for (const name of akin?.en ?? []) for (const form of forms(name)) spellings.set(form, { measure, name });
  }
  return spellings;
}

function forms(name: string): readonly string[] {
  if (name.length === 1) return [name];
  const plural = /(?:ch|sh|s|x)$/u.test(name) ? `${name}es` : /[^aeiou]y$/u.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
  return [name, plural, ...(IRREGULAR[name] ?? [])];
}

function koreanSpellings(): Spellings {
  const spellings = new Map<string, Omit<Unit, "length">>();
  for (const measure of IDS) {
    const { ko, akin }: MeasureDefinition = MEASURES[measure];
    for (const spelling of ko) spellings.set(spelling, { measure, name: ko[0] ?? spelling });
    for (const name of akin?.ko ?? []) spellings.set(name, { measure, name });
  }
  return spellings;
}

const EN = englishSpellings();
const KO = koreanSpellings();
/** A bare word of these is too often a food or a verb to be a unit: "4 chicken breasts", "3 rings". */
const PARTS_OF_FOOD: ReadonlySet<MeasureId> = new Set(["breast", "thigh", "drumstick", "wing", "leg", "ring", "floret", "patty"]);
const TWO_WORDS = /^(?:fl\.?|fluid|extra|tea|paper|soju)[\s-](?:oz|ounces?|large|cups?|glass(?:es)?)(?![\p{L}\p{N}])\.?/iu;
const WORD = /^(?:[㎖㎗㎎㎏㏄ℓ]|[\p{L}#]+)/u;

/** Reads a unit at the start of a text; undefined when there is none. "15 grams sesame" is grams, not "g" and "rams". */
export function readUnit(text: string, language: Language): Unit | undefined {
  return language === "ko" ? (readKorean(text) ?? readEnglish(text)) : readEnglish(text);
}

function readEnglish(text: string): Unit | undefined {
  if (/^["”](?=[\s-])/u.test(text)) return { measure: "inch", name: "inch", length: 1 };
  const two = TWO_WORDS.exec(text)?.[0];
  const written = two ?? WORD.exec(text)?.[0];
  if (written === undefined) return undefined;
  const found =
    EN.get(
      two === undefined
        ? written
        : two
            .toLowerCase()
            .replace(/[.\s-]+/gu, (gap) => (gap.includes("-") || /^extra/iu.test(two) ? "-" : " "))
            .trim(),
    ) ?? EN.get(written.toLowerCase());
  if (found === undefined || PARTS_OF_FOOD.has(found.measure)) return undefined;
  const rest = text.slice(written.length);
  if (/^[\p{N}'’]/u.test(rest) || /^-\p{L}/u.test(rest)) return undefined;
  return { ...found, length: written.length + (rest.startsWith(".") && !/^\.\d/u.test(rest) ? 1 : 0) };
}

const LONGEST_KOREAN = 6;
/** What may stick to a Korean unit: "2개정도", "1컵의", "3인분용", "2큰술씩". */
const STUCK =
  /^(?:$|[^\p{Script=Hangul}\p{L}]|정도|쯤|가량|내외|분량|분(?:$|\P{L})|씩|이상|의(?=\s)|반(?=$|\P{L})|용(?=$|\s)|짜리|어치|만(?=$|\s)|[을를은는](?=\s)|[과와](?=\s?[\d반]))/u;
const SPACED = /^(?:큰|작은|밥|종이|티|테이블|소주|계량|어른|아빠|찻|차)\s(?=술|스푼|스픈|숟가락|숟갈|수저|컵|잔)/u;

function readKorean(text: string): Unit | undefined {
  const gap = SPACED.exec(text)?.[0].length ?? 0;
  const joined = gap === 0 ? text : text.slice(0, gap - 1) + text.slice(gap);
  const latin = /^(?:[A-Za-z]+|[㎖㎗㎎㎏㏄ℓ])/u.exec(joined)?.[0] ?? "";
  for (let length = Math.min(Math.max(LONGEST_KOREAN, latin.length + 3), joined.length); length > 0; length -= 1) {
    const written = joined.slice(0, length);
    const found = KO.get(written) ?? (latin.length === length ? KO.get(written.toLowerCase()) : undefined);
    if (found === undefined || !isEnd(joined.slice(length), latin.length === length)) continue;
    return { ...found, length: length + (gap === 0 ? 0 : 1) };
  }
  return undefined;
}

/** Latin units may touch the food ("300g돼지고기"), Korean ones may not ("3개월"). */
const isEnd = (rest: string, isLatin: boolean): boolean => (isLatin ? !/^[A-Za-z]/u.test(rest) : STUCK.test(rest));
