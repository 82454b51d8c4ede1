import { disassemble } from "es-hangul";
import { distance } from "fastest-levenshtein";
import type { NameEntry, NameIndex } from "../foods/name-index.ts";

export interface Scored {
  readonly entry: NameEntry;
  readonly score: number;
}

const SCORE = 0.8;
/** Letters, or jamo, that a name must have before one of them may be wrong. */
const SHORTEST = 6;
const SHORTEST_KOREAN = 8;
const SHORTEST_ALIKE = 4;
const LONGEST = 40;

/** A name with one to three letters wrong by its length, by jamo in Korean, that begins as it should; a short name must be right. */
export function misspelt(name: string, { spellings, byWord }: NameIndex): readonly Scored[] {
  const said = soundOf(name);
  if (said.length < SHORTEST_ALIKE || said.length > LONGEST) return [];
  const allowed = allowedChanges(said.length, /\p{Script=Hangul}/u.test(name));
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, index) => said.length - allowed + index);
  return lengths
    .flatMap((length) => spellings(said[0] ?? "", length))
    .flatMap(({ entry, letters }) => {
      const changes = distance(letters, said);
      // A word that some food has is no slip of the pen: garlic paste is no ginger paste.
      const isKnown = name.split(" ").some((word) => byWord.has(word) && !entry.words.includes(word));
      return changes <= allowed && !isKnown ? [{ entry, score: SCORE - (0.15 * changes) / Math.max(allowed, 1) }] : [];
    });
}

/** A Korean syllable is two or three jamo: two changes in a short name make another word of it. */
function allowedChanges(length: number, isHangul: boolean): number {
  if (isHangul) return length < SHORTEST_KOREAN ? 0 : length < 12 ? 1 : 2;
  if (length < SHORTEST) return 0;
  return length < 8 ? 1 : length < 13 ? 2 : 3;
}

const ALIKE: Readonly<Record<string, string>> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ", ㅐ: "ㅔ", ㅒ: "ㅖ" };

/** A name in letters and jamo, where those that sound alike are one: 쭈꾸미 and 주꾸미, 찌게 and 찌개. */
export function soundOf(name: string): string {
  return disassemble(name).replaceAll(/[ㄲㄸㅃㅆㅉㅐㅒ]/gu, (jamo) => ALIKE[jamo] ?? jamo);
}
