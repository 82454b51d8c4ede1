import * as z from "zod";
import type { AllergenId } from "../model/allergens.ts";
import { NUTRIENT_KEYS, type NutrientKey } from "../model/nutrients.ts";
import { OUTCOMES, TARGET_IDS, type TargetId } from "../model/vocabulary.ts";
import { parseWith } from "./parse.ts";
import { MAX_LIST, resolveAllergens } from "./profile.ts";
import { word } from "./text.ts";

const figures = z.partialRecord(z.enum(NUTRIENT_KEYS), z.number().nonnegative());

/** What somebody asserts of a recipe: figures by our names and units, labels, allergens. */
export const claimsSchema = z
  .strictObject({
    /** For how many servings `total` is, where it is not the recipe's number. */
    servings: z.number().positive().max(1000).optional(),
    perServing: figures.optional(),
    total: figures.optional(),
    /** Targets that the recipe is said to keep to. */
    labels: z.array(z.enum(TARGET_IDS)).max(MAX_LIST).default([]),
    /** Allergens that it is said to hold. */
    contains: z.array(word).max(MAX_LIST).default([]),
    /** Allergens that it is said to be free from. */
    freeFrom: z.array(word).max(MAX_LIST).default([]),
  })
  .meta({ id: "Claims", title: "Claims about a recipe" });

export interface Claims {
  readonly servings?: number;
  readonly perServing?: { readonly [K in NutrientKey]?: number };
  readonly total?: { readonly [K in NutrientKey]?: number };
  readonly labels: readonly TargetId[];
  readonly contains: readonly AllergenId[];
  readonly freeFrom: readonly AllergenId[];
}

/** @throws {ChefError} coded, with the field and the remedy. */
export function parseClaims(input: unknown): Claims {
  const { contains, freeFrom, servings, perServing, total, ...rest } = parseWith(claimsSchema, input, "claims");
  return {
    ...rest,
    ...(servings === undefined ? {} : { servings }),
    ...(perServing === undefined ? {} : { perServing }),
    ...(total === undefined ? {} : { total }),
    contains: resolveAllergens(contains),
    freeFrom: resolveAllergens(freeFrom),
  };
}

/** One claim held against what was computed. */
export const claimFindingSchema = z
  .strictObject({
    /** A nutrient key, `label:<target>`, `contains:<allergen>` or `freeFrom:<allergen>`. */
    claim: z.string(),
    unit: z.string().nullable(),
    claimed: z.number().nullable(),
    /** `null` where it is not known exactly. */
    computed: z.number().nullable(),
    /** Share of the computed figure by which the claim is off; positive is too high. */
    difference: z.number().nullable(),
    /** `pass`: the claim holds; `fail`: it is wrong; `unable`: it cannot be told. */
    outcome: z.enum(OUTCOMES),
    because: z.array(z.string()),
  })
  .meta({ id: "ClaimFinding" });

export type ClaimFinding = z.output<typeof claimFindingSchema>;
