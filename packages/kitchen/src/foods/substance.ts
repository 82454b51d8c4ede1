import type { AllergenId } from "@ai-chef/sdk/contract";
import type { Compound } from "./compound.ts";
import type { Food, FoodCategory, FoodTag } from "./food.ts";

/** What something is made of, as far as allergens and diets ask: a food of the table, or a compound that no table has a record of. */
export interface Substance {
  readonly id: string;
  readonly category: FoodCategory;
  readonly contains: readonly AllergenId[];
  readonly likely: readonly AllergenId[];
  readonly mayContain: readonly AllergenId[];
  readonly tags: readonly FoodTag[];
  readonly composition?: "unknown";
}

/** Whether something may hold what its lists do not name. */
export function isOpen(substance: Substance | null): boolean {
  return substance === null || substance.composition === "unknown";
}

/** What an ingredient is made of; null when its name says nothing. */
export function substanceOf({ food, compound }: { readonly food: Food | null; readonly compound: Compound | null }): Substance | null {
  return food ?? compound;
}
