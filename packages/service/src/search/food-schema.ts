import { FOOD_CATEGORIES, FOOD_TAGS, type Food } from "@ai-chef/kitchen";
import { ALLERGEN_IDS, FOOD_STATES, nutrientAmountsSchema, SOURCE_TABLES } from "@ai-chef/sdk/contract";
import * as z from "zod";

const names = z.array(z.string());
const allergens = z.array(z.enum(ALLERGEN_IDS));
const range = z.object({ low: z.number(), high: z.number() }).nullable();

/** A food as an index keeps it. Fields of a later version are dropped. */
export const foodSchema: z.ZodType<Food> = z.object({
  id: z.string().min(1),
  source: z.object({ table: z.enum(SOURCE_TABLES), id: z.string() }),
  category: z.enum(FOOD_CATEGORIES),
  state: z.enum(FOOD_STATES),
  name: z.object({ en: z.string(), ko: z.string() }),
  aliases: z.object({ en: names, ko: names }),
  contains: allergens,
  likely: allergens,
  mayContain: allergens,
  portions: z.array(
    z.object({ measure: z.string(), form: z.string().nullable(), grams: z.number().positive(), source: z.enum(["usda", "korean", "typical", "user"]) }),
  ),
  tags: z.array(z.enum(FOOD_TAGS)),
  composition: z.literal("unknown").exactOptional(),
  nutrients: nutrientAmountsSchema,
  waterGrams: z.number().nullable(),
  published: z.object({ purine: range, glycaemicIndex: range }),
  refusePercent: z.number().min(0).max(100),
});
