import { parseIngredient } from "@jlucaspains/sharp-recipe-parser";
import type { LineReading } from "../score-line.ts";
import { unitName } from "../unit-names.ts";

/** It gives 0 where there is no amount. */
export function readBySharpRecipeParser(line: string): LineReading {
  const parsed = parseIngredient(line, "en-US");
  if (parsed === null) return { names: [], amounts: [] };
  const { quantity, minQuantity, unit, ingredient } = parsed;
  return { names: [ingredient], amounts: [minQuantity, quantity].map((amount) => ({ amount: amount || null, unit: unitName(unit) })) };
}
