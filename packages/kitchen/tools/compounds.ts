import { existsSync } from "node:fs";
import { join } from "node:path";
import { ALLERGEN_IDS } from "@ai-chef/sdk/contract";
import type { CompiledCompound } from "../src/foods/compiled.ts";
import { FOOD_CATEGORIES, FOOD_TAGS } from "../src/foods/food.ts";
import { tableFolder } from "./authored.ts";
import { readTsv } from "./tsv.ts";

const COLUMNS = ["id", "category", "en", "ko", "aliases_en", "aliases_ko", "contains", "likely", "may", "tags"] as const;
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  category: FOOD_CATEGORIES,
  contains: ALLERGEN_IDS,
  likely: ALLERGEN_IDS,
  may: ALLERGEN_IDS,
  tags: FOOD_TAGS,
};

/** Foods without a record in any table. */
export function readCompounds(): readonly CompiledCompound[] {
  const path = join(tableFolder, "compounds.tsv");
  if (!existsSync(path)) return [];
  return readTsv(path).map(({ line, cells }) => {
    for (const [column, known] of Object.entries(VOCABULARY))
      for (const word of (cells[column] ?? "").split(";").filter((each) => each !== ""))
        if (!known.includes(word)) throw new Error(`compounds.tsv:${line}: ${column} "${word}"`);
    return COLUMNS.map((column) => cells[column] ?? "") as unknown as CompiledCompound; // a cell a column
  });
}
