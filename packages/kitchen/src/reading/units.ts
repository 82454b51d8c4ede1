import type { Language } from "@ai-chef/sdk/contract";
import { MEASURES, type MeasureDefinition, type MeasureId } from "../lines/measures.ts";

/** A unit at the beginning of a text. */
export interface Unit {
  readonly measure: MeasureId;
  /** Singular, as printed in the line's language. */
  readonly name: string;
  readonly length: number;
}

const spellings = (language: Language): ReadonlyMap<string, readonly [MeasureId, string]> => {
  const map = new Map<string, readonly [MeasureId, string]>();
  for (const id of Object.keys(MEASURES) as MeasureId[]) {
    const definition: MeasureDefinition = MEASURES[id];
    const [name] = language === "ko" ? definition.ko : definition.en;
    for (const spelling of language === "ko" ? [...definition.ko] : definition.en.flatMap((each) => [each, `${each}s`])) {
      if (!map.has(spelling)) map.set(spelling, [id, language === "ko" && (definition.kind === "count" || id === "piece") ? spelling : (name ?? spelling)]);
    }
  }
  return map;
};

const TABLES: { readonly [L in Language]: ReadonlyMap<string, readonly [MeasureId, string]> } = { en: spellings("en"), ko: spellings("ko") };
const longest = (language: Language): readonly string[] =>
  [...TABLES[language].keys()].toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
const EN = new RegExp(
  String.raw`^(?:(?<exact>[Tt])|(?<any>${longest("en")
    .filter((word) => word.length > 1 || !/t/iu.test(word))
    .join("|")}))\.?(?![\p{L}\d'’-])`,
  "iu",
);
const KO = new RegExp(String.raw`^(?:${longest("ko").join("|")})(?=$|[\s,.()/·+~]|정도|쯤|분량|씩|가량|반|분(?!말)|[을를이가은는만])`, "u");
const KO_ANY_CASE = /^(?:kg|g|mg|ml|l|cc|dl|cl)(?=$|[^\p{L}]|[\p{Script=Hangul}])/iu;

/** Reads a unit at the start of a text; undefined when there is none. "15 grams sesame" is grams, not "g" and "rams". */
export function readUnit(text: string, language: Language): Unit | undefined {
  return language === "ko" ? (readKorean(text) ?? readEnglish(text)) : readEnglish(text);
}

function readEnglish(text: string): Unit | undefined {
  const match = EN.exec(text);
  if (match === null) return undefined;
  const exact = match.groups?.["exact"];
  const found =
    exact === undefined ? (TABLES.en.get((match.groups?.["any"] ?? "").toLowerCase()) ?? TABLES.en.get(match.groups?.["any"] ?? "")) : TABLES.en.get(exact);
  return found === undefined ? undefined : { measure: found[0], name: found[1], length: match[0].length };
}

function readKorean(text: string): Unit | undefined {
  const metric = KO_ANY_CASE.exec(text)?.[0];
  if (metric !== undefined) {
    const id = metric.toLowerCase() === "cc" ? "ml" : (metric.toLowerCase() as MeasureId); // the pattern's words are measure ids
    return { measure: id, name: id, length: metric.length };
  }
  const match = KO.exec(text)?.[0];
  const found = match === undefined ? undefined : TABLES.ko.get(match);
  return found === undefined || match === undefined ? undefined : { measure: found[0], name: found[1], length: match.length };
}
