import type { FoodTable } from "../foods/table.ts";
import type { IngredientLine } from "../lines/ingredient-line.ts";
import { parseLine } from "../lines/parse-line.ts";
import { assignFates } from "./fates-in-recipe.ts";
import { groundParsed } from "./ground-line.ts";
import type { GroundedIngredient } from "./grounded.ts";
import { remember } from "./remember.ts";

/** Ties the lines of one recipe to foods and grams; what becomes of an ingredient depends on the lines around it. */
export function groundRecipe(lines: readonly string[], table: FoodTable): readonly GroundedIngredient[] {
  return assignFates(lines.flatMap(linesOf).map((line) => groundParsed(line, table)));
}

const linesOf = remember((line: string) => eachFood(parseLine(line)));

/** "소금, 후추 약간" is two ingredients, each with the line's amount. */
function eachFood(line: IngredientLine): readonly IngredientLine[] {
  if (line.foods.length < 2) return [line];
  return line.foods.map((name) => ({ ...line, parsed: { ...line.parsed, name }, foods: [name] }));
}
