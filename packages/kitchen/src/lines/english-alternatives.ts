import { ADJECTIVES, ELLIPTIC_KINDS, PARALLEL, STATES } from "./english-words.ts";
import { isOr, joinTokens, type Token, tokenOf } from "./english-tokens.ts";
import type { Piece } from "./line-reading.ts";
import { readQuantity } from "./stated.ts";

/** A food's name and what may stand in for it. */
export interface Choice {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly alternatives: readonly string[];
}

interface Sides {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly at: number;
  readonly isList: boolean;
}

const SLASHED = /^\p{L}[\p{L}-]+\/\p{L}[\p{L}-]+,?$/u;

/** "butter or margarine" is butter; "red or yellow onion" and "red, yellow or orange pepper" are red. */
export function chooseFirst(tokens: readonly Token[]): Choice {
  const sides = sidesOf(tokens);
  if (sides === undefined || sides.after.length === 0 || sides.before.length === 0) return { name: joinTokens(tokens), pieces: [], alternatives: [] };
  const { before, after, at, isList } = sides;
  const common = commonTail(before, after);
  const other = after.slice(0, after.length - common);
  const tail = after.slice(after.length - common);
  const name = [joinTokens(before), joinTokens(tail)].filter((text) => text !== "").join(" ");
  const comment = `${isList ? "" : "or "}${joinTokens(other)}`;
  return { name, pieces: [{ field: "comment", text: comment, at }], alternatives: [joinTokens(after)] };
}

function sidesOf(tokens: readonly Token[]): Sides | undefined {
  const or = tokens.findIndex((token, index) => index > 0 && isOr(token));
  if (or > 0) return listed(tokens, or) ?? { before: tokens.slice(0, or), after: tokens.slice(or + 1), at: tokens[or]?.at ?? 0, isList: false };
  const slash = tokens.findIndex(({ text }) => SLASHED.test(text) && !/^(?:and\/or|half\/half)/iu.test(text));
  const token = tokens[slash];
  if (token === undefined) return undefined;
  const [left = "", right = ""] = token.text.split("/");
  return {
    before: [...tokens.slice(0, slash), tokenOf(left, token.at)],
    after: [tokenOf(right, token.at + left.length + 1), ...tokens.slice(slash + 1)],
    at: token.at,
    isList: false,
  };
}

/** In "red, yellow or orange pepper" the alternatives begin behind the first comma. */
function listed(tokens: readonly Token[], or: number): Sides | undefined {
  const comma = tokens.findIndex(({ text }, index) => index < or && text.endsWith(","));
  const [before, after] = [tokens.slice(0, comma + 1), tokens.slice(comma + 1)];
  const first = after[0];
  return comma < 0 || first === undefined || commonTail(before, after) === 0 ? undefined : { before, after, at: first.at, isList: true };
}

/** Words of the amount of an alternative: "fresh or 1 tsp dried thyme". */
function amountWords(tokens: readonly Token[]): number {
  if (!/^[\p{N}.]/u.test(tokens[0]?.text ?? "")) return 0;
  const length = readQuantity(joinTokens(tokens), "en")?.length ?? 0;
  let count = 0;
  for (let end = -1; end < length && count < tokens.length; count += 1) end += (tokens[count]?.text.length ?? 0) + 1;
  return length === 0 ? 0 : count;
}

/** How many last words of the alternative belong to the food itself. */
export function commonTail(before: readonly Token[], after: readonly Token[]): number {
  const kinds = ELLIPTIC_KINDS[after.at(-1)?.word ?? ""];
  const isKind = (word: string): boolean => kinds?.has(word) === true;
  const last = before.at(-1)?.word ?? "";
  if (!isKind(last) && !ADJECTIVES.has(last) && !STATES.has(last)) return 0;
  const amount = amountWords(after);
  let own = amount + 1;
  if (after.length <= own) return 0;
  if (amount > 0) return after.length - own;
  const isParallel = (word: string): boolean => (isKind(last) && isKind(word)) || PARALLEL.some((kinds) => kinds.has(last) && kinds.has(word));
  const parallel = after.findIndex(({ word }, index) => index < after.length - 1 && isParallel(word));
  own = Math.max(own, parallel + 1);
  while (own < after.length - 1 && (isOr(after[own]) || isOr(after[own - 1]))) own += 1;
  return after.length - own;
}
