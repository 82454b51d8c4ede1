import { existsSync } from "node:fs";
import { NUTRIENT_KEYS, type NutrientKey } from "@ai-chef/sdk/contract";
import { figuresFile } from "./authored.ts";
import type { SourceFigures } from "./sources.ts";
import { readTsv } from "./tsv.ts";

/** The filled figures by food id. */
export function readFigures(): ReadonlyMap<string, SourceFigures> {
  if (!existsSync(figuresFile)) return new Map();
  const number = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));
  return new Map(
    readTsv(figuresFile).map(({ cells }) => [
      cells["id"] ?? "",
      {
        description: cells["description"] ?? "",
        water: number(cells["water"]),
        refuse: number(cells["refuse"]) ?? 0,
        figures: Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, number(cells[key])])) as Record<NutrientKey, number | null>, // fromEntries forgets its keys
      },
    ]),
  );
}
