import { type FoodState, NUTRIENT_KEYS, type NutrientAmounts, type NutrientKey } from "@ai-chef/sdk/contract";
import type { Food, FoodCategory, Portion } from "../foods/food.ts";
import { MEASURES } from "../lines/measures.ts";
import { NOTHING_PUBLISHED } from "../nutrition/published.ts";
import type { ImportedTable, RejectedRow } from "./imported-table.ts";
import { physicsFault } from "./physics.ts";

/** Texts of the files of release 28, decoded as Latin-1. */
export interface Sr28Files {
  readonly "FOOD_DES.txt": string;
  readonly "ABBREV.txt": string;
  /** Household portions; none when absent. */
  readonly "WEIGHT.txt"?: string;
}

const ATTRIBUTION =
  "US Department of Agriculture, Agricultural Research Service, National Nutrient Database for Standard Reference, Release 28 (public domain)";
const ABBREV_FIELDS = 53;
const DESCRIPTION_FIELDS = 14;
const WEIGHT_FIELDS = 7;
const PUBLISHED_FOODS = 8789;
const [WATER, ASH, REFUSE] = [2, 6, 52];

/** Columns of ABBREV.txt (SR28 documentation, table 17). */
export const ABBREV_COLUMNS: Readonly<Record<NutrientKey, number>> = {
  energyKcal: 3,
  proteinGrams: 4,
  fatGrams: 5,
  carbohydrateGrams: 7,
  fiberGrams: 8,
  sugarsGrams: 9,
  calciumMilligrams: 10,
  ironMilligrams: 11,
  phosphorusMilligrams: 13,
  potassiumMilligrams: 14,
  sodiumMilligrams: 15,
  vitaminAMicrogramsRae: 33,
  retinolMicrograms: 34,
  saturatedFatGrams: 44,
  cholesterolMilligrams: 47,
};

/** Groups of FD_GROUP.txt. A group is coarse; what a food is made of stays unknown. */
const CATEGORIES: Readonly<Record<string, FoodCategory>> = {
  "0100": "milk",
  "0200": "spice",
  "0300": "dish",
  "0400": "fat",
  "0500": "poultry",
  "0600": "sauce",
  "0700": "processed-meat",
  "0800": "grain",
  "0900": "fruit",
  "1000": "meat",
  "1100": "vegetable",
  "1200": "nut",
  "1300": "meat",
  "1400": "drink",
  "1500": "fish",
  "1600": "legume",
  "1700": "meat",
  "1800": "bread",
  "1900": "sweet",
  "2000": "grain",
  "2100": "dish",
  "2200": "dish",
  "2500": "snack",
  "3500": "dish",
  "3600": "dish",
};

/** The first that a description has; "uncooked" is not cooked. */
const STATES: readonly (readonly [RegExp, FoodState])[] = [
  [/\b(?:raw|uncooked|unprepared)\b/iu, "raw"],
  [/\b(?:cooked|boiled|roasted|broiled|baked|fried|braised|grilled|simmered|steamed|stewed)\b/iu, "cooked"],
  [/\b(?:dried|dehydrated|dry)\b/iu, "dried"],
];

