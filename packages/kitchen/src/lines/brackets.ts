/** A line whose bracketed texts are lifted out. */
export interface LiftedLine {
  readonly bare: string;
  readonly groups: ReadonlyMap<string, string>;
}

const OPENING = "([{【〈《〔「<";
const FIRST_MARK = 0xe000;
const BRACKET = /[()[\]{}【】〈〉《》〔〕「」<>]/u;
const BRACKETS = new RegExp(BRACKET, "gu");

/** A sign of the private area, one for each group: texts cannot hold it, since cleaning takes such signs away. */
export const MARK = /[\uE000-\uEFFF]/u;

/**
 * Puts a mark in the place of each outer pair of brackets. A bracket that is never closed holds the rest of the line; one that was never
 * opened is dropped.
 */
export function liftBrackets(line: string): LiftedLine {
  const groups = new Map<string, string>();
  if (!BRACKET.test(line)) return { bare: line, groups };
  let bare = "";
  let start = 0;
  let depth = 0;
  for (const { index, 0: sign } of line.matchAll(BRACKETS)) {
    const isOpening = OPENING.includes(sign);
    if (depth === 0) bare += line.slice(start, index);
    else if (depth === 1 && !isOpening) bare += markFor(line.slice(start, index), groups);
    if (depth < 2 && !(depth === 1 && isOpening)) start = index + 1;
    depth = isOpening ? depth + 1 : Math.max(0, depth - 1);
  }
  bare += depth === 0 ? line.slice(start) : markFor(line.slice(start), groups);
  return { bare, groups };
}

function markFor(inside: string, groups: Map<string, string>): string {
  const text = inside.trim().replace(/^[,;:]+\s*|\s*[,;:]+$/gu, "");
  if (!/[\p{L}\p{N}]/u.test(text)) return " ";
  const mark = String.fromCodePoint(FIRST_MARK + groups.size);
  groups.set(mark, text);
  return mark;
}
