import type { FoodTable } from "../foods/table.ts";
import { parseLines } from "../reading/parse-line.ts";
import { assignFates } from "./fates-in-recipe.ts";
import { groundParsed } from "./ground-line.ts";
import type { GroundedIngredient } from "./grounded.ts";

/** Ties the lines of one recipe to foods and grams; what becomes of an ingredient depends on the lines around it. */
export function groundRecipe(lines: readonly string[], table: FoodTable): readonly GroundedIngredient[] {
  return assignFates(parseLines(lines).map((line) => groundParsed(line, table)));
}
