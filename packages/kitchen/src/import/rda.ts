import { type FoodState, NUTRIENT_KEYS, type NutrientAmounts, type NutrientKey } from "@ai-chef/sdk/contract";
import type { Food, FoodCategory } from "../foods/food.ts";
import { NOTHING_PUBLISHED } from "../nutrition/published.ts";
import type { ImportedTable, RejectedRow } from "./imported-table.ts";
import { physicsFault } from "./physics.ts";

/** One record of the sheet, with the line that it begins at. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const ATTRIBUTION = "농촌진흥청, 국가표준식품성분 DB 10.3 (공공누리 제1유형)";
const FIELDS = 137;
const PUBLISHED_FOODS = 3330;
const HEADER_ROWS = 3;
const [INDEX, GROUP, NAME] = [0, 2, 3];
const [WATER, ASH, REFUSE] = [6, 9, 136];

const COLUMNS: Readonly<Record<NutrientKey, number>> = {
  energyKcal: 5,
  proteinGrams: 7,
  fatGrams: 8,
  carbohydrateGrams: 10,
  sugarsGrams: 11,
  fiberGrams: 18,
  calciumMilligrams: 21,
  ironMilligrams: 22,
  phosphorusMilligrams: 24,
  potassiumMilligrams: 25,
  sodiumMilligrams: 26,
  vitaminAMicrogramsRae: 33,
  retinolMicrograms: 34,
  cholesterolMilligrams: 87,
  saturatedFatGrams: 90,
};

/** Words of the header by which the sheet is known; three names stand in its first row alone. */
const HEADER: readonly (readonly [row: number, column: number, name: string])[] = [
  [0, 87, "콜레스테롤"],
  [0, 136, "폐기율"],
  [1, 3, "식품명"],
  [1, 5, "에너지"],
  [1, 7, "단백질"],
  [1, 10, "탄수화물"],
  [1, 26, "나트륨"],
  [1, 90, "총 포화지방산"],
];

/** Groups by the word that they begin with. A group is coarse; what a food is made of stays unknown. */
const CATEGORIES: readonly (readonly [string, FoodCategory])[] = [
  ["곡류", "grain"],
  ["감자", "vegetable"],
  ["당류", "sweetener"],
  ["두류", "legume"],
  ["견과", "nut"],
  ["종실", "seed"],
  ["채소", "vegetable"],
  ["버섯", "mushroom"],
  ["과일", "fruit"],
  ["과실", "fruit"],
  ["육류", "meat"],
  ["난류", "egg"],
  ["어패류", "fish"],
  ["해조", "seaweed"],
  ["우유", "milk"],
  ["유지", "oil"],
  ["차류", "drink"],
  ["음료", "drink"],
  ["주류", "alcohol"],
  ["조미", "sauce"],
  ["조리", "dish"],
];

const STATES: readonly (readonly [RegExp, FoodState])[] = [
  [/생것/u, "raw"],
  [/삶은|구운|찐|볶은|데친|튀긴|부친|조림|밥$|죽$/u, "cooked"],
  [/말린|건조|분말|가루/u, "dried"],
];

const TRACE = /^\(?tr\)?$/iu;
/** (10.2), an estimate, in the forms that the sheet has left of it: "-10.2", "() .1", ")0". */
const ESTIMATE = /^(?:-|\(\)|\)|\()\s*(?<figure>\d*\.?\d+)\)?$/u;

/** A cell's figure: null where nothing was determined, undefined where it cannot be read. */
export function rdaFigure(cell: string): number | null | undefined {
  const text = cell.trim().replaceAll(",", "");
  if (text === "" || text === "-") return null;
  if (TRACE.test(text)) return 0;
  const figure = ESTIMATE.exec(text)?.groups?.["figure"] ?? text;
  return /^\d*\.?\d+(?:e-?\d+)?$/iu.test(figure) ? Number(figure) : undefined;
}

/** Foods of the Korean table, edition 10.3, as published; null for another sheet. */
export function readRda(rows: readonly SheetRow[], file: string): ImportedTable | null {
  if (!HEADER.every(([row, column, name]) => plain(rows[row]?.cells[column]) === plain(name))) return null;
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  const foods = rows.slice(HEADER_ROWS).flatMap(({ line, cells }): readonly Food[] => {
    const [record, name] = [(cells[INDEX] ?? "").trim(), (cells[NAME] ?? "").replaceAll(/\s+/gu, " ").trim()];
    const refused = (reason: string): readonly Food[] => {
      rejected.push({ file, line, record, reason });
      return [];
    };
    if (cells.length !== FIELDS) return refused(`${cells.length} fields instead of ${FIELDS}`);
    if (!/^\d+$/u.test(record) || name === "") return refused("no number, or no name");
    if (seen.has(record)) return refused("the number stands there already");
    seen.add(record);
    const read = (column: number): number | null | undefined => rdaFigure(cells[column] ?? "");
    const unread = [WATER, ASH, REFUSE, ...Object.values(COLUMNS)].find((column) => read(column) === undefined);
    if (unread !== undefined) return refused(`"${cells[unread]}" is no figure`);
    const nutrients = Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, read(COLUMNS[key]) ?? null])) as NutrientAmounts; // fromEntries forgets its keys
    const waterGrams = read(WATER) ?? null;
    const fault = physicsFault({ nutrients, waterGrams, ashGrams: read(ASH) ?? null });
    if (fault !== null) return refused(fault);
    const group = (cells[GROUP] ?? "").trim();
    return [
      {
        id: `rda-${record}`,
        source: { table: "rda-10.3", id: record },
        category: CATEGORIES.find(([word]) => group.startsWith(word))?.[1] ?? "dish",
        state: STATES.find(([pattern]) => pattern.test(name))?.[1] ?? "ready",
        name: { en: name, ko: name },
        aliases: { en: [], ko: [] },
        contains: [],
        likely: [],
        mayContain: [],
        portions: [],
        tags: [],
        composition: "unknown",
        nutrients,
        waterGrams,
        published: NOTHING_PUBLISHED,
        refusePercent: Math.min(100, read(REFUSE) ?? 0),
      },
    ];
  });
  const isCut = rows[0]?.cells.length === FIELDS && rows.at(-1)?.cells.length !== FIELDS;
  return { foods, rejected, attribution: ATTRIBUTION, cutOff: isCut ? file : null, publishedFoods: PUBLISHED_FOODS };
}

const plain = (text: string | undefined): string => (text ?? "").replaceAll(/\s/gu, "");
