import { type Choice, chooseFirst } from "./english-alternatives.ts";
import { isAdjective, preparationEnd } from "./english-preparation.ts";
import { FILLED, NAMED_BY_TEMPERATURE, NAMED_LIKE_UNIT, SIZES, SOLD_SO, TOMATOES } from "./english-words.ts";
import { isOr, joinTokens, phraseAt, type Token } from "./english-tokens.ts";
import type { Piece } from "./line-reading.ts";

/** The food of a line and what the words before it say. */
export interface EnglishName extends Choice {
  /** A size among the food's adjectives ("2 ripe medium bananas"), with its place. */
  readonly size: Token | null;
}

export interface NameContext {
  /** Whether the unit is a tin, a jar, a bag: what it is sold filled with is a name. */
  readonly isFilled: boolean;
  readonly isMass: boolean;
}

const FAVOURITE = /^(?:(?:your|my) (?:favou?rite|choice of|preferred)|(?:good[- ]quality|favou?rite) (?=\S)|your)(?= )/u;

/** Reads the food from words in which nothing but the food and its attributes stand. */
export function readName(tokens: readonly Token[], context: NameContext): EnglishName {
  const favourite = favouriteEnd(tokens);
  const { kept, pieces, size } = withoutPrefix(tokens.slice(favourite), context);
  const choice = chooseFirst(kept);
  const said: readonly Piece[] = favourite === 0 ? [] : [{ field: "comment", text: joinTokens(tokens.slice(0, favourite)), at: tokens[0]?.at ?? 0 }];
  return { ...choice, pieces: [...said, ...pieces, ...choice.pieces], size };
}

function favouriteEnd(tokens: readonly Token[]): number {
  const said = FAVOURITE.exec(phraseAt(tokens, 0))?.[0];
  return said === undefined || said.startsWith("good") ? 0 : said.trim().split(" ").length;
}

interface Bare {
  readonly kept: readonly Token[];
  readonly pieces: readonly Piece[];
  readonly size: Token | null;
}

/** Takes preparations and sizes from before the food, up to the first word that may be the food. */
function withoutPrefix(tokens: readonly Token[], context: NameContext): Bare {
  const kept: Token[] = [];
  const pieces: Piece[] = [];
  let size: Token | null = null;
  let index = 0;
  while (index < tokens.length - 1) {
    const token = tokens[index];
    if (token === undefined || isSold(phraseAt(tokens, index), token.word, context)) break;
    const end = preparationEnd(tokens, index);
    if (end >= tokens.length) break;
    if (end > index) {
      pieces.push({ field: "preparation", text: joinTokens(tokens.slice(index, end)), at: token.at });
      dropComma(kept);
      index = end;
    } else if (isSize(tokens, index) && size === null) {
      size = token;
      index += 1;
    } else if (isAdjective(token.word)) {
      kept.push(token);
      index += 1;
    } else break;
  }
  return { kept: [...kept, ...tokens.slice(index)], pieces, size };
}

function dropComma(kept: Token[]): void {
  const last = kept.pop();
  if (last !== undefined) kept.push({ ...last, text: last.text.replace(/,$/u, "") });
}

const isSize = (tokens: readonly Token[], index: number): boolean =>
  SIZES.has(tokens[index]?.word ?? "") && !NAMED_LIKE_UNIT.test(phraseAt(tokens, index)) && !isOr(tokens[index + 1]);

function isSold(phrase: string, word: string, { isFilled, isMass }: NameContext): boolean {
  if (SOLD_SO.test(phrase) || NAMED_BY_TEMPERATURE.test(phrase)) return true;
  if (!FILLED.has(word)) return false;
  return isFilled || (isMass && TOMATOES.test(phrase) && !/cherry|grape|fresh|ripe/u.test(phrase));
}
