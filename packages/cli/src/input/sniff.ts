export type DocumentFormat = "lines" | "json" | "html" | "cooklang";

const FORMAT_OF_ENDING: Readonly<Record<string, DocumentFormat>> = { cook: "cooklang", htm: "html", html: "html", xhtml: "html" };

/** Elements that a page begins with. Not any word: "<Sauce>" is a heading of some recipes. */
const HTML_START = /<(?:!doctype\s+html|html|head|body|script|meta|title|link|style|div|main|article|section|header|nav|ul|ol|p|span|table|h[1-6])[\s>/]/iuy;
/** Recipe markup in a fragment that begins with text. */
const HTML_MARKUP = /<script\b[^>]{0,200}application\/ld\+json|<[a-z][^<>]{0,300}\sitemprop\s*=\s*["']?(?:recipeIngredient|ingredients)\b/iu;
const SEARCHED_CHARACTERS = 2_000_000;
/** A name with an opened brace, closed or not: the parser says where it is not. */
const COOKLANG = /(?:^|[\s(])@[^\s@#~{}][^@#~{}\n]{0,100}\{/u;

/** The format of a document, by its file name's ending, else by how the text begins. */
export function sniffFormat(text: string, path: string): DocumentFormat {
  const ending = /\.(?<ending>\w+)$/u.exec(path)?.groups?.["ending"]?.toLowerCase() ?? "";
  const known = FORMAT_OF_ENDING[ending];
  if (known !== undefined) return known;
  const trimmed = text.trimStart();
  if (beginsAsPage(trimmed)) return "html";
  if (/^[[{]/u.test(trimmed) && !beginsWithHeading(trimmed)) return "json";
  if (HTML_MARKUP.test(trimmed.slice(0, SEARCHED_CHARACTERS))) return "html";
  return COOKLANG.test(trimmed.slice(0, SEARCHED_CHARACTERS)) ? "cooklang" : "lines";
}

/** "[재료]" and "[재료] 4인분" begin a heading, not an array: no array begins with a letter. */
const beginsWithHeading = (text: string): boolean =>
  /^\[\s*(?!true\b|false\b|null\b)\p{L}[^\]"{[\n]*\]/u.test(text) ||
  (/^\[[^\]"{[]*\]\s*(?:\n|$)/u.test(text) && !/^\[\s*\]/u.test(text) && !/^\[\s*\d/u.test(text));

/** Comments and an XML declaration may come before the first element. */
function beginsAsPage(text: string): boolean {
  let at = 0;
  for (const [open, close] of PROLOGUE) {
    while (text.startsWith(open, at)) {
      const end = text.indexOf(close, at);
      if (end === -1) return false;
      at = end + close.length;
      while (/\s/u.test(text.charAt(at))) at += 1;
    }
  }
  HTML_START.lastIndex = at;
  return HTML_START.test(text);
}

const PROLOGUE = [
  ["<?xml", "?>"],
  ["<!--", "-->"],
] as const;
