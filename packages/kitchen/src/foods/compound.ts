import type { AllergenId } from "@ai-chef/sdk/contract";
import type { FoodCategory, FoodTag } from "./food.ts";

/** A food that the tables hold no record of, and whose name says what it is made of: nutrition is unknown, allergens are not. */
export interface Compound {
  /** No record: tells it from a food. */
  readonly source: null;
  readonly id: string;
  readonly category: FoodCategory;
  readonly name: { readonly en: string; readonly ko: string };
  readonly aliases: { readonly en: readonly string[]; readonly ko: readonly string[] };
  readonly contains: readonly AllergenId[];
  readonly likely: readonly AllergenId[];
  readonly mayContain: readonly AllergenId[];
  readonly tags: readonly FoodTag[];
}
