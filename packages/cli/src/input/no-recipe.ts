import { ChefError } from "@ai-chef/sdk/contract";

const MOST_TYPES = 10;

/** The error for a document without a recipe, with what it has instead. */
export const noRecipe = (message: string, found: string): ChefError =>
  new ChefError("no_recipe_found", message, { value: found, hint: "Copy the ingredients out of it, one a line, into: ai-chef analyze -" });

/** "3 objects: WebSite, Organization, BreadcrumbList". */
export function describeTypes(types: readonly string[]): string {
  const rest = types.length - MOST_TYPES;
  const named = printable([...types.slice(0, MOST_TYPES), ...(rest > 0 ? [`${rest} more`] : [])].join(", "));
  return `${types.length} ${types.length === 1 ? "object" : "objects"}${types.length === 0 ? "" : `: ${named}`}`;
}

/** Text of a document that is safe on a terminal: no control or direction characters. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
