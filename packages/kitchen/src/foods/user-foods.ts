import { ChefError, NUTRIENT_KEYS, type NutrientAmounts, type NutrientKey, parseWith, resolveAllergens } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { MEASURES } from "../lines/measures.ts";
import { NOTHING_PUBLISHED } from "../nutrition/published.ts";
import { FOOD_CATEGORIES, FOOD_TAGS, type Food, type Portion } from "./food.ts";
import { type FoodTable, withFoods } from "./table.ts";

const name = z.string().min(1).max(200);
const words = z.array(z.string().min(1).max(100)).max(50).default([]);
const MOST_GRAMS = 100_000;
/** Per 100 g no figure is larger: 1,000,000 mg is all of it. */
const MOST_PER_100_GRAMS = 1_000_000;

/** A food of one's own, or, under the id of a food of the table, what one weighs differently. Figures are per 100 g. */
export const userFoodSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, "lower-case words with hyphens are needed")
      .max(100),
    name: z.strictObject({ en: name, ko: name }).partial().optional(),
    aliases: z.strictObject({ en: words, ko: words }).partial().default({}),
    category: z.enum(FOOD_CATEGORIES).optional(),
    per100Grams: z.partialRecord(z.enum(NUTRIENT_KEYS), z.number().min(0).max(MOST_PER_100_GRAMS).nullable()).optional(),
    portions: z.record(z.string(), z.number().positive().max(MOST_GRAMS)).default({}),
    contains: words,
    likely: words,
    mayContain: words,
    tags: z.array(z.enum(FOOD_TAGS)).default([]),
  })
  .meta({ id: "UserFood", title: "A food of one's own" });

type UserFood = z.output<typeof userFoodSchema>;

/**
 * A table with a user's own foods first.
 *
 * @param text - JSON lines, one food a line; empty lines and `#` comments are skipped.
 * @param where - How the file is called in errors.
 * @throws {ChefError} `invalid_food`, with the number of the line.
 */
export function withUserFoods(table: FoodTable, text: string, where: string): FoodTable {
  const lines = new Map<string, number>();
  const foods = text.split(/\r?\n/u).flatMap((line, index): readonly Food[] => {
    if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
    return atLine(`${where}:${index + 1}`, () => {
      const food = toFood(parseWith(userFoodSchema, parseLine(line), "food"), table);
      const before = lines.get(food.id);
      if (before !== undefined) throw new ChefError("invalid_food", `"${food.id}" stands already in line ${before}.`, { field: "id", value: food.id });
      lines.set(food.id, index + 1);
      return [food];
    });
  });
  return foods.length === 0 ? table : withFoods(table, foods);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ChefError("invalid_food", `The line is not JSON: ${error instanceof Error ? error.message : String(error)}`, { value: line });
  }
}

function atLine<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!ChefError.isInstance(error)) throw error;
    throw new ChefError("invalid_food", `${place}: ${error.message}`, {
      ...(error.field === undefined ? {} : { field: error.field }),
      ...(error.value === undefined ? {} : { value: error.value }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}

function toFood(own: UserFood, table: FoodTable): Food {
  const known = table.byId.get(own.id);
  const portions = portionsOf(own);
  if (known !== undefined && own.per100Grams === undefined)
    return { ...known, portions: [...portions, ...known.portions.filter(({ measure }) => !portions.some((each) => each.measure === measure))] };
  const { en, ko } = own.name ?? {};
  const called = en ?? ko;
  if (called === undefined)
    throw new ChefError("invalid_food", `"${own.id}" is no food of the table and has no \`name\`.`, {
      field: "name",
      hint: 'Give `"name": {"en": "..."}` or `{"ko": "..."}`.',
    });
  if (own.per100Grams === undefined)
    throw new ChefError("invalid_food", `"${own.id}" is no food of the table and has no \`per100Grams\`.`, {
      field: "per100Grams",
      hint: "Give the figures per 100 g, as on the label.",
    });
  checkPhysics(own.per100Grams);
  return {
    id: own.id,
    source: { table: "user", id: own.id },
    category: own.category ?? "dish",
    state: "ready",
    name: { en: en ?? called, ko: ko ?? called },
    aliases: { en: own.aliases.en ?? [], ko: own.aliases.ko ?? [] },
    contains: resolveAllergens(own.contains),
    likely: resolveAllergens(own.likely),
    mayContain: resolveAllergens(own.mayContain),
    portions,
    tags: own.tags,
    nutrients: Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, own.per100Grams?.[key] ?? null])) as NutrientAmounts, // fromEntries forgets its keys
    published: NOTHING_PUBLISHED,
    waterGrams: null,
    refusePercent: 0,
  };
}

function portionsOf({ portions }: UserFood): readonly Portion[] {
  return Object.entries(portions).map(([measure, grams]) => {
    if (!(measure in MEASURES))
      throw new ChefError("invalid_food", `"${measure}" is no measure.`, {
        field: "portions",
        value: measure,
        hint: `Measures: ${Object.keys(MEASURES).join(", ")}.`,
      });
    return { measure, form: null, grams, source: "user" };
  });
}

const PARTS: readonly (readonly [part: NutrientKey, whole: NutrientKey])[] = [
  ["saturatedFatGrams", "fatGrams"],
  ["sugarsGrams", "carbohydrateGrams"],
  ["fiberGrams", "carbohydrateGrams"],
];
/** Labels round each figure. */
const ROUNDING = 1;

/** 100 g hold no more than 100 g, and no part is larger than its whole. */
function checkPhysics(figures: NonNullable<UserFood["per100Grams"]>): void {
  const grams = (figures.proteinGrams ?? 0) + (figures.fatGrams ?? 0) + (figures.carbohydrateGrams ?? 0);
  if (grams > 100 + ROUNDING)
    throw new ChefError("invalid_food", `Protein, fat and carbohydrate of 100 g are ${grams} g together.`, {
      field: "per100Grams",
      value: grams,
      hint: "Give the figures of 100 g, not of a portion.",
    });
  for (const [part, whole] of PARTS) {
    const [of, all] = [figures[part], figures[whole]];
    if (of !== undefined && of !== null && all !== undefined && all !== null && of > all + ROUNDING)
      throw new ChefError("invalid_food", `\`${part}\` is ${of}, more than \`${whole}\` with ${all}.`, { field: `per100Grams.${part}`, value: of });
  }
}
