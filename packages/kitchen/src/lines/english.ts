import type { LiftedLine } from "./brackets.ts";
import { readHead } from "./english-amount.ts";
import { readBracket } from "./english-bracket.ts";
import { isCue } from "./english-cues.ts";
import type { Head } from "./english-head.ts";
import { readName } from "./english-name.ts";
import { splitNameFirst } from "./english-name-first.ts";
import { isPreparation, startsPreparation } from "./english-preparation.ts";
import { nameEnd, nameSegments, type Segment, segmentsOf } from "./english-segments.ts";
import { isMark, joinTokens, type Token, tokensOf } from "./english-tokens.ts";
import { isCutForm, trailingUnit } from "./english-trailing-unit.ts";
import { FILLED_UNITS, SIZES, STATED_OF_EACH } from "./english-words.ts";
import type { LineReading, Piece } from "./line-reading.ts";
import { MEASURES } from "./measures.ts";
import { readStated } from "./stated.ts";
import { readUnit } from "./units.ts";

/** A line while its name and tails are read: the head, and what else is found. */
interface Draft extends Head {
  readonly qualifiers: string[];
}

/** Reads an English line that is clean and whose brackets are lifted. */
export function readEnglish({ bare, groups }: LiftedLine): LineReading {
  const head = readHead(bare, groups);
  const offset = bare.length - head.rest.length;
  const segments = segmentsOf(head.rest, offset);
  const isUncounted = head.quantity === null && head.unit === null;
  const nameFirst = isUncounted && head.part === null ? splitNameFirst(bare, segments, head) : undefined;
  if (nameFirst !== undefined) return readRest({ ...nameFirst.head, qualifiers: [] }, nameFirst.segments, true);
  const labelled = isUncounted ? behindLabel(bare, groups) : undefined;
  if (labelled !== undefined) return readRest({ ...labelled, qualifiers: [] }, segmentsOf(labelled.rest, bare.length - labelled.rest.length), false);
  return readRest({ ...head, qualifiers: [] }, segments, isUncounted || head.pieces.some(({ text }) => text === "each"));
}

