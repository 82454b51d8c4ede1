import { wordsOf } from "../foods/name-index.ts";
import { FORM_WORDS, IDLE_WORDS, ORIGIN_WORDS } from "./modifiers.ts";

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

/** The ways to read an English name, surest first: "pizza, cheese" is cheese pizza, "Atlantic salmon fillets" is salmon. */
export function readings(name: string): readonly Reading[] {
  const bracket = BRACKET.exec(name)?.groups;
  if (bracket !== undefined)
    return [{ words: wordsOf(name), certainty: 1 }, ...readings(`${bracket["inside"]} ${bracket["before"]}`), ...readings(bracket["before"] ?? "")];
  const inverted = INVERTED.exec(name)?.groups;
  if (inverted !== undefined)
    return [
      ...readings(`${inverted["kind"]} ${inverted["food"]}`),
      ...readings(inverted["food"] ?? "").map(({ words, certainty }) => ({ words, certainty: certainty * 0.9 })),
    ];
  const words = wordsOf(name);
  const isSaid = (word: string): boolean => !IDLE_WORDS.has(word) && !ORIGIN_WORDS.has(word);
  const formless = withoutForm(words);
  return [
    { words, certainty: 1 },
    { words: words.filter((word) => !IDLE_WORDS.has(word)), certainty: WITHOUT_IDLE },
    { words: words.filter(isSaid), certainty: WITHOUT_ORIGIN },
    { words: formless, certainty: WITHOUT_FORM },
    { words: formless.filter(isSaid), certainty: WITHOUT_FORM },
  ].filter(({ words: each }) => each.length > 0);
}

function withoutForm(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && FORM_WORDS.has(last) ? withoutForm(words.slice(0, -1)) : words;
}
