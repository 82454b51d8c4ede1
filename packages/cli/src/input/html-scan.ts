import { Parser } from "htmlparser2";
import { gapOf, oneLine } from "./html-text.ts";

/** Recipe markup of a page, as it stands there. */
export interface PageMarkup {
  readonly title: string;
  /** The texts of its JSON-LD scripts. */
  readonly scripts: readonly string[];
  readonly microdata: readonly MicrodataRecipe[];
  /** Not read to its end: its elements nest deeper than those of any page. */
  readonly isCut: boolean;
}

export interface MicrodataRecipe {
  readonly lines: readonly string[];
  readonly servings: readonly string[];
}

/** Browsers stop at 512; the parser's time grows with the square of it. */
const MAX_DEPTH = 2000;
const CHUNK_CHARACTERS = 65_536;
const MAX_SCRIPTS = 500;
const MAX_SCRIPT_CHARACTERS = 2_000_000;
const MAX_TEXT_CHARACTERS = 5000;

const INGREDIENT_PROPERTIES: ReadonlySet<string> = new Set(["recipeingredient", "ingredients", "ingredient"]);
const YIELD_PROPERTIES: ReadonlySet<string> = new Set(["recipeyield", "yield"]);

interface Capture {
  readonly depth: number;
  readonly maxCharacters: number;
  readonly take: (text: string) => void;
  text: string;
}

/** Reads through a page once, without a tree: memory does not grow with its elements. */
export function scanPage(html: string): PageMarkup {
  const scripts: string[] = [];
  const microdata: { lines: string[]; servings: string[] }[] = [];
  let title = "";
  let depth = 0;
  let capture: Capture | undefined;

  const currentRecipe = (): { lines: string[]; servings: string[] } => {
    const last = microdata.at(-1) ?? { lines: [], servings: [] };
    if (microdata.length === 0) microdata.push(last);
    return last;
  };

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    depth += 1;
    if (capture !== undefined) {
      capture.text += gapOf(name);
      return;
    }
    const begin = (maxCharacters: number, take: (text: string) => void): void => {
      capture = { depth, maxCharacters, take, text: "" };
    };
    if (name === "script") {
      if (scripts.length < MAX_SCRIPTS && /^\s*application\/ld\+json/iu.test(attributes["type"] ?? ""))
        begin(MAX_SCRIPT_CHARACTERS, (text) => scripts.push(text));
      return;
    }
    if (name === "title" && title === "") return begin(MAX_TEXT_CHARACTERS, (text) => (title = oneLine(text)));
    if (/schema\.org\/Recipe\b/iu.test(attributes["itemtype"] ?? "")) microdata.push({ lines: [], servings: [] });
    const properties = (attributes["itemprop"] ?? "").toLowerCase().split(/\s+/u);
    const key = properties.some((property) => INGREDIENT_PROPERTIES.has(property))
      ? "lines"
      : properties.some((property) => YIELD_PROPERTIES.has(property))
        ? "servings"
        : undefined;
    if (key === undefined) return;
    const list = currentRecipe()[key];
    const take = (text: string): void => {
      if (oneLine(text) !== "") list.push(oneLine(text));
    };
    if (attributes["content"] === undefined) begin(MAX_TEXT_CHARACTERS, take);
    else take(attributes["content"]);
  };

  const close = (name: string): void => {
    if (capture?.depth === depth) {
      capture.take(capture.text);
      capture = undefined;
    } else if (capture !== undefined) capture.text += gapOf(name);
    depth -= 1;
  };

  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: (text) => {
      if (capture !== undefined && capture.text.length <= capture.maxCharacters) capture.text += text;
    },
  });
  for (let at = 0; at < html.length && depth <= MAX_DEPTH; at += CHUNK_CHARACTERS) parser.write(html.slice(at, at + CHUNK_CHARACTERS));
  const isCut = depth > MAX_DEPTH;
  parser.end();
  return { title: title.slice(0, 200), scripts, microdata, isCut };
}
