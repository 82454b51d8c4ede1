import { bundledTable, compose } from "@ai-chef/kitchen";
import type { Draft } from "@ai-chef/sdk/contract";
import type { Brief } from "./brief.ts";

/** A dish by the built-in composer for a brief. */
export function proposeByComposer({ profile, rules, excludedAllergens, excludedFoods, pantry, seed }: Brief, attempt: number): Draft {
  return compose({ ...profile, rules, excludedAllergens, excludedFoods: new Set(excludedFoods), pantry: new Set(pantry), seed, attempt }, bundledTable());
}
