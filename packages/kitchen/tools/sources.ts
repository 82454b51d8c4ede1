import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NUTRIENT_KEYS, type NutrientKey } from "@ai-chef/sdk/contract";
import { readTsv } from "./tsv.ts";
import { ABBREV_COLUMNS } from "../src/import/usda-sr28.ts";

/** One record of a published table, per 100 g edible part. */
export interface SourceFigures {
  readonly description: string;
  readonly water: number | null;
  readonly refuse: number;
  readonly figures: Readonly<Record<NutrientKey, number | null>>;
}

export interface HouseholdWeight {
  readonly amount: number;
  readonly description: string;
  readonly grams: number;
}

export interface KoreanPortion {
  readonly food: string;
  readonly measure: string;
  readonly min: number;
  readonly max: number;
}

/** The published tables, when their folder is at hand. */
export interface Sources {
  readonly records: ReadonlyMap<string, SourceFigures>;
  readonly weights: ReadonlyMap<string, readonly HouseholdWeight[]>;
  readonly koreanPortions: readonly KoreanPortion[];
}

/** Folder of the source tables: beside the project, or where AI_CHEF_SOURCE_DATA says. */
export const sourceFolder = process.env["AI_CHEF_SOURCE_DATA"] ?? join(import.meta.dirname, "../../../../shared/data");

const rdaColumn: Readonly<Record<NutrientKey, string>> = {
  energyKcal: "kcal",
  proteinGrams: "protein_g",
  fatGrams: "fat_g",
  saturatedFatGrams: "saturated_fat_g",
  carbohydrateGrams: "carbohydrate_g",
  fiberGrams: "fiber_g",
  sugarsGrams: "sugars_g",
  sodiumMilligrams: "sodium_mg",
  potassiumMilligrams: "potassium_mg",
  phosphorusMilligrams: "phosphorus_mg",
  calciumMilligrams: "calcium_mg",
  ironMilligrams: "iron_mg",
  vitaminAMicrogramsRae: "vitamin_a_rae_ug",
  retinolMicrograms: "retinol_ug",
  cholesterolMilligrams: "cholesterol_mg",
};

/** Reads the source tables; undefined when their folder is not there. */
export function readSources(): Sources | undefined {
  if (!existsSync(join(sourceFolder, "usda-sr28"))) return undefined;
  return {
    records: new Map([...usdaRecords(), ...rdaRecords()]),
    weights: usdaWeights(),
    koreanPortions: readTsv(join(sourceFolder, "korean/korean-portions.tsv")).map(({ cells }) => ({
      food: cells["food"] ?? "",
      measure: cells["measure"] ?? "",
      min: Number(cells["grams_min"] || cells["grams_typical"]),
      max: Number(cells["grams_max"] || cells["grams_typical"]),
    })),
  };
}

function usdaRows(file: string): readonly (readonly string[])[] {
  return readFileSync(join(sourceFolder, "usda-sr28", file), "latin1")
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .map((line) => line.split("^").map((cell) => cell.replaceAll("~", "")));
}

// An empty field is "no value", which is not zero.
const number = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));

function usdaRecords(): readonly [string, SourceFigures][] {
  const descriptions = new Map(usdaRows("FOOD_DES.txt").map((row) => [row[0], row[2] ?? ""]));
  return usdaRows("ABBREV.txt").map((row) => [
    `usda-sr28:${row[0]}`,
    {
      description: descriptions.get(row[0]) ?? row[1] ?? "",
      water: number(row[2]),
      refuse: number(row[52]) ?? 0,
      figures: figures((key) => number(row[ABBREV_COLUMNS[key]])),
    },
  ]);
}

function usdaWeights(): ReadonlyMap<string, readonly HouseholdWeight[]> {
  const weights = Map.groupBy(usdaRows("WEIGHT.txt"), (row) => `usda-sr28:${row[0]}`);
  return new Map([...weights].map(([id, rows]) => [id, rows.map((row) => ({ amount: Number(row[2]), description: row[3] ?? "", grams: Number(row[4]) }))]));
}

function rdaRecords(): readonly [string, SourceFigures][] {
  return readTsv(join(sourceFolder, "korean/rda-10.3-normalised.tsv")).map(({ cells }) => [
    `rda-10.3:${cells["rda_index"]}`,
    {
      description: cells["name_ko"] ?? "",
      water: number(cells["water_g"]),
      refuse: number(cells["refuse_percent"]) ?? 0,
      figures: figures((key) => number(cells[rdaColumn[key]])),
    },
  ]);
}

function figures(of: (key: NutrientKey) => number | null): Readonly<Record<NutrientKey, number | null>> {
  return Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, of(key)])) as Record<NutrientKey, number | null>; // fromEntries forgets its keys
}
