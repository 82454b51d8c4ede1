import { parseIngredient } from "parse-ingredient";
import type { LineReading } from "../score-line.ts";
import { unitName } from "../unit-names.ts";

export function readByParseIngredient(line: string): LineReading {
  const [parsed] = parseIngredient([line]);
  if (parsed === undefined) return { names: [], amounts: [] };
  const { quantity, unitOfMeasureID, description } = parsed;
  const isDozen = unitOfMeasureID === "dozen";
  return { names: [description], amounts: [isDozen ? { amount: 12 * (quantity ?? 1), unit: null } : { amount: quantity, unit: unitName(unitOfMeasureID) }] };
}
