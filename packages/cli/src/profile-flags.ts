import { Flags } from "@oclif/core";
import { COOKING_LEVELS, CUISINES, HEALTH_CONDITION_IDS, TARGET_IDS } from "@ai-chef/sdk/contract";
import { given, listFlag, numberOr } from "./base-command.ts";

/** A flag for every field of the profile. Values are checked by the contract, not here. */
export const profileFlags = {
  target: Flags.string({ char: "t", description: `Dietary target: ${TARGET_IDS.join(", ")}`, env: "AI_CHEF_TARGET", helpGroup: "PROFILE" }),
  servings: Flags.string({ char: "s", description: "People to feed, 1 to 50 (default 2)", env: "AI_CHEF_SERVINGS", helpGroup: "PROFILE" }),
  "health-condition": listFlag(`Health conditions: ${HEALTH_CONDITION_IDS.join(", ")}`, "AI_CHEF_HEALTH_CONDITIONS", "PROFILE"),
  allergy: listFlag("Allergies, in everyday words: nuts, shellfish, 갑각류", "AI_CHEF_ALLERGIES", "PROFILE"),
  avoid: listFlag("Foods to keep out", "AI_CHEF_AVOID", "PROFILE"),
  "cooking-level": Flags.string({ description: `Skill: ${COOKING_LEVELS.join(", ")} (default beginner)`, env: "AI_CHEF_COOKING_LEVEL", helpGroup: "PROFILE" }),
  budget: Flags.string({ char: "b", description: "Won that the ingredients used may cost", env: "AI_CHEF_BUDGET", helpGroup: "PROFILE" }),
  pantry: listFlag("Foods at hand", "AI_CHEF_PANTRY", "PROFILE"),
  cuisine: Flags.string({ description: `Cuisine: ${CUISINES.join(", ")}`, env: "AI_CHEF_CUISINE", helpGroup: "PROFILE" }),
  "max-minutes": Flags.string({ description: "Longest cooking time in minutes", env: "AI_CHEF_MAX_MINUTES", helpGroup: "PROFILE" }),
  "meals-per-day": Flags.string({
    description: "Meals a day, for limits that are published for a day (default 3)",
    env: "AI_CHEF_MEALS_PER_DAY",
    helpGroup: "PROFILE",
  }),
  "baby-age-months": Flags.string({ description: "Age of a baby in months", env: "AI_CHEF_BABY_AGE_MONTHS", helpGroup: "PROFILE" }),
  variation: Flags.string({ description: "Another number, another dish (default 0)", env: "AI_CHEF_VARIATION", helpGroup: "PROFILE" }),
};

interface ProfileFlagValues {
  readonly [name: string]: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const list = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.map(String) : undefined);

/** The fields of a profile that flags gave. */
export function profileOfFlags(flags: ProfileFlagValues): Readonly<Record<string, unknown>> {
  return given({
    target: text(flags["target"]),
    servings: numberOr(text(flags["servings"])),
    language: text(flags["language"]),
    healthConditions: list(flags["health-condition"]),
    allergies: list(flags["allergy"]),
    avoid: list(flags["avoid"]),
    cookingLevel: text(flags["cooking-level"]),
    budget: numberOr(text(flags["budget"])),
    pantry: list(flags["pantry"]),
    cuisine: text(flags["cuisine"]),
    maxCookingMinutes: numberOr(text(flags["max-minutes"])),
    mealsPerDay: numberOr(text(flags["meals-per-day"])),
    babyAgeMonths: numberOr(text(flags["baby-age-months"])),
    variation: numberOr(text(flags["variation"])),
  });
}
