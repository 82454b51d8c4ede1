import * as z from "zod";
import { ChefError } from "../errors/chef-error.ts";
import type { AllergenId } from "../model/allergens.ts";
import type { Money, Profile } from "../model/profile.ts";
import { COOKING_LEVELS, CUISINES, CURRENCIES, HEALTH_CONDITION_IDS, type HealthConditionId, LANGUAGES, TARGET_IDS } from "../model/vocabulary.ts";
import { allergensOfWord, nearestAllergenWord } from "./allergen-words.ts";
import { parseWith } from "./parse.ts";
import { word } from "./text.ts";

/** Largest number of entries in any list of a profile. */
export const MAX_LIST = 50;
/** Won below which nothing can be bought. */
export const MIN_BUDGET_KRW = 100;
export const MAX_BUDGET = 10_000_000;

const money = z.strictObject({
  amount: z.number().min(MIN_BUDGET_KRW).max(MAX_BUDGET),
  currency: z.enum(CURRENCIES),
});

/** The profile as it arrives. Everything but the target has a default. */
export const profileSchema = z
  .strictObject({
    target: z.enum(TARGET_IDS),
    servings: z.int().min(1).max(50).default(2),
    language: z.enum(LANGUAGES).default("ko"),
    healthConditions: z.array(z.enum(HEALTH_CONDITION_IDS)).max(MAX_LIST).default([]),
    allergies: z.array(word).max(MAX_LIST).default([]),
    avoid: z.array(word).max(MAX_LIST).default([]),
    cookingLevel: z.enum(COOKING_LEVELS).default("beginner"),
    budget: z
      .union([z.number().min(MIN_BUDGET_KRW).max(MAX_BUDGET), money])
      .nullable()
      .default(null),
    pantry: z.array(word).max(MAX_LIST).default([]),
    cuisine: z.enum(CUISINES).nullable().default(null),
    maxCookingMinutes: z.int().min(5).max(600).nullable().default(null),
    mealsPerDay: z.int().min(1).max(6).default(3),
    babyAgeMonths: z.int().min(0).max(36).nullable().default(null),
    variation: z.int().min(0).max(1_000_000).default(0),
  })
  .meta({ id: "Profile", title: "Profile" });

/** @throws {ChefError} with code `invalid_value`, `missing_field`, `unknown_field`, `unknown_target`, `unknown_allergen`, `unknown_condition`, `contradictory_profile` or `unsupported_currency`. */
export function parseProfile(input: unknown): Profile {
  const parsed = parseWith(profileSchema, input, "profile");
  refuseContradictions(parsed);
  return {
    ...parsed,
    healthConditions: [...new Set(parsed.healthConditions)],
    allergies: resolveAllergens(parsed.allergies),
    budget: toMoney(parsed.budget),
  };
}

/** Conditions of adults. */
const ADULT_ONLY: ReadonlySet<HealthConditionId> = new Set(["pregnancy", "obesity"]);

/** What no dish can be for at once is said before one is looked for. */
function refuseContradictions({ target, babyAgeMonths, healthConditions }: Pick<Profile, "target" | "babyAgeMonths" | "healthConditions">): void {
  if (babyAgeMonths !== null && target !== "baby-food")
    throw new ChefError(
      "contradictory_profile",
      `\`target\` is "${target}" and \`babyAgeMonths\` is ${babyAgeMonths}: a diet of adults is not judged for a baby.`,
      {
        field: "babyAgeMonths",
        value: babyAgeMonths,
        hint: "Use the target baby-food, or leave babyAgeMonths out.",
      },
    );
  const adult = healthConditions.find((condition) => ADULT_ONLY.has(condition));
  if (target === "baby-food" && adult !== undefined)
    throw new ChefError("contradictory_profile", `\`target\` is "baby-food" and \`healthConditions\` has "${adult}", a condition of adults.`, {
      field: "healthConditions",
      value: adult,
      hint: "Use another target, or leave the condition out.",
    });
}

/**
 * Maps everyday words to allergens, each once.
 *
 * @throws {ChefError} with code `unknown_allergen`.
 */
export function resolveAllergens(words: readonly string[]): readonly AllergenId[] {
  return [...new Set(words.flatMap(allergensAt))];
}

function allergensAt(entry: string, index: number): readonly AllergenId[] {
  const ids = allergensOfWord(entry);
  if (ids !== undefined) return ids;
  const near = nearestAllergenWord(entry);
  throw new ChefError("unknown_allergen", `"${entry}" is not a known allergen.`, {
    field: `allergies[${index}]`,
    value: entry,
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  });
}

function toMoney(budget: number | Money | null): Money | null {
  return typeof budget === "number" ? { amount: budget, currency: "KRW" } : budget;
}
