import * as z from "zod";
import { ALLERGEN_IDS } from "../model/allergens.ts";
import { COOKING_LEVELS, CUISINES, CURRENCIES, HEALTH_CONDITION_IDS, LANGUAGES, TARGET_IDS } from "../model/vocabulary.ts";
import { allergenFindingSchema, analysedIngredientSchema, complianceSchema, nutritionReportSchema } from "./analysis.ts";

const money = z.strictObject({ amount: z.number().nonnegative(), currency: z.enum(CURRENCIES) });

const parsedProfile = z.strictObject({
  target: z.enum(TARGET_IDS),
  servings: z.int(),
  language: z.enum(LANGUAGES),
  healthConditions: z.array(z.enum(HEALTH_CONDITION_IDS)),
  allergies: z.array(z.enum(ALLERGEN_IDS)),
  avoid: z.array(z.string()),
  cookingLevel: z.enum(COOKING_LEVELS),
  budget: money.nullable(),
  pantry: z.array(z.string()),
  cuisine: z.enum(CUISINES).nullable(),
  maxCookingMinutes: z.int().nullable(),
  mealsPerDay: z.int(),
  babyAgeMonths: z.int().nullable(),
  variation: z.int(),
});

export const offerSchema = z.strictObject({
  foodId: z.string(),
  title: z.string(),
  price: money,
  packGrams: z.number().positive(),
  source: z.string(),
  date: z.string(),
});

export const pricingSchema = z
  .strictObject({
    used: money,
    basket: money,
    perServing: money,
    budget: money.nullable(),
    withinBudget: z.boolean().nullable(),
    items: z.array(z.strictObject({ foodId: z.string(), offer: offerSchema, packs: z.int().min(1), used: money, basket: money, fromPantry: z.boolean() })),
    unpriced: z.array(z.string()),
  })
  .meta({ id: "Pricing" });

/** The document that `recipe --json` prints and that a session holds. */
export const recipeResultSchema = z
  .strictObject({
    schemaVersion: z.string(),
    sessionId: z.string(),
    runId: z.string(),
    profile: parsedProfile,
    recipe: z.strictObject({
      title: z.string(),
      description: z.string(),
      servings: z.int().min(1),
      cookingMinutes: z.int(),
      difficulty: z.enum(COOKING_LEVELS),
      ingredients: z.array(analysedIngredientSchema.extend({ household: z.string().nullable() })),
      steps: z.array(z.string()),
      notes: z.string().nullable(),
    }),
    nutrition: nutritionReportSchema,
    allergens: z.array(allergenFindingSchema),
    compliance: complianceSchema,
    pricing: pricingSchema,
    provenance: z.strictObject({
      generator: z.string(),
      promptVersion: z.string().nullable(),
      experimentArm: z.string().nullable(),
      tableVersion: z.string(),
      attempts: z.int().min(1),
      degraded: z.array(z.strictObject({ stage: z.string(), code: z.string() })),
      adjustments: z.array(z.strictObject({ what: z.string(), from: z.number(), to: z.number(), why: z.string(), becomes: z.string().exactOptional() })),
      shortfalls: z.array(z.string()),
      usage: z.strictObject({ inputTokens: z.int(), outputTokens: z.int(), costUsd: z.number().nullable(), pricesOf: z.string().nullable() }).nullable(),
    }),
  })
  .meta({ id: "RecipeResult", title: "Recipe result" });
