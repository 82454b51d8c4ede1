import { findAmounts } from "./korean-amount.ts";
import type { KoreanDraft } from "./korean-draft.ts";
import { isVague } from "./korean-vague.ts";
import { SAYS_DONE, SAYS_USE, SIZE_ONLY } from "./korean-words.ts";
import { readStated } from "./stated.ts";

const KIND = /^[\p{L}\s·%\d+.&'-]{1,24}$/u;
/** More than a noun. */
const CLAUSE = /\s.*(?:에|서|로|고|게|요|도|은|는|을|를)$/u;
const OTHER = [/^(?:또는|혹은|or)\s+(.+)$/iu, /^(.{1,20}?)(?:으로|로)?\s?(?:대체|대용|대신)/u];

/**
 * Puts what a bracket says where it belongs: a second amount, a size, a use, a preparation.
 *
 * @param isAtName - Whether it stands behind the food, so that it may say the kind.
 * @returns whether it says the kind of food, and stays in the name.
 */
export function takeBracket(text: string, at: number, draft: KoreanDraft, isAtName: boolean): boolean {
  const parts = text.split(/[,;]\s+/u);
  const isMixed = parts.length > 1 && parts.some(isDone) && parts.some((part) => !SAYS_DONE.test(part) && readStated(part, "ko", false).length > 0);
  if (!isMixed) return takePart(text, at, draft, isAtName);
  for (const part of parts) takePart(part, at, draft, false);
  return false;
}

const isDone = (text: string): boolean => SAYS_DONE.test(text) && !SAYS_USE.test(text) && readStated(text, "ko", false).length === 0;

function takePart(text: string, at: number, draft: KoreanDraft, isAtName: boolean): boolean {
  const stated = readStated(text, "ko", false);
  draft.stated.push(...stated);
  const isComment =
    stated.length > 0 ||
    (SIZE_ONLY.test(text) && !SAYS_DONE.test(text)) ||
    SAYS_USE.test(text) ||
    (isVague(text) && !SAYS_DONE.test(text)) ||
    (findAmounts(text).some(({ unit }) => unit !== null) && !SAYS_DONE.test(text));
  if (isComment) {
    draft.pieces.push({ field: "comment", text, at });
    const other = OTHER.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    if (other !== undefined) draft.alternatives.push(other.trim());
    return false;
  }
  if (SAYS_DONE.test(text)) {
    draft.pieces.push({ field: "preparation", text, at });
    return false;
  }
  if (KIND.test(text.replaceAll(",", " "))) draft.qualifiers.push(text);
  if (isAtName && KIND.test(text) && !CLAUSE.test(text)) return true;
  draft.pieces.push({ field: "comment", text, at });
  return false;
}
