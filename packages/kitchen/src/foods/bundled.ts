import compiled from "#table";
import { type FoodTable, readTable } from "./table.ts";

let table: FoodTable | undefined;

/** The table that ships with the package. Parsed at the first call. */
export function bundledTable(): FoodTable {
  return (table ??= readTable(compiled()));
}