/** Foods of the USDA's Standard Reference, release 28. A field that is empty is not known. */
export function readUsdaSr28(files: Sr28Files): ImportedTable {
  const rejected: RejectedRow[] = [];
  const reject = (file: string, line: number, record: string, reason: string): void => void rejected.push({ file, line, record, reason });
  const figures = new Map<string, readonly string[]>();
  for (const { line, cells } of rowsOf(files["ABBREV.txt"])) {
    const [record = ""] = cells;
    if (cells.length !== ABBREV_FIELDS) reject("ABBREV.txt", line, record, `${cells.length} fields instead of ${ABBREV_FIELDS}`);
    else figures.set(record, cells);
  }
  const portions = portionsOf(files["WEIGHT.txt"] ?? "");
  const seen = new Set<string>();
  const foods = rowsOf(files["FOOD_DES.txt"]).flatMap(({ line, cells }): readonly Food[] => {
    const [record = "", group = "", description = "", , common = ""] = cells;
    const refused = (reason: string): readonly Food[] => {
      reject("FOOD_DES.txt", line, record, reason);
      return [];
    };
    if (cells.length !== DESCRIPTION_FIELDS) return refused(`${cells.length} fields instead of ${DESCRIPTION_FIELDS}`);
    if (!/^\d{5}$/u.test(record) || description === "") return refused("no number of five digits, or no description");
    if (seen.has(record)) return refused("the number stands there already");
    seen.add(record);
    const row = figures.get(record);
    if (row === undefined) return refused("ABBREV.txt has no figures of it");
    const unread = row.slice(2, 48).find((cell) => Number.isNaN(Number(cell)));
    if (unread !== undefined) return refused(`"${unread}" is no number`);
    const nutrients = Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, numberOf(row[ABBREV_COLUMNS[key]])])) as NutrientAmounts; // fromEntries forgets its keys
    const waterGrams = numberOf(row[WATER]);
    const fault = physicsFault({ nutrients, waterGrams, ashGrams: numberOf(row[ASH]) });
    if (fault !== null) return refused(fault);
    const aliases = common
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    return [
      {
        id: `usda-sr28-${record}`,
        source: { table: "usda-sr28", id: record },
        category: CATEGORIES[group] ?? "dish",
        state: STATES.find(([pattern]) => pattern.test(description))?.[1] ?? "ready",
        name: { en: description, ko: description },
        aliases: { en: aliases, ko: [] },
        contains: [],
        likely: [],
        mayContain: [],
        portions: portions.get(record) ?? [],
        tags: [],
        composition: "unknown",
        nutrients,
        waterGrams,
        published: NOTHING_PUBLISHED,
        refusePercent: Math.min(100, numberOf(row[REFUSE]) ?? 0),
      },
    ];
  });
  return { foods, rejected, attribution: ATTRIBUTION, cutOff: cutOff(files), publishedFoods: PUBLISHED_FOODS };
}

/** The file whose last line is not whole though its first is, or that has fewer foods than the other: both list the same. */
function cutOff(files: Sr28Files): string | null {
  const [description, figures, weight] = [rowsOf(files["FOOD_DES.txt"]), rowsOf(files["ABBREV.txt"]), rowsOf(files["WEIGHT.txt"] ?? "")];
  if (endsEarly(description, DESCRIPTION_FIELDS)) return "FOOD_DES.txt";
  if (endsEarly(figures, ABBREV_FIELDS)) return "ABBREV.txt";
  if (endsEarly(weight, WEIGHT_FIELDS)) return "WEIGHT.txt";
  if (description.length < figures.length) return "FOOD_DES.txt";
  return figures.length < description.length ? "ABBREV.txt" : null;
}

const endsEarly = (rows: readonly Row[], fields: number): boolean => rows[0]?.cells.length === fields && rows.at(-1)?.cells.length !== fields;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const rowsOf = (text: string): readonly Row[] =>
  text
    .split(/\r?\n/u)
    .flatMap((line, index) =>
      line === "" ? [] : [{ line: index + 1, cells: line.split("^").map((cell) => cell.replace(/^~(?<text>.*)~$/u, "$<text>").trim()) }],
    );

const numberOf = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));

const MEASURE_IDS: ReadonlyMap<string, string> = new Map(Object.entries(MEASURES).flatMap(([id, { en }]) => en.map((name) => [name, id] as const)));

/** Household weights whose measure is one of ours: "cup, chopped" is a cup of the form "chopped". */
function portionsOf(text: string): ReadonlyMap<string, readonly Portion[]> {
  const portions = new Map<string, Portion[]>();
  for (const { cells } of rowsOf(text)) {
    const [record = "", , amount = "", description = "", grams = ""] = cells;
    const [called = "", ...form] = description.split(/,\s*|\s*(?=\()/u);
    const measure = MEASURE_IDS.get(called) ?? MEASURE_IDS.get(called.replace(/s$/u, ""));
    const each = Number(grams) / Number(amount);
    if (measure === undefined || !(each > 0) || each === Number.POSITIVE_INFINITY) continue;
    portions.set(record, [...(portions.get(record) ?? []), { measure, form: form.length === 0 ? null : form.join(", "), grams: each, source: "usda" }]);
  }
  return portions;
}
