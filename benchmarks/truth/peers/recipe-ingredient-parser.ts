import { parse } from "recipe-ingredient-parser-v3";
import type { LineReading } from "../score-line.ts";
import { unitName } from "../unit-names.ts";

/** It gives 0 where there is no amount, and the greatest of a range as the quantity. */
export function readByRecipeIngredientParser(line: string): LineReading {
  const { quantity, minQty, unit, ingredient } = parse(line, "eng");
  return { names: [ingredient], amounts: [minQty, quantity].map((amount) => ({ amount: amount || null, unit: unitName(unit) })) };
}
