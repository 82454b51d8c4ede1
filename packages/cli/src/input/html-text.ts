import { Parser } from "htmlparser2";

/** Elements that do not part words: "<b>2</b>00 g" is 200 g. */
const WITHIN_WORDS: ReadonlySet<string> = new Set(["a", "b", "em", "font", "i", "mark", "small", "strong", "sub", "sup", "u"]);

/** What an element puts between the words on its two sides. */
export const gapOf = (element: string): string => (WITHIN_WORDS.has(element) ? "" : " ");

/** One line of text without markup: entities are decoded, white space is single. */
export function plainText(html: string): string {
  const parts: string[] = [];
  const parser = new Parser({
    ontext: (text) => parts.push(text),
    onopentagname: (name) => parts.push(gapOf(name)),
    onclosetag: (name) => parts.push(gapOf(name)),
  });
  parser.end(html);
  return oneLine(parts.join(""));
}

export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
