export type { Extent, FoodPart, IngredientLine, Quantity, StatedQuantity } from "./ingredient-line.ts";
export { LONGEST_LINE } from "./line-kind.ts";
export { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";
export { parseLine } from "./parse-line.ts";
