import { CONNECTED_DONE, DONE, GLUED_DONE, HELPERS, HELPING, NEEDS_THING, SAYS_DONE, TAKES_OBJECT } from "./korean-words.ts";

/** Korean words parted into the food and what is done to it. */
export interface Parted {
  readonly name: string;
  /** What is done, and where it begins among the words; null where nothing is. */
  readonly done: { readonly text: string; readonly at: number } | null;
}

/** Verbs and adjectives told by their ending: "세척한", "만들어둔", "구워낸". */
const DONE_ENDING = /^[\p{N}\p{Script=Hangul}]+(?:한|된|둔|놓은|낸)$/u;
const isDone = (word: string): boolean => DONE.has(word) || DONE_ENDING.test(word);

/** Of these, "다시마 우린 물" is the food. */
const WATERS: ReadonlySet<string> = new Set(["물", "국물", "육수"]);

const isHelper = (word: string): boolean =>
  HELPERS.has(word) || HELPING.test(word) || isDone(word) || (CONNECTED_DONE.test(word) && SAYS_DONE.test(word)) || /^\p{N}/u.test(word);

function startOfHelpers(words: readonly string[], end: number, least: number): number {
  let start = end - (end - 1 >= least && TAKES_OBJECT.has(words[end] ?? "") && !isHelper(words[end - 1] ?? "") ? 1 : 0);
  while (start > least && isHelper(words[start - 1] ?? "")) start -= 1;
  return start;
}

function part(words: readonly string[], start: number, end: number): Parted {
  const name = [...words.slice(0, start), ...words.slice(end)].join(" ").replace(/,$/u, "");
  return { name, done: { text: words.slice(start, end).join(" "), at: words.slice(0, start).join(" ").length } };
}

/** "대파 송송 썬 것", "통후추 갈아서": said behind the food. */
export function doneBehind(name: string): Parted {
  if (!name.includes(" ")) return { name, done: null };
  const words = name.split(" ");
  const hasThing = /^(?:것|거|걸|것들)$/u.test(words.at(-1) ?? "");
  const last = words.length - (hasThing ? 2 : 1);
  const word = words[last] ?? "";
  const verb = word.replace(/(?:것|거|걸)$/u, "");
  const isVerb = DONE.has(verb) && (hasThing || verb !== word || !NEEDS_THING.has(verb));
  if (
    last < 1 ||
    !(isVerb || /썰기$|다지기$|^(?:송송|어슷|깍둑|나박|반달)$|[질씨리]째$|통째로?$/u.test(verb) || (CONNECTED_DONE.test(word) && SAYS_DONE.test(word)))
  )
    return { name, done: null };
  return part(words, startOfHelpers(words, last, 1), words.length);
}

/** "곱게 다진 마늘", "물에 불린 당면", "다진마늘": said before the food, also glued to it. */
export function doneBefore(name: string): Parted {
  const words = name.split(" ");
  const last = words.findLastIndex((word, index) => index < words.length - 1 && isDone(word));
  if (last > 0 && WATERS.has(words.slice(last + 1).join(" ")) && startOfHelpers(words, last, 0) > 0) return { name, done: null };
  if (last >= 0) return part(words, startOfHelpers(words, last, 0), last + 1);
  let glued = 0;
  while (glued < words.length && isHelper(words[glued] ?? "") && !GLUED_DONE.test(words[glued] ?? "")) glued += 1;
  const verb = GLUED_DONE.exec(words.slice(glued).join(" "))?.[0];
  if (verb === undefined) return { name, done: null };
  const rest = words.slice(glued).join(" ").slice(verb.length);
  return { name: rest, done: { text: [...words.slice(0, glued), verb].join(" "), at: 0 } };
}
