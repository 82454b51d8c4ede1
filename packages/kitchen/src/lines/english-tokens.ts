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
  for (const match of text.matchAll(/[\uE000-\uEFFF]|[^\s\uE000-\uEFFF]+/gu)) tokens.push(tokenOf(match[0], offset + match.index));
  return tokens;
}

export const tokenOf = (text: string, at: number): Token => ({ text, word: text.toLowerCase().replace(/[,;:.!]+$/u, ""), at });

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
