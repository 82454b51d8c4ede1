import { NUTRIENT_KEYS, type AllergenId, type FoodState, type Language, type NutrientAmounts, type Offer, type SourceTable } from "@ai-chef/sdk/contract";
import { NOTHING_PUBLISHED, readBand } from "../nutrition/published.ts";
import type { CompiledCompound, CompiledFigure, CompiledPrice, CompiledRow, CompiledTable } from "./compiled.ts";
import type { Compound } from "./compound.ts";
import type { Food, FoodCategory, FoodTag, Portion, PortionSource } from "./food.ts";

/** All foods that the kitchen knows. */
export interface FoodTable {
  /** Hash of the content. */
  readonly version: string;
  readonly foods: readonly Food[];
  readonly byId: ReadonlyMap<string, Food>;
  /** Foods that no table has a record of. */
  readonly compounds: readonly Compound[];
  /** The dated reference price of a food, where there is one. */
  readonly referenceOffers: ReadonlyMap<string, Offer>;
  /** The table whose names say how much a word tells; this one when absent. */
  readonly wordsAsIn?: FoodTable;
}

/** Makes the table from what the build compiled. Pure and fast: called once a process. */
export function readTable({ version, rows, prices, compounds, published }: CompiledTable): FoodTable {
  const figures = publishedByFood(published);
  let parsedCompounds: readonly Compound[] | undefined;
  const foods = rows.map((row) => toFood(row, figures.get(row[0]) ?? NOTHING_PUBLISHED));
  return {
    version,
    foods,
    byId: new Map(foods.map((food) => [food.id, food])),
    get compounds() {
      return (parsedCompounds ??= compounds().map(toCompound));
    },
    referenceOffers: new Map(prices.map((price) => [price[0], toOffer(price)])),
  };
}

/** The table with a user's own foods in front: the same id replaces. */
export function withFoods(table: FoodTable, own: readonly Food[]): FoodTable {
  const ids = new Set(own.map(({ id }) => id));
  const foods = [...own, ...table.foods.filter(({ id }) => !ids.has(id))];
  return { ...table, version: `${table.version}+${own.length}`, foods, byId: new Map(foods.map((food) => [food.id, food])) };
}

/** A table of some foods alone, which a name means by the same measure as in another table. Made in no time, whatever the other's size. */
export function tableOfFoods(foods: readonly Food[], wordsAsIn: FoodTable): FoodTable {
  const byId = new Map(foods.map((food) => [food.id, food]));
  return { version: `${wordsAsIn.version}/${foods.length}`, foods, byId, compounds: [], referenceOffers: new Map(), wordsAsIn };
}

/** Tells a row from its namesake of the other table; a reader has no use for it. */
const TABLE_MARK = /\(미국 표\)$/u;

/** A food's name for a reader. */
export function nameOf(food: Food | Compound, language: Language): string {
  return food.name[language].replace(TABLE_MARK, "");
}

const list = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(";"));

function toFood(row: CompiledRow, published: Food["published"]): Food {
  const [id, source, category, state, en, ko, aliasesEn, aliasesKo, contains, likely, may, portions, tags, water, refuse, figures] = row;
  const colon = source.indexOf(":");
  return {
    id,
    source: { table: source.slice(0, colon) as SourceTable, id: source.slice(colon + 1) }, // checked when the table is built
    category: category as FoodCategory, // checked when the table is built
    state: state as FoodState, // checked when the table is built
    name: { en, ko },
    aliases: { en: list(aliasesEn), ko: list(aliasesKo) },
    contains: list(contains) as AllergenId[], // checked when the table is built
    likely: list(likely) as AllergenId[], // checked when the table is built
    mayContain: list(may) as AllergenId[], // checked when the table is built
    portions: list(portions).map(toPortion),
    tags: list(tags) as FoodTag[], // checked when the table is built
    nutrients: Object.fromEntries(NUTRIENT_KEYS.map((key, index) => [key, figures[index] ?? null])) as NutrientAmounts, // fromEntries forgets its keys
    waterGrams: water,
    refusePercent: refuse,
    published,
  };
}

function toCompound([id, category, en, ko, aliasesEn, aliasesKo, contains, likely, may, tags]: CompiledCompound): Compound {
  return {
    id,
    source: null,
    category: category as FoodCategory, // checked when the table is built
    name: { en, ko },
    aliases: { en: list(aliasesEn), ko: list(aliasesKo) },
    contains: list(contains) as AllergenId[], // checked when the table is built
    likely: list(likely) as AllergenId[], // checked when the table is built
    mayContain: list(may) as AllergenId[], // checked when the table is built
    tags: list(tags) as FoodTag[], // checked when the table is built
  };
}

function publishedByFood(figures: readonly CompiledFigure[]): ReadonlyMap<string, Food["published"]> {
  const byFood = new Map<string, Food["published"]>();
  for (const [id, figure, value] of figures) {
    const key = figure === "purine" ? "purine" : "glycaemicIndex";
    byFood.set(id, { ...(byFood.get(id) ?? NOTHING_PUBLISHED), [key]: readBand(value) });
  }
  return byFood;
}

const portionSources: Readonly<Record<string, PortionSource>> = { u: "usda", k: "korean", e: "typical" };

function toPortion(cell: string): Portion {
  const equals = cell.indexOf("=");
  const at = cell.lastIndexOf("@");
  const [measure = "", form] = cell.slice(0, equals).split(":");
  return { measure, form: form ?? null, grams: Number(cell.slice(equals + 1, at)), source: portionSources[cell.slice(at + 1)] ?? "typical" };
}

function toOffer([foodId, , packGrams, packWon, date, title, source]: CompiledPrice): Offer {
  return { foodId, title, price: { amount: packWon, currency: "KRW" }, packGrams, source, date };
}
