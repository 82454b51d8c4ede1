import { chooseFirstKorean } from "./korean-alternatives.ts";
import { doneBefore, doneBehind } from "./korean-done.ts";
import { HELPERS, MANNER, PREFERRED, SAYS_DONE, SIZE_BEFORE, SIZE_BEHIND } from "./korean-words.ts";
import type { Piece } from "./line-reading.ts";

export interface KoreanName {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly alternatives: readonly string[];
}

const EDGES = /^[\s,:;·/+-]+|[\s,:;·/+-]+$/gu;
const MOST_MANNERS = 4;

/** Reads the food from Korean words among which no amount stands. `at` is where they begin in the line. */
export function readKoreanName(text: string, at: number): KoreanName {
  const pieces: Piece[] = [];
  const say = (field: Piece["field"], said: { readonly text: string; readonly at: number } | null): void => {
    if (said !== null) pieces.push({ field, text: said.text.trim(), at: at + said.at });
  };
  let name = text.trim().replaceAll(EDGES, "").replaceAll(/\s+/gu, " ");
  for (let turn = 0; turn < MOST_MANNERS; turn += 1) {
    const manner = mannerOf(name);
    if (manner === undefined) break;
    say("comment", manner);
    name = manner.rest;
  }
  const isEach = pieces.some((piece) => piece.text.startsWith("각"));
  const choice = isEach ? { name, comment: null, alternative: null } : chooseFirstKorean(name);
  say("comment", choice.comment);
  const behind = doneBehind(choice.name);
  say("preparation", behind.done);
  const before = doneBefore(behind.name);
  say("preparation", before.done);
  name = before.name.trim();
  for (const pattern of [PREFERRED, SIZE_BEFORE]) {
    const said = pattern.exec(name)?.[0];
    if (said === undefined) continue;
    say("comment", { text: said, at: 0 });
    name = name.slice(said.length);
  }
  return { name: name.replaceAll(EDGES, ""), pieces, alternatives: choice.alternative === null ? [] : [choice.alternative] };
}

/** Manner and size around the food: "물 약", "각 간장", "감자 큰 것". */
function mannerOf(name: string): { readonly text: string; readonly at: number; readonly rest: string } | undefined {
  if (!name.includes(" ")) return undefined;
  const size = SIZE_BEHIND.exec(name);
  if (size !== null && !SAYS_DONE.test(size[0])) return { text: size[0], at: size.index, rest: name.slice(0, size.index).trim() };
  const first = /^\S+(?=\s)/u.exec(name)?.[0] ?? "";
  const last = /(?<=\s)\S+$/u.exec(name)?.[0] ?? "";
  if (MANNER.has(last)) return { text: last, at: name.length, rest: name.slice(0, -last.length).trim().replace(/,$/u, "") };
  return MANNER.has(first) && first !== "한" && !HELPERS.has(first) ? { text: first, at: 0, rest: name.slice(first.length).trim() } : undefined;
}
