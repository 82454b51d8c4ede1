import type { NutrientKey } from "@ai-chef/sdk/contract";
import type { Range } from "../nutrition/bounds.ts";
import type { Sums } from "../nutrition/sum.ts";
import type { FigureSubject } from "./rule.ts";

/** Atwater general factors, kcal a gram (FAO Food and Nutrition Paper 77). */
export const ATWATER = { proteinGrams: 4, fatGrams: 9, saturatedFatGrams: 9, carbohydrateGrams: 4 } as const;

/** The nutrient whose share of energy a figure is; null for a figure that is no share. */
export function energyPart(subject: FigureSubject): keyof typeof ATWATER | null {
  switch (subject) {
    case "carbohydrateEnergyShare":
      return "carbohydrateGrams";
    case "proteinEnergyShare":
      return "proteinGrams";
    case "fatEnergyShare":
      return "fatGrams";
    case "saturatedFatEnergyShare":
      return "saturatedFatGrams";
    default:
      return null;
  }
}

/** What a figure of one serving is, or can be. */
export function figureRange(subject: FigureSubject, sums: Sums): Range {
  switch (subject) {
    case "netCarbohydrateGrams":
      return sums.netCarbohydrate;
    case "carbohydrateEnergyShare":
      return energyShare("carbohydrateGrams", sums);
    case "proteinEnergyShare":
      return energyShare("proteinGrams", sums);
    case "fatEnergyShare":
      return energyShare("fatGrams", sums);
    case "saturatedFatEnergyShare":
      return energyShare("saturatedFatGrams", sums);
    case "purineMilligrams":
      return sums.purines;
    case "glycaemicLoad":
      return sums.glycaemicLoad;
    default:
      return sums.ranges[subject];
  }
}

function energyShare(key: NutrientKey & keyof typeof ATWATER, { ranges }: Sums): Range {
  const part = ranges[key];
  const energy = ranges.energyKcal;
  if (energy.high === 0) return { low: 0, high: 0 };
  return {
    low: (part.low * ATWATER[key]) / energy.high,
    high: energy.low === 0 ? Infinity : (part.high * ATWATER[key]) / energy.low,
  };
}