const ANY_LABEL = /^(\p{L}[\p{L}\s&'-]{1,30}):\s+/u;

/** "Protein: 400 g tofu": a food has its amount behind the colon, so what stands before it is none. */
function behindLabel(bare: string, groups: LiftedLine["groups"]): Head | undefined {
  const label = ANY_LABEL.exec(bare);
  if (label === null) return undefined;
  const [all, text = ""] = label;
  const head = readHead(bare.slice(all.length), groups);
  if (head.quantity === null) return undefined;
  const pieces: Piece[] = [{ field: "comment", text, at: 0 }, ...head.pieces.map((piece) => ({ ...piece, at: piece.at + all.length }))];
  return { ...head, pieces, length: bare.length };
}

function readRest(draft: Draft, segments: readonly Segment[], isList: boolean): LineReading {
  const { name: nameTokens, tails } = nameSegments(segments, isList);
  const words = withoutBrackets(nameTokens, draft);
  const end = nameEnd(words);
  const food = readName(words.slice(0, end), {
    isFilled: FILLED_UNITS.has(draft.unit ?? ""),
    isMass: draft.measure !== null && MEASURES[draft.measure].kind === "mass",
  });
  draft.pieces.push(...food.pieces);
  draft.alternatives.unshift(...food.alternatives);
  if (food.size !== null) takeSize(food.size, draft);
  if (end < words.length) readTail(words.slice(end), draft);
  for (const tail of tails) readTail(withoutBrackets(tail, draft), draft);
  const name = takeTrailingUnit(food.name, draft);
  return { ...draft, name, pieces: draft.pieces.filter(({ text }) => text !== "") };
}

/** Reads the brackets among some words; what is left are words. */
function withoutBrackets(tokens: Segment, draft: Draft): Segment {
  return tokens.filter((token) => {
    if (!isMark(token)) return true;
    takeBracket(token, draft);
    return false;
  });
}

function takeBracket(token: Token, draft: Draft): void {
  const text = draft.groups.get(token.text) ?? "";
  const word = text.toLowerCase().replace(/[- ]sized?$/u, "");
  if (draft.unit === null && draft.quantity !== null && SIZES.has(word)) return takeSize({ ...token, word }, draft);
  if (draft.quantity === null && draft.unit === null && takeBracketAmount(text, token, draft)) return;
  for (const { field, text: part, stated, alternative, isKind } of readBracket(text, STATED_OF_EACH.has(draft.measure ?? ""))) {
    draft.pieces.push({ field, text: part, at: token.at });
    draft.stated.push(...stated);
    if (alternative !== null) draft.alternatives.push(alternative);
    if (isKind) draft.qualifiers.push(part);
  }
}

/** "Chicken thighs (500 g)", "Garlic (3 cloves, minced)": the only amount of the line. */
function takeBracketAmount(text: string, { at }: Token, draft: Draft): boolean {
  const inside = readHead(text, new Map(), true);
  if (inside.quantity === null || !(/^(?:$|[,;])/u.test(inside.rest) || startsPreparation(tokensOf(inside.rest, 0), 0))) return false;
  draft.quantity = inside.quantity;
  draft.unit = inside.unit;
  draft.measure = inside.measure;
  draft.pieces.push(...inside.pieces.map((piece) => ({ ...piece, at })));
  draft.stated.push(...inside.stated);
  for (const tail of segmentsOf(inside.rest, at)) readTail(tail, draft);
  return true;
}

/** A size is the unit where there is none, else a comment. */
function takeSize({ word, at }: Token, draft: Draft): void {
  const unit = draft.unit === null && draft.quantity !== null ? readUnit(`${word} `, "en") : undefined;
  if (unit === undefined) {
    draft.pieces.push({ field: "comment", text: word, at });
    return;
  }
  draft.unit = unit.name;
  draft.measure = unit.measure;
}

/** What stands behind the food: a preparation, a comment, or one with the other. */
function readTail(words: Segment, draft: Draft): void {
  const cue = isCue(words, 0) ? 0 : words.findIndex((_, index) => index > 0 && isCue(words, index, "tail"));
  const own = cue < 0 ? words : words.slice(0, cue);
  const said = cue < 0 ? [] : words.slice(cue);
  const isDone = own.length > 0 && isPreparation(own);
  const [first] = own;
  const size = own.length === 1 && first !== undefined ? first.word.replace(/-?sized?$/u, "") : "";
  if (first !== undefined && SIZES.has(size)) takeSize({ ...first, word: size }, draft);
  else if (first !== undefined) draft.pieces.push({ field: isDone ? "preparation" : "comment", text: joinTokens(own), at: first.at });
  if (said[0] !== undefined) draft.pieces.push({ field: "comment", text: joinTokens(said), at: said[0].at });
  const comments = [...(isDone ? [] : own), ...said];
  if (!/^(?:or|plus|and|from|\+)$/u.test(comments[0]?.word ?? ""))
    draft.stated.push(...readStated(joinTokens(comments), "en", STATED_OF_EACH.has(draft.measure ?? "")));
}

/** "salt and lemon wedges": a unit of the last food is none of the line. */
const LISTED = /,|\s(?:and|&|or)\s/iu;

/** "3 large garlic cloves" are cloves, and large is said of them. */
function takeTrailingUnit(name: string, draft: Draft): string {
  const isSized = draft.unit !== null && (SIZES.has(draft.unit) || draft.unit === "extra-large");
  if (draft.unit !== null && !isSized) return name;
  const trailing = trailingUnit(name);
  if (draft.quantity === null && LISTED.test(name)) return name;
  const isVague = draft.quantity === null && draft.pieces.every(({ at, field }) => field !== "comment" || at > 0);
  if (trailing === undefined || (isVague && !isCutForm(trailing.unit))) return name;
  if (draft.unit !== null) draft.pieces.push({ field: "comment", text: draft.unit, at: 0 });
  if (trailing.rest !== null) draft.pieces.push({ field: "comment", text: trailing.rest, at: draft.length });
  draft.unit = trailing.unit.name;
  draft.measure = trailing.unit.measure;
  return trailing.name;
}
