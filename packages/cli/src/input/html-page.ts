import type { RecipeDocument } from "./document-notice.ts";
import { type MicrodataRecipe, type PageMarkup, scanPage } from "./html-scan.ts";
import { findRecipes, linkedDocument, type LinkedData, type LinkedRecipe } from "./json-ld.ts";
import { describeTypes, noRecipe, printable } from "./no-recipe.ts";

/**
 * The recipe of a web page: its JSON-LD, else its microdata.
 *
 * @throws {ChefError} `no_recipe_found`, with what the page has.
 */
export async function readHtmlPage(html: string, what: string): Promise<RecipeDocument> {
  const page = scanPage(html);
  const parsed = page.scripts.map(parseForgivingly);
  const linked = findRecipes(parsed.filter((document) => document !== undefined));
  const recipes = linked.recipes.length > 0 ? linked.recipes : page.microdata.filter(({ lines }) => lines.length > 0).map((recipe) => toLinked(recipe, page));
  const [first, ...others] = recipes;
  if (first !== undefined) return await linkedDocument([first, ...others]);
  throw whatThePageHas(what, page, linked, parsed.filter((document) => document === undefined).length);
}

const toLinked = ({ lines, servings }: MicrodataRecipe, { title }: PageMarkup): LinkedRecipe => ({ name: title, lines, stated: servings });

function whatThePageHas(what: string, { title, scripts, isCut }: PageMarkup, { types }: LinkedData, brokenCount: number): Error {
  const named = title === "" ? "an untitled HTML page" : `the HTML page "${printable(title)}"`;
  const recipeCount = types.filter((type) => type.split("+").includes("Recipe")).length;
  const found = [
    scripts.length === 0 ? "no JSON-LD" : `JSON-LD with ${describeTypes(types)}`,
    ...(recipeCount > 0 ? ["a Recipe without ingredients"] : []),
    ...(brokenCount > 0 ? [`${brokenCount} JSON-LD ${brokenCount === 1 ? "block that is" : "blocks that are"} not JSON`] : []),
    "no microdata ingredients",
    ...(isCut ? ["elements that nest too deep to be read to the end"] : []),
  ].join("; ");
  return noRecipe(`${what} is ${named} without a recipe in its markup: ${found}.`, title);
}

/** JSON as pages have it: in a comment or CDATA, with raw line breaks in strings, with a comma too many. Undefined when it is none. */
function parseForgivingly(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)(?:\s*\*\/)?/u, "")
    .replace(/(?:\/\/|\/\*)?\s{0,9}(?:--|\]\])>(?:\s{0,9}\*\/)?$/u, "")
    .replace(/;$/u, "");
  for (const candidate of [
    () => text,
    () => text.replaceAll(/\p{Cc}/gu, " "),
    () => text.replaceAll(/\p{Cc}/gu, " ").replaceAll(/,(?=\s{0,200}[}\]])/gu, ""),
  ]) {
    try {
      return JSON.parse(candidate());
    } catch {
      continue;
    }
  }
  return undefined;
}
