import { wordsOf } from "../foods/name-index.ts";
import { COOKING_WORDS, FORM_WORDS, IDLE_WORDS, ORIGIN_WORDS, SAME_WORDS, STATE_WORDS } from "./modifiers.ts";

/** One way to read a name, in folded singular words, and how sure a food of exactly that name is meant. */
export interface Reading {
  readonly words: readonly string[];
  readonly certainty: number;
}

const BRACKET = /^(?<before>[^()]+)\((?<inside>[^()]+)\)\s*$/u;
const INVERTED = /^(?<food>[^,]+),\s*(?<kind>[^,]+)$/u;
const WITHOUT_IDLE = 0.99;
const WITHOUT_ORIGIN = 0.97;
const WITHOUT_FORM = 0.95;
const AS_COOKED = 0.9;

/** "bone-in", "skin-on", "in juice", "with their liquid": how it comes, not what it is. */
const HOW_IT_COMES =
  /\bbone[- ]in\b,?|\bskin[- ](?:on|off)\b,?|\b(?:in|with) (?:its |their |own |the )*(?:own )?(?:juices?|water|brine|liquid|syrup|oil|stems?|leaves|skins?|bones?|rind)\b.*$/giu;

/** The ways to read an English name, surest first: "pizza, cheese" is cheese pizza, "Atlantic salmon fillets" is salmon. */
export function readings(name: string): readonly Reading[] {
  const bracket = BRACKET.exec(name)?.groups;
  if (bracket !== undefined)
    return [{ words: wordsOf(name), certainty: 1 }, ...readings(`${bracket["inside"]} ${bracket["before"]}`), ...readings(bracket["before"] ?? "")];
  const { food = "", kind = "" } = INVERTED.exec(name)?.groups ?? {};
  if (food !== "") return [...readings(`${kind} ${food}`), ...(wordsOf(kind).some((word) => STATE_WORDS.has(word)) ? [] : lessCertain(readings(food), 0.9))];
  const bare = name.replaceAll(HOW_IT_COMES, "").trim();
  return bare === name || bare === "" ? plain(wordsOf(name)) : [{ words: wordsOf(name), certainty: 1 }, ...lessCertain(plain(wordsOf(bare)), WITHOUT_IDLE)];
}

const lessCertain = (of: readonly Reading[], factor: number): readonly Reading[] =>
  of.map(({ words, certainty }) => ({ words, certainty: certainty * factor }));

function plain(words: readonly string[]): readonly Reading[] {
  const isSaid = (word: string): boolean => !IDLE_WORDS.has(word) && !ORIGIN_WORDS.has(word);
  const same = words.map((word) => SAME_WORDS.get(word) ?? word);
  const formless = withoutForm(same);
  const cooked = formless.map((word) => (COOKING_WORDS.has(word) ? "cooked" : word));
  return [
    { words, certainty: 1 },
    { words: same, certainty: WITHOUT_IDLE },
    { words: same.filter((word) => !IDLE_WORDS.has(word)), certainty: WITHOUT_IDLE },
    { words: same.filter(isSaid), certainty: WITHOUT_ORIGIN },
    { words: formless, certainty: WITHOUT_FORM },
    { words: formless.filter(isSaid), certainty: WITHOUT_FORM },
    { words: cooked.filter(isSaid), certainty: AS_COOKED },
  ].filter(({ words: each }) => each.length > 0);
}

function withoutForm(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && FORM_WORDS.has(last) ? withoutForm(words.slice(0, -1)) : words;
}
