import * as z from "zod";
import { ALLERGEN_IDS, PRESENCES } from "../model/allergens.ts";
import { NUTRIENT_KEYS, type NutrientKey } from "../model/nutrients.ts";
import { FATES, FOOD_STATES, OUTCOMES, SOURCE_TABLES, TIERS } from "../model/vocabulary.ts";

const share = z.number().min(0).max(1);
const amount = z.number().nonnegative();

const perNutrient = <V extends z.ZodType>(value: V): z.ZodObject<Record<NutrientKey, V>, z.core.$strict> =>
  z.strictObject(Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, value])) as Record<NutrientKey, V>); // fromEntries forgets its keys

export const nutrientAmountsSchema = perNutrient(amount.nullable()).meta({ id: "NutrientAmounts" });

const bounds = z.strictObject({ low: amount, high: amount.nullable() });

export const parsedLineSchema = z.strictObject({
  name: z.string(),
  amount: amount.nullable(),
  amountMax: amount.nullable(),
  unit: z.string().nullable(),
  preparation: z.string().nullable(),
  comment: z.string().nullable(),
});

export const analysedIngredientSchema = z.strictObject({
  text: z.string(),
  parsed: parsedLineSchema,
  food: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      source: z.strictObject({ table: z.enum(SOURCE_TABLES), id: z.string() }),
    })
    .nullable(),
  compound: z.strictObject({ id: z.string(), name: z.string() }).exactOptional(),
  grams: amount.nullable(),
  tier: z.enum(TIERS),
  state: z.enum(FOOD_STATES).nullable(),
  fate: z.enum(FATES),
  eatenShare: z.strictObject({ share, source: z.string() }).exactOptional(),
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string(), score: share })),
});

export const nutritionReportSchema = z
  .strictObject({
    servings: z.number().positive(),
    total: nutrientAmountsSchema,
    perServing: nutrientAmountsSchema,
    per100Grams: nutrientAmountsSchema.nullable(),
    basis: z.literal("raw-ingredients"),
    perServingBounds: perNutrient(bounds).partial(),
    perIngredient: z.array(nutrientAmountsSchema),
    tier: z.enum(TIERS),
    coverage: z.strictObject({ lines: z.int().min(0), matched: z.int().min(0), byMass: share, byEnergy: share }),
  })
  .meta({ id: "NutritionReport" });

export const allergenFindingSchema = z
  .strictObject({ allergen: z.enum(ALLERGEN_IDS), presence: z.enum(PRESENCES), because: z.array(z.string()) })
  .meta({ id: "AllergenFinding" });

export const complianceSchema = z
  .strictObject({
    verdict: z.enum(OUTCOMES),
    checks: z.array(
      z.strictObject({
        rule: z.string(),
        subject: z.string(),
        unit: z.string(),
        limit: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }),
        actual: z.number().nullable(),
        outcome: z.enum(OUTCOMES),
        source: z.string(),
        basis: z.union([
          z.strictObject({ per: z.enum(["serving", "ingredients"]) }),
          z.strictObject({ per: z.literal("100g"), limit: z.number() }),
          z.strictObject({ per: z.literal("day"), limit: z.number(), mealShare: share }),
        ]),
        decides: z.boolean(),
        because: z.array(z.string()).exactOptional(),
        unsettled: z.array(z.string()).exactOptional(),
      }),
    ),
  })
  .meta({ id: "Compliance" });

/** The document that `analyze --json` prints. */
export const analysisSchema = z
  .strictObject({
    schemaVersion: z.string(),
    id: z.string().exactOptional(),
    ingredients: z.array(analysedIngredientSchema),
    nutrition: nutritionReportSchema,
    allergens: z.array(allergenFindingSchema),
    compliance: complianceSchema.nullable(),
  })
  .meta({ id: "Analysis", title: "Analysis" });
