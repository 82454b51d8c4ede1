import { MARK } from "./brackets.ts";
import { readHead } from "./english-amount.ts";
import { isCue } from "./english-cues.ts";
import type { Head } from "./english-head.ts";
import { startsPreparation } from "./english-preparation.ts";
import { type Segment, segmentsOf } from "./english-segments.ts";
import { tokensOf } from "./english-tokens.ts";
import { readNumber } from "./numbers.ts";
import { readUnit } from "./units.ts";

/** "Onion - 2 large, chopped", "Butter 200g", "Hing a pinch": the amount stands behind the food. Undefined where none does. */
export function splitNameFirst(
  bare: string,
  segments: readonly Segment[],
  before: Head,
): { readonly head: Head; readonly segments: readonly Segment[] } | undefined {
  const place = amountPlace(segments, bare);
  if (place === undefined) return undefined;
  const start = bare.length - before.rest.length;
  const name = bare.slice(start, place).replace(/[\s,;:–—-]+$|\s+[x×]\s*$/giu, "");
  const head = readHead(bare.slice(place), before.groups, true);
  if (!/\p{L}/u.test(name) || head.quantity === null) return undefined;
  const tail = head.rest.replace(/^[\s,;.–—-]+/u, "");
  const pieces = [...before.pieces, ...head.pieces.map((piece) => ({ ...piece, at: piece.at + place }))];
  return { head: { ...head, pieces, length: bare.length }, segments: [...segmentsOf(name, start), ...segmentsOf(tail, bare.length - tail.length)] };
}

/** "cut into 8 pieces" says no amount. */
const PREPOSITIONS: ReadonlySet<string> = new Set(["into", "in", "with", "for", "of", "by"]);
const FIRST_WORDS = 60;
const MOST_SEGMENTS = 5;

function amountPlace(segments: readonly Segment[], bare: string): number | undefined {
  for (const [segmentIndex, tokens] of segments.slice(0, MOST_SEGMENTS).entries()) {
    for (const [index, { text, at, word }] of tokens.entries()) {
      if ((segmentIndex === 0 && index === 0) || PREPOSITIONS.has(tokens[index - 1]?.word ?? "")) continue;
      const isCross = /^[x×]\p{N}/iu.test(text);
      if (/^[\p{N}~.]/u.test(text) || isCross ? isAmountOnly(bare.slice(at + (isCross || text.startsWith("~") ? 1 : 0))) : isBareUnit(tokens, index, word))
        return at + (isCross ? 1 : 0);
    }
  }
  return undefined;
}

/** A number with its unit, and then nothing, a comma, a bracket or a preparation. */
function isAmountOnly(text: string): boolean {
  const number = readNumber(text);
  if (number === undefined) return false;
  const behind = text.slice(number.length);
  const after = behind.replace(/^[\s-]+/u, "");
  const unit = readUnit(after, "en");
  const nos = /^nos?\b\.?/iu.exec(after)?.[0].length;
  const rest = (unit === undefined ? (nos === undefined ? behind : after.slice(nos)) : after.slice(unit.length)).trimStart();
  if (rest === "" || /^[,;.:–—-]/u.test(rest) || MARK.test(rest.charAt(0))) return true;
  if (unit === undefined && /^[\p{L}%]/u.test(behind)) return false;
  const tokens = tokensOf(rest.slice(0, FIRST_WORDS), 0);
  return startsPreparation(tokens, 0) || isCue(tokens, 0);
}

/** "Hing a pinch", "coriander leaves - a handful": an article, a unit, and the end. */
function isBareUnit(tokens: Segment, index: number, word: string): boolean {
  if (tokens.length - index > 5 || !/^(?:an?|one|two|half)$/u.test(word)) return false;
  const rest = tokens
    .slice(index + 1)
    .map(({ text }) => text)
    .join(" ");
  const unit = readUnit(rest, "en");
  return unit !== undefined && unit.length === rest.length;
}
