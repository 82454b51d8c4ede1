import type { AllergenId, FoodState, NutrientAmounts, SourceRecord } from "@ai-chef/sdk/contract";
import type { Range } from "../nutrition/bounds.ts";

/** What kind of thing a food is, as a cook would sort it. */
export const FOOD_CATEGORIES = [
  "meat",
  "poultry",
  "processed-meat",
  "fish",
  "shellfish",
  "egg",
  "milk",
  "cheese",
  "fat",
  "oil",
  "soy",
  "legume",
  "grain",
  "flour",
  "noodle",
  "bread",
  "vegetable",
  "mushroom",
  "seaweed",
  "fruit",
  "nut",
  "seed",
  "herb",
  "spice",
  "salt",
  "sweetener",
  "sauce",
  "paste",
  "vinegar",
  "stock",
  "pickle",
  "leavening",
  "thickener",
  "drink",
  "alcohol",
  "sweet",
  "snack",
  "dish",
  "water",
] as const;
export type FoodCategory = (typeof FOOD_CATEGORIES)[number];

/** What a diet asks about and category and allergens do not tell. */
export const FOOD_TAGS = [
  "honey",
  "alcohol",
  "gelatin",
  "insect",
  "meat-derived",
  "raw-animal",
  "high-mercury",
  "liver",
  "unpasteurised",
  "whole-nut",
  "added-sugar",
  "added-salt",
  "caffeine",
  "whole-grain",
  "refined-grain",
  "rennet",
] as const;
export type FoodTag = (typeof FOOD_TAGS)[number];

/** Where a household weight comes from. */
export type PortionSource = "usda" | "korean" | "typical" | "user";

/** Grams of one household measure of a food, edible part. */
export interface Portion {
  /** Measure id: `cup`, `clove`, `block`. */
  readonly measure: string;
  /** Form that the measure is of (`chopped`), or null for the plain food. */
  readonly form: string | null;
  readonly grams: number;
  readonly source: PortionSource;
}

/** One food: a row of the table. */
export interface Food {
  readonly id: string;
  readonly source: SourceRecord;
  readonly category: FoodCategory;
  readonly state: FoodState;
  readonly name: { readonly en: string; readonly ko: string };
  readonly aliases: { readonly en: readonly string[]; readonly ko: readonly string[] };
  readonly contains: readonly AllergenId[];
  readonly likely: readonly AllergenId[];
  readonly mayContain: readonly AllergenId[];
  readonly portions: readonly Portion[];
  readonly tags: readonly FoodTag[];
  /** Nobody has said what it is made of: an allergen or a tag that is not listed may hold all the same. Absent where somebody has. */
  readonly composition?: "unknown";
  /** Per 100 g of the edible part; null is not known. */
  readonly nutrients: NutrientAmounts;
  /** Grams per 100 g; null is not known. */
  readonly waterGrams: number | null;
  /** Figures that other publications give for some foods. */
  readonly published: {
    /** Total purines, mg per 100 g. */
    readonly purine: Range | null;
    /** Glucose = 100. */
    readonly glycaemicIndex: Range | null;
  };
  /** Inedible share of the food as bought, percent. */
  readonly refusePercent: number;
}
