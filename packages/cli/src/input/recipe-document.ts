import { ChefError } from "@ai-chef/sdk/contract";
import { decodeText } from "./decode-text.ts";
import type { RecipeDocument } from "./document-notice.ts";
import { findRecipes, isLinkedData, linkedDocument } from "./json-ld.ts";
import { describeTypes, noRecipe } from "./no-recipe.ts";
import { parseJson } from "./parse-json.ts";
import { named, readBytes } from "./read-bytes.ts";
import { MAX_INPUT_BYTES } from "./read-text.ts";
import { readRecipeLines } from "./recipe-lines.ts";
import { sniffFormat } from "./sniff.ts";

/** Web pages are mostly not recipe, and are read without a tree. */
const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/**
 * Reads the recipe of a file, or of standard input for `-`.
 *
 * @throws {ChefError} those of `readBytes` and of `parseRecipeDocument`.
 */
export async function readRecipeDocument(path: string): Promise<RecipeDocument> {
  return await parseRecipeDocument(await readBytes(path, MAX_PAGE_BYTES), path);
}

/**
 * The recipe in the bytes of a file: one ingredient a line, our JSON, schema.org JSON-LD, a web page with recipe markup, or Cooklang.
 *
 * @throws {ChefError} `input_not_text`, `empty_input`, `input_too_large`, `invalid_json`, `no_recipe_found`, `invalid_recipe`.
 */
export async function parseRecipeDocument(bytes: Buffer, path: string): Promise<RecipeDocument> {
  const what = named(path);
  const text = await decodeText(bytes, path);
  if (text.trim() === "") throw new ChefError("empty_input", `${what} is empty.`, { value: path });
  const format = sniffFormat(text, path);
  if (format !== "html" && bytes.length > MAX_INPUT_BYTES) {
    throw new ChefError("input_too_large", `${what} is larger than ${MAX_INPUT_BYTES / 1024 / 1024} MB.`, { value: path });
  }
  switch (format) {
    case "lines":
      return readRecipeLines(text, what);
    case "json":
      return await readJsonDocument(text, what);
    case "html":
      return await (await import("./html-page.ts")).readHtmlPage(text, what);
    case "cooklang":
      return (await import("./cooklang.ts")).readCooklang(text, what);
  }
}

/** Ours: an object with `ingredients`, or an array of lines. Else schema.org's. */
async function readJsonDocument(text: string, what: string): Promise<RecipeDocument> {
  const document = parseJson(text.trim(), what);
  if (!isLinkedData(document)) return { recipe: Array.isArray(document) ? { ingredients: document } : { ...(document as object) }, notices: [] }; // an object: it began with a brace
  const { recipes, types } = findRecipes([document]);
  const [first, ...others] = recipes;
  if (first !== undefined) return await linkedDocument([first, ...others]);
  const lacking = types.some((type) => type.split("+").includes("Recipe")) ? "its Recipe has no ingredients" : "no Recipe";
  throw noRecipe(`${what} is JSON-LD with ${describeTypes(types)}; ${lacking}.`, types.join(", "));
}
