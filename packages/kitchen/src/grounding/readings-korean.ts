import { foldName } from "../foods/fold.ts";
import { FORM_SUFFIXES_KO, IDLE_PREFIXES_KO } from "./modifiers.ts";

/** A Korean name read in one way, folded, and how sure a food of exactly that name is meant. */
export interface KoreanReading {
  readonly folded: string;
  readonly certainty: number;
}

const BRACKET = /^(?<before>[^()]+)\((?<inside>[^()]+)\)\s*$/u;
/** "젓갈을 넣지 않은 김치", "유제품 무첨가 버터": the allergens of it are read elsewhere. */
const ABSENCE = /^.*(?:넣지 ?않은|들어가지 ?않은|없는|무첨가|프리)\s+(?=\S)/u;
const PERCENT = /\s*\d+\s*%/gu;
/** "찌개용 두부": for what it is bought. */
const USE = /^\s*\p{Script=Hangul}{1,6}용\s+/u;
const USE_BEHIND = /\s+\p{Script=Hangul}{1,6}용\s*$/u;
/** In brackets these make another food of it. */
const OTHER_STATE = /건|말린|마른|분말|가루|통조림|캔/u;
const LEAST_SUFFIXED = 2;

/** The ways to read a Korean name, surest first: "고사리(삶은 것)" is 삶은 고사리, then 고사리. */
export function koreanReadings(name: string): readonly KoreanReading[] {
  const { before, inside } = BRACKET.exec(name)?.groups ?? {};
  const said =
    before === undefined || inside === undefined
      ? [name]
      : [
          name,
          `${inside.replace(/\s*것$/u, "")} ${before}`,
          ...(inside.trim() === "건" || inside.includes("마른") ? [`말린 ${before}`] : []),
          ...(OTHER_STATE.test(inside) ? [] : [before]),
        ];
  return said.flatMap((each, index) => {
    const named = cleaned(each);
    const certainty = index === 0 ? 1 : 0.97;
    return [...plain(named, certainty), ...(USE.test(named) ? plain(named.replace(USE, ""), certainty * 0.98) : [])];
  });
}

/** The name without all that may stand before the food: what is left ends in it. */
export const bareKorean = (name: string): string => withoutPrefixes(foldName(cleaned(name).replace(USE, "")));

const cleaned = (name: string): string => name.replaceAll(PERCENT, "").replace(ABSENCE, "").replace(USE_BEHIND, "");

function plain(name: string, certainty: number): readonly KoreanReading[] {
  const folded = foldName(name);
  const bare = withoutPrefixes(folded);
  return [
    { folded, certainty },
    { folded: bare, certainty: certainty * 0.98 },
    ...withoutSuffix(bare).map((each) => ({ folded: each, certainty: certainty * 0.93 })),
  ];
}

function withoutPrefixes(folded: string): string {
  const prefix = IDLE_PREFIXES_KO.filter((each) => folded.startsWith(each) && folded.length > each.length).toSorted((a, b) => b.length - a.length)[0];
  return prefix === undefined ? folded : withoutPrefixes(folded.slice(prefix.length));
}

function withoutSuffix(folded: string): readonly string[] {
  return FORM_SUFFIXES_KO.filter((each) => folded.endsWith(each) && folded.length - each.length >= LEAST_SUFFIXED).map((each) => folded.slice(0, -each.length));
}
