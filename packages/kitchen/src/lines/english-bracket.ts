import { isCue } from "./english-cues.ts";
import { isPreparation, startsPreparation } from "./english-preparation.ts";
import { tokensOf } from "./english-tokens.ts";
import { PACKED } from "./english-words.ts";
import type { StatedQuantity } from "./ingredient-line.ts";
import type { Piece } from "./line-reading.ts";
import { readStated } from "./stated.ts";

/** What a bracket of an English line says. */
export interface Bracket {
  readonly text: string;
  readonly field: Piece["field"];
  readonly stated: readonly StatedQuantity[];
  /** "tamari" of "(or tamari)". */
  readonly alternative: string | null;
  /** Whether it may say which kind of food it is. */
  readonly isKind: boolean;
}

const PARTS = /^(?:(?:finely |freshly )?(?:grated |squeezed )?(?:zest|juice|rind)(?:\s?(?:and|&|\+)\s?|$)){1,2}$/iu;
const OTHER = /^or\s+(?!more|less|so|to\b|as\b|enough|any|\p{N})(.+)$/iu;

/**
 * What a bracket says: in parts where some of them are preparations and others not ("450 g; thinly sliced").
 *
 * @param isEach - Whether a mass is of one unit where the bracket does not say: "2 (14 oz) cans".
 */
export function readBracket(text: string, isEach: boolean): readonly Bracket[] {
  const parts = text.split(/[;,]\s+/u).map((part) => readPart(part, isEach));
  const isMixed = new Set(parts.map(({ field }) => field)).size > 1;
  return isMixed ? parts : [readPart(text, isEach)];
}

function readPart(text: string, isEach: boolean): Bracket {
  const tokens = tokensOf(text, 0);
  const stated = readStated(text, "en", isEach);
  const alternative = OTHER.exec(text)?.[1] ?? null;
  const cue = isCue(tokens, 0);
  const isDone =
    stated.length === 0 &&
    !cue &&
    (startsPreparation(tokens, 0) || PARTS.test(text) || PACKED.test(`${text} `) || (tokens.at(-1)?.word === "only" && isPreparation(tokens)));
  return {
    text,
    field: isDone ? "preparation" : "comment",
    stated,
    alternative,
    isKind: !isDone && !cue && stated.length === 0 && /^[\p{L}\s'-]{2,40}$/u.test(text),
  };
}
