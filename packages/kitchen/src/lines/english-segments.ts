import { ADJECTIVES, ELLIPTIC_KINDS, KINDS_BEHIND, STATES } from "./english-words.ts";
import { commonTail } from "./english-alternatives.ts";
import { isCue } from "./english-cues.ts";
import { closesWell, isAttribute, isPreparation, startsPreparation } from "./english-preparation.ts";
import { isMark, isOr, joinTokens, type Token, tokensOf } from "./english-tokens.ts";
import { readQuantity } from "./stated.ts";

export type Segment = readonly Token[];

/** Behind an abbreviation a full stop ends no sentence. */
const SEPARATOR =
  /,(?!\p{N})\s*|;\s*|\s[-–—]+(?:\s|(?=\p{L}))|—|:\s+|(?<!\b(?:[Tt]b?sp|[Tt]bs|[Tt]|[Oo]z|[Ll]bs?|[Pp]kg|approx|pt|qt|no|St|Dr|Mt))\.\s+(?=\p{Lu})/gu;

const HAS_SEPARATOR = /[,;:—]|\s[-–]|\.\s/u;

/** The parts of a text between commas, dashes, colons and sentences. */
export function segmentsOf(text: string, offset: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const push = (end: number): void => {
    const tokens = tokensOf(text.slice(start, end), offset + start);
    if (tokens.length > 0) segments.push(tokens);
  };
  for (const match of HAS_SEPARATOR.test(text) ? text.matchAll(SEPARATOR) : []) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return segments;
}

/**
 * The segments that hold the name: more than one where only adjectives stand before a comma ("boneless, skinless thighs").
 *
 * @param isList - Whether foods may be listed, as in a line without an amount ("salt, pepper").
 */
export function nameSegments(segments: readonly Segment[], isList: boolean): { readonly name: Segment; readonly tails: readonly Segment[] } {
  const name: Token[] = [];
  let index = 0;
  while (index < segments.length) {
    const tokens = segments[index] ?? [];
    name.push(...withComma(tokens));
    index += 1;
    const words = tokens.filter((token) => !isMark(token));
    const next = segments[index];
    if (words.length > 0 && (next === undefined || !(words.every(({ word }) => isAttribute(word)) || isListedKind(words, next)))) break;
  }
  for (const end = kindsEnd(segments, index); index < end; index += 1) name.push(...withComma(segments[index] ?? []));
  while (isList && index < segments.length) {
    const tokens = segments[index] ?? [];
    if (!isListedFood(tokens.filter((token) => !isMark(token)))) break;
    name.push(...withComma(tokens));
    index += 1;
  }
  return { name, tails: segments.slice(index) };
}

/** "Butter, salted", "Salmon, Atlantic, raw": tables and apps put the kind behind the food. Index behind the last kind. */
function kindsEnd(segments: readonly Segment[], start: number): number {
  if (start >= segments.length) return start;
  const kinds = ELLIPTIC_KINDS[segments[start - 1]?.at(-1)?.word ?? ""];
  const isKind = (words: Segment, index: number): boolean =>
    words.every(({ word }) => KINDS_BEHIND.has(word) || kinds?.has(word) === true || (index > start && STATES.has(word)));
  const last = segments.findLastIndex((words, index) => index >= start && isKind(words, index));
  let end = start;
  for (let index = start; index <= last; index += 1) {
    const words = segments[index] ?? [];
    if (isKind(words, index)) end = index + 1;
    else if (words.length > 2 || words.some(isMark) || isCue(words, 0) || isPreparation(words)) break;
  }
  return end;
}

function withComma(tokens: Segment): readonly Token[] {
  const last = tokens.findLastIndex((token) => !isMark(token));
  return tokens.map((token, at) => (at === last ? { ...token, text: `${token.text},` } : token));
}

/** "vegetable, canola or sunflower oil": the oil is behind the comma. */
const isListedKind = (words: Segment, next: Segment): boolean => next.some(isOr) && commonTail(words, next) > 0;

function isListedFood(words: Segment): boolean {
  if (words.length === 0 || (isPreparation(words) && closesWell(words, 0))) return false;
  if (words.every(({ word }) => ADJECTIVES.has(word))) return true;
  return nameEnd(words) <= 4 && !isCue(words, 0) && !words.every(({ word }) => isAttribute(word));
}

/** Index of the first word behind the name: a comment's cue, a measure, or a preparation that follows a noun. */
export function nameEnd(tokens: Segment): number {
  let hasNoun = false;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && isCue(tokens, index, "name") && !isElliptic(tokens, index)) return index;
    if (hasNoun && !isBehindComma(tokens, index) && startsPreparation(tokens, index) && closesWell(tokens, index)) return index;
    if (index > 0 && !isOr(tokens[index - 1]) && isMeasure(tokens, index)) return index;
    if (!isAttribute(token.word)) hasNoun = true;
  }
  return tokens.length;
}

/** "Rice, white, cooked": the segments have been told apart already. */
const isBehindComma = (tokens: Segment, index: number): boolean => tokens[index - 1]?.text.endsWith(",") ?? false;

/** "fresh or 1 tsp dried thyme": what stands before the "or" has its noun behind it. */
const isElliptic = (tokens: Segment, index: number): boolean => isOr(tokens[index]) && commonTail(tokens.slice(0, index), tokens.slice(index + 1)) > 0;

const isMeasure = (tokens: Segment, index: number): boolean =>
  /^[\p{N}.]/u.test(tokens[index]?.text ?? "") && readQuantity(joinTokens(tokens.slice(index, index + 4)), "en") !== undefined;
