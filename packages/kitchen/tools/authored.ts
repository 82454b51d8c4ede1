import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readTsv } from "./tsv.ts";

export const tableFolder = join(import.meta.dirname, "../table");
export const figuresFile = join(tableFolder, "figures.tsv");
/** Tables beside the foods. */
const otherFiles = new Set(["figures.tsv", "prices.tsv", "compounds.tsv", "published.tsv"]);

export interface AuthoredPortion {
  readonly measure: string;
  readonly form: string | null;
  readonly grams: number;
  readonly source: string;
}

/** A row as written by hand. */
export interface AuthoredFood {
  readonly where: string;
  readonly id: string;
  readonly source: string;
  readonly category: string;
  readonly state: string;
  readonly en: string;
  readonly ko: string;
  readonly aliasesEn: readonly string[];
  readonly aliasesKo: readonly string[];
  readonly contains: readonly string[];
  readonly likely: readonly string[];
  readonly may: readonly string[];
  readonly portions: readonly AuthoredPortion[];
  readonly tags: readonly string[];
}

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? "")
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

/** Every hand-written row of the table, in the order of files and lines. */
export function readAuthored(): readonly AuthoredFood[] {
  return readdirSync(tableFolder)
    .filter((file) => file.endsWith(".tsv") && !otherFiles.has(file))
    .toSorted()
    .flatMap((file) => readTsv(join(tableFolder, file)))
    .map(({ file, line, cells }) => ({
      where: `${file.slice(tableFolder.length + 1)}:${line}`,
      id: cells["id"] ?? "",
      source: cells["source"] ?? "",
      category: cells["category"] ?? "",
      state: cells["state"] ?? "",
      en: cells["en"] ?? "",
      ko: cells["ko"] ?? "",
      aliasesEn: list(cells["aliases_en"]),
      aliasesKo: list(cells["aliases_ko"]),
      contains: list(cells["contains"]),
      likely: list(cells["likely"]),
      may: list(cells["may"]),
      portions: list(cells["portions"]).map(parsePortion),
      tags: list(cells["tags"]),
    }));
}

function parsePortion(entry: string): AuthoredPortion {
  const match = /^(?<measure>[a-z0-9-]+)(?::(?<form>[^=]+))?=(?<grams>[0-9.]+)@(?<source>[a-z])$/u.exec(entry);
  const { measure = entry, form, grams, source = "?" } = match?.groups ?? {};
  return { measure, form: form ?? null, grams: Number(grams), source };
}
