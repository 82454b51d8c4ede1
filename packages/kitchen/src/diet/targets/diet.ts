import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** A meal for losing weight: 1,500 kcal is the upper end for women and the lower for men. */
export const diet: RuleSet<"diet"> = {
  id: "diet",
  name: { en: "Weight loss", ko: "다이어트" },
  summary: {
    en: "A meal's share of 1,500 kcal a day, and no less than its share of 800.",
    ko: "하루 1,500 kcal의 한 끼 몫 이하, 800 kcal의 한 끼 몫 이상.",
  },
  rules: [{ kind: "figure", id: "diet-energy", subject: "energyKcal", basis: "day", max: 1500, source: SOURCES.weightLoss2013, decides: true }, ENERGY_FLOOR],
};
