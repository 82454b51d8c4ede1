import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** A plate low in carbohydrate. The grams and the share of energy are both published by Feinman; both decide. */
export const lowCarb: RuleSet<"low-carb"> = {
  id: "low-carb",
  name: { en: "Low carbohydrate", ko: "저탄수화물" },
  summary: {
    en: "A meal's share of 130 g carbohydrate a day, or under 26 % of energy.",
    ko: "하루 탄수화물 130 g의 한 끼 몫 이하이고 열량의 26 % 이하.",
  },
  rules: [
    { kind: "figure", id: "low-carb-carbohydrate", subject: "carbohydrateGrams", basis: "day", max: 130, source: SOURCES.feinman26, decides: true },
    { kind: "figure", id: "low-carb-energy-share", subject: "carbohydrateEnergyShare", basis: "serving", max: 0.26, source: SOURCES.feinman26, decides: true },
    { kind: "figure", id: "low-carb-label", subject: "carbohydrateEnergyShare", basis: "serving", max: 0.2, source: SOURCES.edamamLabels, decides: false },
    ENERGY_FLOOR,
  ],
};
