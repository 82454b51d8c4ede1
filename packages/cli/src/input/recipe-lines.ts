import { ChefError } from "@ai-chef/sdk/contract";
import type { RecipeDocument } from "./document-notice.ts";
import { servingsOf, servingsOfHeading } from "./stated-servings.ts";

/**
 * Plain text: one ingredient a line. A line that only says for how many it is ("Serves 4", "4인분") gives the servings.
 *
 * @throws {ChefError} `empty_input` when no line is left.
 */
export function readRecipeLines(text: string, what: string): RecipeDocument {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const ingredients = lines.filter((line) => servingsOf(line) === undefined);
  if (ingredients.length === 0) throw new ChefError("empty_input", `${what} has no ingredient line.`, { value: lines.join("\n") });
  const servings = lines.map((line) => servingsOf(line) ?? servingsOfHeading(line)).find((count) => count !== undefined);
  return { recipe: { ingredients, ...(servings === undefined ? {} : { servings }) }, notices: [] };
}
