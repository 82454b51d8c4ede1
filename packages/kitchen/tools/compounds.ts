import { existsSync } from "node:fs";
import { join } from "node:path";
import { ALLERGEN_IDS } from "@ai-chef/sdk/contract";
import type { CompiledCompound } from "../src/foods/compiled.ts";
import { FOOD_CATEGORIES, FOOD_TAGS } from "../src/foods/food.ts";
import { wordsOf } from "../src/foods/name-index.ts";
import { type AuthoredFood, tableFolder } from "./authored.ts";
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

/** Names that a compound shares with a food, or with another compound: they would never be found. */
export function checkCompounds(foods: readonly AuthoredFood[]): readonly string[] {
  const key = (language: string, name: string): string => `${language} ${wordsOf(name).join(" ")}`;
  const seen = new Map<string, string>();
  for (const { id, en, ko, aliasesEn, aliasesKo } of foods) {
    for (const name of [en, ...aliasesEn]) seen.set(key("en", name), id);
    for (const name of [ko, ...aliasesKo]) seen.set(key("ko", name), id);
  }
  const ids = new Set(foods.map(({ id }) => id));
  return readCompounds().flatMap(([id, , en, ko, aliasesEn, aliasesKo]) => {
    const names = [...[en, ...aliasesEn.split(";")].map((name) => key("en", name)), ...[ko, ...aliasesKo.split(";")].map((name) => key("ko", name))].filter(
      (name) => name.length > 3,
    );
    const clashes = [...new Set(names)].filter((name) => (seen.get(name) ?? id) !== id).map((name) => `compounds.tsv: ${id}: "${name}" is ${seen.get(name)}`);
    for (const name of names) seen.set(name, id);
    const isTaken = ids.has(id);
    ids.add(id);
    return isTaken ? [...clashes, `compounds.tsv: ${id}: the id stands already`] : clashes;
  });
}
