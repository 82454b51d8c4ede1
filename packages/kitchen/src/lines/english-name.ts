import { MARK } from "./brackets.ts";
import type { Piece } from "./english-amount.ts";
import {
  ADJECTIVES,
  ADVERBS,
  ELLIPTIC_KINDS,
  FILLED,
  NAMED_BY_TEMPERATURE,
  NAMED_LIKE_UNIT,
  PREPARED,
  SIZES,
  SOLD_SO,
  STATES,
  TEMPERATURES,
  TOMATOES,
} from "./english-words.ts";

/** A word of a line and where it stands. */
export interface Token {
  readonly text: string;
  /** Lower case, without a comma behind it. */
  readonly word: string;
  readonly at: number;
}

/** The food of a line and what the words around it say. */
export interface EnglishName {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly size: string | null;
  readonly alternatives: readonly string[];
}

export interface NameContext {
  /** Whether a unit other than a size stands before the name. */
  readonly hasUnit: boolean;
  /** Whether the unit is a tin, a jar, a bag: what it is sold filled with is a name. */
  readonly isFilled: boolean;
  readonly isMass: boolean;
}

export function tokensOf(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(/[\uE000-\uEFFF]|[^\s\uE000-\uEFFF]+/gu)].map((match) => ({
    text: match[0],
    word: match[0].toLowerCase().replace(/[,;:.!]+$/u, ""),
    at: offset + match.index,
  }));
}

export const joinTokens = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join(" ")
    .replace(/[\s,;:.!]+$/u, "")
    .replace(/^[\s,;:]+/u, "");

/** Reads the food from the words of a segment in which nothing but the food and its attributes stand. */
export function readName(tokens: readonly Token[], context: NameContext): EnglishName {
  const { kept, pieces, size } = withoutPrefix(tokens, context);
  return { ...withoutAlternative(kept, pieces), size };
}

const isParticiple = (word: string): boolean => PREPARED.has(word) || TEMPERATURES.has(word) || isCompound(word);

/** "loosely-packed" is one word and says what two say. */
function isCompound(word: string): boolean {
  const hyphen = word.lastIndexOf("-");
  return hyphen > 0 && PREPARED.has(word.slice(hyphen + 1)) && ADVERBS.has(word.slice(0, hyphen));
}

/** Takes preparations and sizes from before the food, up to the first word that may be the food. */
function withoutPrefix(
  tokens: readonly Token[],
  context: NameContext,
): { readonly kept: readonly Token[]; readonly pieces: readonly Piece[]; readonly size: string | null } {
  const kept: Token[] = [];
  const pieces: Piece[] = [];
  let size: string | null = null;
  let index = 0;
  while (index < tokens.length - 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const rest = textFrom(tokens, index);
    if (isSold(rest, token.word, context)) break;
    const end = preparationEnd(tokens, index);
    if (end > index) {
      const isWhole = end >= tokens.length;
      if (isWhole) break;
      pieces.push({ field: "preparation", text: joinTokens(tokens.slice(index, end)), at: token.at });
      index = end;
    } else if (SIZES.has(token.word) && !NAMED_LIKE_UNIT.test(`${token.word} ${tokens[index + 1]?.word ?? ""}`) && !isOr(tokens[index + 1])) {
      if (context.hasUnit || size !== null) pieces.push({ field: "comment", text: joinTokens([token]), at: token.at });
      else size = token.word;
      index += 1;
    } else if (isAdjective(token.word)) {
      kept.push(token);
      index += 1;
    } else break;
  }
  return { kept: [...kept, ...tokens.slice(index)], pieces, size };
}

const isOr = (token: Token | undefined): boolean => token?.word === "or" || token?.word === "and/or";

function isSold(rest: string, word: string, { isFilled, isMass }: NameContext): boolean {
  return (
    SOLD_SO.test(rest) ||
    NAMED_BY_TEMPERATURE.test(rest) ||
    (isFilled && FILLED.has(word)) ||
    (isMass && FILLED.has(word) && TOMATOES.test(rest) && !/cherry|grape|fresh|ripe/iu.test(rest))
  );
}

/** Adjectives may stand before or between preparations: "fresh chopped parsley". */
export function isAdjective(word: string): boolean {
  return (
    ADJECTIVES.has(word) ||
    STATES.has(word) ||
    /^(?:[\p{L}-]+-(?:free|fat|sodium|style|cut|grain|purpose|size|sized|quality|rise|rising|roasted|smoked|dried|fed|raised|range|salted|baked|ground|spiced|flavored|flavoured|in|on))$/u.test(
      word,
    ) ||
    ADVERBS.has(word)
  );
}

