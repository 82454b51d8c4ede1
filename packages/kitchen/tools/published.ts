import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CompiledFigure } from "../src/foods/compiled.ts";
import { readAuthored, tableFolder } from "./authored.ts";
import { readTsv } from "./tsv.ts";

/** Purines and glycaemic indices, one entry a food. */
export function readPublished(): readonly CompiledFigure[] {
  const path = join(tableFolder, "published.tsv");
  if (!existsSync(path)) return [];
  const ids = new Set(readAuthored().map(({ id }) => id));
  return readTsv(path).flatMap(({ line, cells }) => {
    const { foods = "", figure = "", value = "" } = cells;
    if (!["purine", "gi"].includes(figure) || !/^\d+(?:\.\d+)?(?:-(?:\d+(?:\.\d+)?)?)?$/u.test(value))
      throw new Error(`published.tsv:${line}: ${figure} "${value}"`);
    return foods.split(";").map((id): CompiledFigure => {
      if (!ids.has(id)) throw new Error(`published.tsv:${line}: no food "${id}"`);
      return [id, figure, value];
    });
  });
}
