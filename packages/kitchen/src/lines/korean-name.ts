import type { Piece } from "./line-reading.ts";
import { DONE, GLUED_DONE, HELPERS, HELPING, MANNER, OR, SAYS_DONE, SIZE_BEFORE, SIZE_BEHIND } from "./korean-words.ts";

export interface KoreanName {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly alternatives: readonly string[];
}

/** Reads the food from Korean words among which no amount stands. `at` is where they begin in the line. */
export function readKoreanName(text: string, at: number): KoreanName {
  const pieces: Piece[] = [];
  const alternatives: string[] = [];
  let name = text.trim().replaceAll(/^[\s,:;·/+-]+|[\s,:;·/+-]+$/gu, "");
  const say = (field: Piece["field"], said: string, offset = 0): void => {
    pieces.push({ field, text: said.trim(), at: at + offset });
  };

  const or = OR.exec(name);
  if (or !== null && or.index > 0) {
    const other = name.slice(or.index + or[0].length).trim();
    say("comment", name.slice(or.index).trim(), or.index);
    alternatives.push(other);
    name = name.slice(0, or.index).trim().replace(/,$/u, "");
  }
  const either = /^(\S*[^바\s])(이나|나)\s+(\S.*)$/u.exec(name);
  if (either !== null && !/(?:바나나|피나|파나|고구나|라자냐)$/u.test(`${either[1] ?? ""}${either[2] ?? ""}`)) {
    say("comment", either[3] ?? "", (either[1] ?? "").length);
    alternatives.push(either[3] ?? "");
    name = either[1] ?? name;
  }
  for (let turn = 0; turn < 4; turn += 1) {
    const next = withoutManner(name, say);
    if (next === name) break;
    name = next;
  }
  name = withoutSuffix(name, say);
  name = withoutDone(name, say);
  const size = SIZE_BEFORE.exec(name)?.[0];
  if (size !== undefined) {
    say("comment", size);
    name = name.slice(size.length);
  }
  const other = /^([^\s/]+)\/([^\s/]+)$/u.exec(name);
  if (other !== null && !pieces.some((piece) => /^각/u.test(piece.text))) {
    say("comment", other[2] ?? "", name.indexOf("/"));
    alternatives.push(other[2] ?? "");
    name = other[1] ?? name;
  }
  return { name: name.replaceAll(/^[\s,:;·]+|[\s,:;·]+$/gu, ""), pieces, alternatives };
}

type Say = (field: Piece["field"], said: string, offset?: number) => void;

/** Manner and size around the food: "물 약", "각 간장", "감자 큰 것". */
function withoutManner(name: string, say: Say): string {
  const size = SIZE_BEHIND.exec(name);
  if (size !== null && !SAYS_DONE.test(size[0])) {
    say("comment", size[0], size.index);
    return name.slice(0, size.index).trim();
  }
  const words = name.split(/\s+/u);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > 1 && MANNER.has(last)) {
    say("comment", last, name.length);
    return words.slice(0, -1).join(" ").replace(/,$/u, "");
  }
  if (words.length > 1 && MANNER.has(first) && first !== "한") {
    say("comment", first);
    return words.slice(1).join(" ");
  }
  return name;
}

/** "대파 송송 썬 것": said behind the food. */
function withoutSuffix(name: string, say: Say): string {
  const words = name.split(" ");
  let end = words.length;
  const last = words[end - 1] ?? "";
  const isThing = /^(?:것|거|걸|것들)$/u.test(last);
  if (isThing) end -= 1;
  const verb = (words[end - 1] ?? "").replace(/(?:것|거|걸)$/u, "");
  const isDone = DONE.has(verb) || /(?:썬|다진|불린|삶은|데친|볶은|으깬|벗긴|뺀|썰기|다지기|채썰기)$/u.test(verb);
  if (!isDone || end < 2 || (!isThing && verb === words[end - 1] && /^(?:간|찬|짠|푼|친|바른|둔|남긴|포|실온|상온)$/u.test(verb))) return name;
  let start = end - 1;
  while (start > 1 && isHelper(words[start - 1] ?? "")) start -= 1;
  say("preparation", words.slice(start).join(" "), words.slice(0, start).join(" ").length + 1);
  return words.slice(0, start).join(" ").replace(/,$/u, "");
}

const isHelper = (word: string): boolean => HELPERS.has(word) || HELPING.test(word) || DONE.has(word) || /^\p{N}/u.test(word);

/** "곱게 다진 마늘", "물에 불린 당면": said before the food, also glued to it. */
function withoutDone(name: string, say: Say): string {
  const glued = GLUED_DONE.exec(name);
  if (glued !== null) {
    say("preparation", glued[0]);
    return withoutDone(name.slice(glued[0].length).trim(), say);
  }
  const words = name.split(" ");
  let last = -1;
  for (const [index, word] of words.entries()) if (index < words.length - 1 && !/,$/u.test(word) && DONE.has(word)) last = index;
  if (last < 0) {
    const joined = words.findIndex((word, index) => index > 0 && GLUED_DONE.test(word));
    if (joined < 1 || !words.slice(0, joined).every(isHelper)) return name;
    const done = GLUED_DONE.exec(words[joined] ?? "")?.[0] ?? "";
    say("preparation", [...words.slice(0, joined), done].join(" "));
    return [(words[joined] ?? "").slice(done.length), ...words.slice(joined + 1)].join(" ");
  }
  let start = last;
  while (start > 0 && isHelper(words[start - 1] ?? "")) start -= 1;
  say("preparation", words.slice(start, last + 1).join(" "), start);
  return [...words.slice(0, start), ...words.slice(last + 1)].join(" ");
}
