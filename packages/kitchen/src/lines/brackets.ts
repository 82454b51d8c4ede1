/** A line whose bracketed texts are lifted out. */
export interface LiftedLine {
  readonly bare: string;
  readonly groups: ReadonlyMap<string, string>;
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "【": "】", "〈": "〉", "《": "》", "〔": "〕", "「": "」", "<": ">" };
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));
const FIRST_MARK = 0xe000;
const BRACKET = /[()[\]{}【】〈〉《》〔〕「」<>]/u;

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
  let inside = "";
  let depth = 0;
  for (const sign of line) {
    if (sign in PAIRS) {
      if (depth > 0) inside += sign;
      depth += 1;
    } else if (CLOSING.has(sign)) {
      if (depth === 1) {
        bare += markFor(inside, groups);
        inside = "";
      } else if (depth > 1) inside += sign;
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) inside += sign;
    else bare += sign;
  }
  if (depth > 0) bare += markFor(inside, groups);
  return { bare, groups };
}

function markFor(inside: string, groups: Map<string, string>): string {
  const text = inside.trim().replace(/^[,;:]+\s*|\s*[,;:]+$/gu, "");
  if (!/[\p{L}\p{N}]/u.test(text)) return " ";
  const mark = String.fromCodePoint(FIRST_MARK + groups.size);
  groups.set(mark, text);
  return mark;
}