/** Index behind a preparation that begins at `start`; `start` itself where none does. */
export function preparationEnd(tokens: readonly Token[], start: number): number {
  let index = start;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  const first = tokens[index]?.word;
  if (first !== undefined && STATES.has(first) && /^(?:and|&)$/u.test(tokens[index + 1]?.word ?? "") && PREPARED.has(tokens[index + 2]?.word ?? ""))
    return index + 3;
  if (first === undefined || !isParticiple(first) || NAMED_BY_TEMPERATURE.test(textFrom(tokens, index))) return start;
  let end = index + 1;
  for (;;) {
    const joint = tokens[end]?.word;
    let next = joint === "and" || joint === "&" || joint === "then" ? end + 1 : end;
    const hasComma = /,$/u.test(tokens[end - 1]?.text ?? "");
    if (next === end && !hasComma) return end;
    if (hasComma && (joint === "and" || joint === "&")) next = end + 1;
    while (ADVERBS.has(tokens[next]?.word ?? "")) next += 1;
    const word = tokens[next]?.word;
    if (word === undefined || !(isParticiple(word) || (STATES.has(word) && next > end)) || SOLD_SO.test(textFrom(tokens, next))) return end;
    end = next + 1;
  }
}

const textFrom = (tokens: readonly Token[], index: number): string =>
  tokens
    .slice(index, index + 5)
    .map(({ word }) => word)
    .join(" ");

/** "butter or margarine" is butter; "red or yellow onion" and "red, yellow or orange pepper" are red. */
function withoutAlternative(tokens: readonly Token[], pieces: readonly Piece[]): Omit<EnglishName, "size"> {
  const or = tokens.findIndex((token, index) => index > 0 && isOr(token));
  const slash = tokens.findIndex(({ text }) => /^\p{L}[\p{L}-]+\/\p{L}[\p{L}-]+$/u.test(text) && !/^(?:and\/or|half\/half|w\/.*)$/iu.test(text));
  const [before, after, sign] = or > 0 ? listed(tokens, or) : slashed(tokens, slash);
  if (sign === undefined || after.length === 0 || before.length === 0) return { name: joinTokens(tokens), pieces, alternatives: [] };
  const common = commonTail(before, after);
  const other = common === 0 ? after : after.slice(0, after.length - common);
  const name = joinTokens([...before.slice(0, -1), ...lastOf(before), ...after.slice(after.length - common)]);
  return {
    name,
    pieces: [...pieces, { field: "comment", text: `${isOr(sign) || slash >= 0 ? "or " : ""}${joinTokens(other)}`, at: sign.at }],
    alternatives: [joinTokens(after)],
  };
}

const lastOf = (tokens: readonly Token[]): readonly Token[] => tokens.slice(-1).map((token) => ({ ...token, text: token.text.replace(/,$/u, "") }));

type Sides = readonly [before: readonly Token[], after: readonly Token[], sign: Token | undefined];

/** In "red, yellow or orange pepper" the alternatives begin behind the first comma. */
function listed(tokens: readonly Token[], or: number): Sides {
  const comma = tokens.findIndex(({ text }, index) => index < or && /,$/u.test(text));
  const next = tokens[comma + 1];
  const isList = comma >= 0 && next !== undefined && commonTail(tokens.slice(0, comma + 1), tokens.slice(comma + 1)) > 0;
  return isList ? [tokens.slice(0, comma + 1), tokens.slice(comma + 1), next] : [tokens.slice(0, or), tokens.slice(or + 1), tokens[or]];
}

function slashed(tokens: readonly Token[], index: number): Sides {
  const token = tokens[index];
  if (token === undefined) return [tokens, [], undefined];
  const [left = "", right = ""] = token.text.split("/");
  const half = (text: string, at: number): Token => ({ text, word: text.toLowerCase().replace(/[,;:.!]+$/u, ""), at });
  return [[...tokens.slice(0, index), half(left, token.at)], [half(right, token.at + left.length + 1), ...tokens.slice(index + 1)], token];
}

/** How many last words of the alternative belong to the food itself. */
export function commonTail(before: readonly Token[], after: readonly Token[]): number {
  const kinds = ELLIPTIC_KINDS[after.at(-1)?.word ?? ""];
  const isKind = (word: string): boolean => isModifier(word) || kinds?.has(word) === true;
  if (after.length < 2 || !isKind(before.at(-1)?.word ?? "")) return 0;
  let own = 1;
  while (own < after.length - 1 && (isKind(after[own]?.word ?? "") || isOr(after[own]) || isOr(after[own - 1]))) own += 1;
  return after.length - own;
}

const isModifier = (word: string): boolean => ADJECTIVES.has(word) || STATES.has(word);

export const hasMark = (token: Token): boolean => MARK.test(token.text);
