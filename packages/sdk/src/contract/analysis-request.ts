import * as z from "zod";
import type { AllergenId } from "../model/allergens.ts";
import { HEALTH_CONDITION_IDS, LANGUAGES, TARGET_IDS, type HealthConditionId, type Language, type TargetId } from "../model/vocabulary.ts";
import { parseWith } from "./parse.ts";
import { MAX_LIST, resolveAllergens } from "./profile.ts";
import { word } from "./text.ts";

export const MAX_INGREDIENTS = 300;
export const MAX_LINE_CHARACTERS = 2000;
/** Less than a hundredth of a serving is a slip; a share as small as numbers go has no figures. */
export const MIN_SERVINGS = 0.01;

const ingredient = z.union([
  z.string().max(MAX_LINE_CHARACTERS),
  z.strictObject({
    name: z.string().min(1).max(MAX_LINE_CHARACTERS),
    amount: z
      .union([z.number().nonnegative(), z.string().max(60)])
      .nullable()
      .optional(),
    unit: z.string().max(60).nullable().optional(),
  }),
]);

/** A recipe to be judged. */
export const analysisRequestSchema = z
  .strictObject({
    id: z.string().max(200).optional(),
    title: z.string().max(500).optional(),
    ingredients: z.array(ingredient).min(1).max(MAX_INGREDIENTS),
    servings: z.number().min(MIN_SERVINGS).max(1000).default(1),
    target: z.enum(TARGET_IDS).nullable().default(null),
    language: z.enum(LANGUAGES).nullable().default(null),
    allergies: z.array(word).max(MAX_LIST).default([]),
    healthConditions: z.array(z.enum(HEALTH_CONDITION_IDS)).max(MAX_LIST).default([]),
    mealsPerDay: z.int().min(1).max(6).default(3),
    babyAgeMonths: z.int().min(0).max(36).nullable().default(null),
  })
  .meta({ id: "AnalysisRequest", title: "Analysis request" });

/** A parsed request: every ingredient is a line, every word is an id. */
export interface AnalysisRequest {
  readonly id?: string;
  readonly lines: readonly string[];
  readonly servings: number;
  readonly target: TargetId | null;
  readonly language: Language | null;
  readonly allergies: readonly AllergenId[];
  readonly healthConditions: readonly HealthConditionId[];
  readonly mealsPerDay: number;
  readonly babyAgeMonths: number | null;
}

/** @throws {ChefError} coded, with the field and the remedy. */
export function parseAnalysisRequest(input: unknown): AnalysisRequest {
  const { id, title: _, ingredients, ...rest } = parseWith(analysisRequestSchema, input, "recipe");
  return {
    ...rest,
    ...(id === undefined ? {} : { id }),
    lines: ingredients.map(toLine),
    allergies: resolveAllergens(rest.allergies),
  };
}

function toLine(entry: z.output<typeof ingredient>): string {
  if (typeof entry === "string") return entry;
  const { amount, unit, name } = entry;
  return [amount, unit, name].filter((part) => part !== null && part !== undefined && part !== "").join(" ");
}
