import { parseJson } from "./parse-json.ts";

/**
 * The recipe in a text: JSON (an object with `ingredients`, or an array of lines), else one ingredient a line.
 *
 * @throws {ChefError} `invalid_json`.
 */
export function readRecipeDocument(text: string, what: string): Record<string, unknown> {
  const trimmed = text.trim();
  if (!/^[[{]/u.test(trimmed) || looksLikeLines(trimmed)) return { ingredients: linesOf(text) };
  const document = parseJson(trimmed, what);
  return Array.isArray(document) ? { ingredients: document } : { ...(document as object) }; // an object: it began with a brace
}

/** "[재료]" begins a heading, not an array. */
const looksLikeLines = (text: string): boolean => /^\[[^\]"{[]*\]\s*(?:\n|$)/u.test(text) && !/^\[\s*\]/u.test(text) && !/^\[\s*\d/u.test(text);

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
