import { MARK } from "./brackets.ts";

/** A word of a line and where it stands; a bracket's mark is one too. */
export interface Token {
  readonly text: string;
  /** Lower case, without a sign behind it. */
  readonly word: string;
  readonly at: number;
}

export function tokensOf(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const sign = text.charAt(index);
    const isEnd = sign === "" || sign === " ";
    const isGroup = !isEnd && MARK.test(sign);
    if (!isEnd && !isGroup) continue;
    if (index > start) tokens.push(tokenOf(text.slice(start, index), offset + start));
    if (isGroup) tokens.push({ text: sign, word: sign, at: offset + index });
    start = index + 1;
  }
  return tokens;
}

export const tokenOf = (text: string, at: number): Token => ({ text, word: bareWord(text.toLowerCase()), at });

const SIGNS_BEHIND = ",;:.!";

function bareWord(text: string): string {
  let end = text.length;
  while (end > 0 && SIGNS_BEHIND.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** The words as they were written, without the signs around them. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) text += text === "" ? token.text : ` ${token.text}`;
  return text.replace(/^[\s,;:]+/u, "").replace(/[\s,;:.!]+$/u, "");
}

/** A few words from `index` on, in lower case, to match against phrases. */
export function phraseAt(tokens: readonly Token[], index: number): string {
  let phrase = "";
  for (let next = index; next < index + 5 && next < tokens.length; next += 1) phrase += `${next === index ? "" : " "}${tokens[next]?.word ?? ""}`;
  return phrase;
}

export const isMark = (token: Token): boolean => MARK.test(token.text);

export const isOr = (token: Token | undefined): boolean => token?.word === "or" || token?.word === "and/or";
