import type { AllergenId, NutrientKey } from "@ai-chef/sdk/contract";
import type { FoodClassId } from "./food-classes.ts";

/** Where a limit is published. */
export interface RuleSource {
  /** Name of the publication, as printed with a verdict. */
  readonly title: string;
  readonly url?: string;
}

/**
 * What a figure rule measures on a plate, beside the nutrients themselves. Shares are of energy, 0 to 1, at 4 kcal a gram of carbohydrate or
 * protein and 9 a gram of fat (Atwater general factors). Glycaemic load is net carbohydrate in grams times glycaemic index over 100.
 */
export const FIGURES = {
  netCarbohydrateGrams: { unit: "g", en: "Net carbohydrate", ko: "순탄수화물" },
  carbohydrateEnergyShare: { unit: "share of energy", en: "Energy from carbohydrate", ko: "탄수화물 열량 비율" },
  proteinEnergyShare: { unit: "share of energy", en: "Energy from protein", ko: "단백질 열량 비율" },
  fatEnergyShare: { unit: "share of energy", en: "Energy from fat", ko: "지방 열량 비율" },
  saturatedFatEnergyShare: { unit: "share of energy", en: "Energy from saturated fat", ko: "포화지방 열량 비율" },
  purineMilligrams: { unit: "mg", en: "Purines", ko: "퓨린" },
  glycaemicLoad: { unit: "g glucose", en: "Glycaemic load", ko: "당부하지수" },
} as const;

export type FigureSubject = NutrientKey | keyof typeof FIGURES;

/** A limit that is published for a serving, for 100 g, or for a day of which a meal takes its share. */
export type RuleBasis = "serving" | "100g" | "day";

interface RuleCommon {
  /** Stable: `keto-net-carbohydrate`. */
  readonly id: string;
  readonly source: RuleSource;
  /** `false`: shown for comparison, another rule decides. */
  readonly decides: boolean;
  /** Screening figure for people who are ill: said with the verdict. */
  readonly screening?: boolean;
  /** In force for babies younger than so many months; absent when age does not matter. */
  readonly belowMonths?: number;
}

/** Holds a figure of a serving against a limit; `max` and `min` are inclusive. */
export interface FigureRule extends RuleCommon {
  readonly kind: "figure";
  readonly subject: FigureSubject;
  readonly basis: RuleBasis;
  readonly min?: number;
  readonly max?: number;
}

/** No ingredient may hold an allergen. */
export interface AllergenRule extends RuleCommon {
  readonly kind: "allergen";
  readonly allergen: AllergenId;
}

/** No ingredient may be of a class of foods: meat, honey, raw fish. */
export interface ExclusionRule extends RuleCommon {
  readonly kind: "exclusion";
  readonly foodClass: FoodClassId;
}

/** None of some foods may be in the dish: a word of the profile's `avoid`, and the foods that it means. */
export interface AvoidRule extends RuleCommon {
  readonly kind: "avoid";
  readonly word: string;
  readonly foods: readonly string[];
}

/** One rule of a target, of a health condition or of a profile. Plain data: it travels in the brief. */
export type Rule = FigureRule | AllergenRule | ExclusionRule | AvoidRule;

/** A dietary target or a health condition. */
export interface RuleSet<Id extends string> {
  readonly id: Id;
  readonly name: { readonly en: string; readonly ko: string };
  readonly summary: { readonly en: string; readonly ko: string };
  readonly rules: readonly Rule[];
}
