import * as z from "zod";
import { COOKING_LEVELS, CUISINES, FATES } from "../model/vocabulary.ts";

const MAX_STEPS = 40;
const MAX_DRAFT_INGREDIENTS = 60;
const MAX_DRAFT_GRAMS = 50_000;

/** What a model or the composer may propose. Anything else it says is dropped before this. */
export const draftSchema = z
  .strictObject({
    title: z.string().min(1).max(200),
    description: z.string().max(1000),
    servings: z.int().min(1).max(50),
    cookingMinutes: z.int().min(1).max(1440),
    difficulty: z.enum(COOKING_LEVELS),
    cuisine: z.enum(CUISINES).nullable(),
    ingredients: z
      .array(
        z.strictObject({
          text: z.string().min(1).max(300),
          foodId: z.string().max(100).exactOptional(),
          grams: z.number().positive().max(MAX_DRAFT_GRAMS).exactOptional(),
          fate: z.enum(FATES).exactOptional(),
        }),
      )
      .min(1)
      .max(MAX_DRAFT_INGREDIENTS),
    steps: z.array(z.string().min(1).max(1500)).min(1).max(MAX_STEPS),
    notes: z.string().max(2000).nullable(),
  })
  .meta({ id: "Draft", title: "Draft" });
