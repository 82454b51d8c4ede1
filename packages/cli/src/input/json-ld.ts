import { servingsOfMetadata } from "./stated-servings.ts";
import type { RecipeDocument } from "./document-notice.ts";

/** What linked data says: its recipes that have ingredients, and the types of everything at its top. */
export interface LinkedData {
  readonly recipes: readonly LinkedRecipe[];
  readonly types: readonly string[];
}

export interface LinkedRecipe {
  readonly name: string;
  readonly lines: readonly string[];
  readonly stated: unknown;
}

type Node = Readonly<Record<string, unknown>>;

const MAX_RECIPES = 1000;
const MAX_NESTING = 4;
const MAX_NAME_CHARACTERS = 200;

/** Whether parsed JSON is schema.org's rather than ours. */
export function isLinkedData(document: unknown): boolean {
  const nodes = Array.isArray(document) ? document.slice(0, 20) : [document];
  return nodes.some((node) => isNode(node) && ["@context", "@graph", "@type", "recipeIngredient"].some((key) => key in node));
}

/** Finds schema.org recipes in JSON-LD documents, those that lie nearer to the top first. */
export function findRecipes(documents: readonly unknown[]): LinkedData {
  const top = topNodes(documents);
  const recipes: LinkedRecipe[] = [];
  // Breadth first: a page's own recipe comes before those it links to.
  const queue: unknown[] = [...top];
  for (let at = 0; at < queue.length && recipes.length < MAX_RECIPES; at += 1) {
    const item = queue[at];
    if (isNode(item) && isRecipe(item)) {
      const lines = linesOf(item["recipeIngredient"] ?? item["ingredients"]);
      if (lines.length > 0) recipes.push({ name: nameOf(item), lines, stated: item["recipeYield"] ?? item["yield"] });
    } else if (typeof item === "object" && item !== null) {
      for (const value of Object.values(item)) if (typeof value === "object" && value !== null) queue.push(value);
    }
  }
  return { recipes, types: top.map((node) => typesOf(node).slice(0, 5).join("+") || "an object without @type") };
}

/** The first recipe as a request, with notices of what was left out or is not known. */
export async function linkedDocument(recipes: readonly [LinkedRecipe, ...LinkedRecipe[]]): Promise<RecipeDocument> {
  const [first] = recipes;
  const ingredients: string[] = [];
  for (const line of first.lines) ingredients.push(await readable(line));
  const title = await readable(first.name);
  const servings = servingsOfMetadata(first.stated);
  const stated = [first.stated].flat().find((value): value is string => typeof value === "string" && value.trim() !== "");
  const count = new Set(recipes.map(({ name, lines }) => JSON.stringify([name, lines]))).size;
  return {
    recipe: {
      ...(title === "" ? {} : { title }),
      ingredients: ingredients.filter((line) => line !== ""),
      ...(servings === undefined ? {} : { servings }),
    },
    notices: [
      ...(count > 1 ? [{ kind: "several-recipes" as const, count, name: title }] : []),
      ...(servings === undefined && stated !== undefined ? [{ kind: "yield-without-servings" as const, stated: await readable(stated) }] : []),
    ],
  };
}

function topNodes(documents: readonly unknown[]): readonly Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [...documents];
  for (let at = 0; at < queue.length; at += 1) {
    const item = queue[at];
    if (Array.isArray(item)) for (const inner of item) queue.push(inner);
    else if (isNode(item)) {
      if (Array.isArray(item["@graph"])) for (const inner of item["@graph"]) queue.push(inner);
      else nodes.push(item);
    }
  }
  return nodes;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const isRecipe = (node: Node): boolean => typesOf(node).includes("Recipe") || ("recipeIngredient" in node && !("@type" in node));

/** "Recipe" of "Recipe", "schema:Recipe" and "https://schema.org/Recipe". */
const typesOf = (node: Node): readonly string[] =>
  [node["@type"]].flat().flatMap((type) => (typeof type === "string" ? [type.slice(0, 100).replace(/^.*[/#:]/u, "")] : []));

const nameOf = (node: Node): string => (typeof node["name"] === "string" ? node["name"].slice(0, MAX_NAME_CHARACTERS) : "");

function linesOf(value: unknown, nesting = 0): readonly string[] {
  if (nesting > MAX_NESTING) return [];
  if (typeof value === "string") return value.split(/\r\n?|\n|<br\s*\/?>|<\/li>/iu).filter((line) => line.trim() !== "");
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, nesting + 1));
  if (!isNode(value)) return [];
  if ("itemListElement" in value) return linesOf(value["itemListElement"], nesting + 1);
  // Some sites write amounts as PropertyValue.
  const parts = [value["value"] ?? value["amount"], value["unitText"] ?? value["unit"], value["name"] ?? value["text"]];
  const line = parts.filter((part) => typeof part === "string" || typeof part === "number").join(" ");
  return line.trim() === "" ? [] : [line];
}

/** Many sites leave entities and tags in their strings. The parser is loaded for those only. */
async function readable(text: string): Promise<string> {
  if (!/[<&]\S/u.test(text)) return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  const { plainText } = await import("./html-text.ts");
  return plainText(text);
}
