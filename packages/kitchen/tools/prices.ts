import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CompiledPrice } from "../src/foods/compiled.ts";
import { type AuthoredFood, tableFolder } from "./authored.ts";
import { readTsv } from "./tsv.ts";
import type { SourceFigures } from "./sources.ts";

/** The reference prices: one a food at most. */
export function readPrices(): readonly CompiledPrice[] {
  const file = join(tableFolder, "prices.tsv");
  if (!existsSync(file)) return [];
  return readTsv(file).map(({ cells }) => [
    cells["food"] ?? "", Number(cells["won_per_100g"]), Number(cells["pack_grams"]), Number(cells["pack_won"]),
    cells["date"] ?? "", cells["title"] ?? "", cells["source"] ?? "", cells["confidence"] ?? "",
  ]); // prettier-ignore
}

/** Prices name foods of the table, once each, and agree with their own pack. */
export function checkPrices(foods: readonly AuthoredFood[], _figures: ReadonlyMap<string, SourceFigures>): readonly string[] {
  const ids = new Set(foods.map(({ id }) => id));
  const seen = new Set<string>();
  return readPrices().flatMap(([food, per100, packGrams, packWon, date]) => {
    const problems = [
      ids.has(food) ? [] : ["no such food"],
      seen.has(food) ? ["priced twice"] : [],
      per100 > 0 && packGrams > 0 && packWon > 0 && Math.abs((packWon / packGrams) * 100 - per100) <= 0.03 * per100 + 1 ? [] : [`${packWon} won for ${packGrams} g is not ${per100} won for 100 g`],
      /^20\d\d-\d\d(-\d\d)?$/u.test(date) ? [] : [`date "${date}"`],
    ].flat();
    seen.add(food);
    return problems.map((problem) => `prices.tsv: ${food}: ${problem}`);
  });
}
