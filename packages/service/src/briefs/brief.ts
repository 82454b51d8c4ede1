import type { Rule } from "@ai-chef/kitchen";
import type { AllergenId, NutrientAmounts, Profile } from "@ai-chef/sdk/contract";

/** A food that fits the rules and the pantry, with the figures per 100 g that the rules ask about. */
export interface ShortlistFood {
  readonly id: string;
  readonly name: string;
  readonly nutrients: Partial<NutrientAmounts>;
}

/** What both branches of the workflow work from. */
export interface Brief {
  readonly profile: Profile;
  readonly rules: readonly Rule[];
  readonly excludedAllergens: readonly AllergenId[];
  /** Foods that the words of `avoid` mean, by id. */
  readonly excludedFoods: readonly string[];
  /** Foods of the pantry by id. */
  readonly pantry: readonly string[];
  /** At most 60. */
  readonly shortlist: readonly ShortlistFood[];
  /** Seed of everything random: a hash of profile, variation and table version. */
  readonly seed: string;
  readonly tableVersion: string;
}
