import { findAmounts } from "./korean-amount.ts";
import { type KoreanDraft, lettersOf } from "./korean-draft.ts";
import { isVague } from "./korean-vague.ts";
import { SAYS_DONE, SAYS_USE, SIZE_ONLY } from "./korean-words.ts";
import { readStated } from "./stated.ts";

const KIND = /^[\p{L}\s·%\d+.&'-]{1,24}$/u;
const OTHER = [/^(?:또는|혹은|or)\s+(.+)$/iu, /^(.{1,20}?)(?:으로|로)?\s?(?:대체|대용|대신)/u];

/**
 * Puts what a bracket says where it belongs: the line's only amount, a second one, a size, a use, a preparation.
 *
 * @param isAtName - Whether it stands behind the food, so that it may say the kind.
 * @returns whether it says the kind of food, and stays in the name.
 */
export function takeBracket(text: string, at: number, draft: KoreanDraft, isAtName: boolean): boolean {
  if (takeOnlyAmount(text, draft)) return false;
  const stated = readStated(text, "ko", false);
  draft.stated.push(...stated);
  const isComment = stated.length > 0 || SIZE_ONLY.test(text) || SAYS_USE.test(text) || isVague(text) || findAmounts(text).some(({ unit }) => unit !== null);
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
  if (isAtName && KIND.test(text)) return true;
  draft.pieces.push({ field: "comment", text, at });
  return false;
}

/** "두부(50g)", "고춧가루(2)", "(3)". */
function takeOnlyAmount(text: string, draft: KoreanDraft): boolean {
  if (draft.quantity !== null || draft.unit !== null || draft.pieces.some((piece) => isVague(piece.text))) return false;
  const [amount] = findAmounts(text);
  if (amount === undefined || !/^약?$/u.test(lettersOf(text.slice(0, amount.start) + text.slice(amount.end)))) return false;
  draft.quantity = { min: amount.min, max: amount.max };
  draft.unit = amount.unit;
  draft.measure = amount.measure;
  draft.isApproximate ||= text.startsWith("약");
  return true;
}
