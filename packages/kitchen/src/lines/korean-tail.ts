import { MARK } from "./brackets.ts";
import { takeBracket } from "./korean-bracket.ts";
import type { KoreanDraft, Stretch } from "./korean-draft.ts";
import { OR, SAYS_DONE, SAYS_USE, STUCK_MANNER } from "./korean-words.ts";

/** Reads what is said behind the amount: brackets, preparations, comments. */
export function takeKoreanTail({ text, at }: Stretch, draft: KoreanDraft): void {
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign !== "" && !MARK.test(sign)) continue;
    takeWords(text.slice(start, index), at + start, draft);
    if (sign !== "") takeBracket(draft.groups.get(sign) ?? "", at + index, draft, false);
    start = index + 1;
  }
}

function takeWords(text: string, at: number, draft: KoreanDraft): void {
  const plain = text
    .trim()
    .replaceAll(/^[\s/·.-]+|[\s/+·.-]+$/gu, "")
    .replace(/^(?:분량|분)(?=\s|$)\s*/u, "");
  if (!/[\p{L}\p{N}]/u.test(plain)) return;
  const manner = STUCK_MANNER.exec(plain)?.[0] ?? "";
  if (manner !== "") draft.pieces.push({ field: "comment", text: manner, at });
  const rest = plain.slice(manner.length).trim();
  if (rest === "") return;
  const or = OR.exec(rest);
  if (or?.index === 0) draft.alternatives.push(rest.slice(or[0].length).trim());
  const isDone = SAYS_DONE.test(rest) && !SAYS_USE.test(rest);
  draft.pieces.push({ field: isDone ? "preparation" : "comment", text: rest, at: at + manner.length });
}
