import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledPrice } from "../src/foods/compiled.ts";
import { type AuthoredFood, tableFolder } from "./authored.ts";
import { sourceFolder } from "./sources.ts";
import { readTsv } from "./tsv.ts";

const file = join(tableFolder, "prices.tsv");
const FIGURES = ["won_per_100g", "pack_grams", "pack_won", "date", "source", "confidence"] as const;

/** The reference prices: one a food at most. */
export function readPrices(): readonly CompiledPrice[] {
  if (!existsSync(file)) return [];
  return readTsv(file).map(({ cells }) => [
    cells["food"] ?? "",
    Number(cells["won_per_100g"]),
    Number(cells["pack_grams"]),
    Number(cells["pack_won"]),
    cells["date"] ?? "",
    cells["title"] ?? "",
    cells["source"] ?? "",
    cells["confidence"] ?? "",
  ]);
}

/** Fills the figures of the price rows from the reference row that each names. */
export function fillPrices(): void {
  const reference = new Map(readTsv(join(sourceFolder, "prices/reference-prices.tsv")).map(({ cells }) => [cells["name_ko"] ?? "", cells]));
  const rows = readTsv(file).map(({ line, cells }) => {
    const row = reference.get(cells["title"] ?? "");
    if (row === undefined) throw new Error(`prices.tsv:${line}: there is no reference price "${cells["title"]}"`);
    return [
      cells["food"],
      cells["title"],
      row["price_krw_per_100g"],
      row["typical_pack_grams"],
      row["typical_pack_krw"],
      row["date"],
      row["source"]?.split(" - ")[0],
      row["confidence"],
    ];
  });
  const note = "# `food` and `title` are written by hand: which food of the table has which reference price. The rest is filled by `npm run foods:fill`.\n";
  writeFileSync(file, `${note}${[["food", "title", ...FIGURES], ...rows].map((row) => row.join("\t")).join("\n")}\n`);
}

/** Prices name foods of the table, once each, and agree with their own pack. */
export function checkPrices(foods: readonly AuthoredFood[]): readonly string[] {
  const ids = new Set(foods.map(({ id }) => id));
  const seen = new Set<string>();
  return readPrices().flatMap(([food, per100, packGrams, packWon, date]) => {
    const problems = [
      ids.has(food) ? [] : ["no such food"],
      seen.has(food) ? ["priced twice"] : [],
      per100 > 0 && packGrams > 0 && packWon > 0 && Math.abs((packWon / packGrams) * 100 - per100) <= 0.03 * per100 + 1
        ? []
        : [`${packWon} won for ${packGrams} g is not ${per100} won for 100 g`],
      /^(20\d\d-\d\d(-\d\d)?|unknown)$/u.test(date) ? [] : [`date "${date}"`],
    ].flat();
    seen.add(food);
    return problems.map((problem) => `prices.tsv: ${food}: ${problem}`);
  });
}
