import { existsSync } from "node:fs";
import { bundledTable, type FoodTable, withUserFoods } from "@ai-chef/kitchen";
import { userFoodsPath } from "../folders.ts";
import { readText } from "../input/read-text.ts";

/** The table, with the user's own foods first: those of `foods.jsonl` in the data folder, and before them those of a file. */
export async function foodTable(file: string | undefined): Promise<FoodTable> {
  const kept = userFoodsPath(process.env);
  const table = existsSync(kept) ? withUserFoods(bundledTable(), await readText(kept), kept) : bundledTable();
  return file === undefined ? table : withUserFoods(table, await readText(file), file);
}
