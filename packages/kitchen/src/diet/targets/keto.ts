import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Nutritional ketosis. Two published definitions disagree; the gram limit decides, since it is the stricter one for a plate of 280 kcal or more. */
export const keto: RuleSet<"keto"> = {
  id: "keto",
  name: { en: "Keto", ko: "키토" },
  summary: {
    en: "At most 7 g net carbohydrate a serving; under 10 % of energy is shown beside it.",
    ko: "1인분 순탄수화물 7 g 이하. 탄수화물 열량 10 % 미만 기준도 함께 보여 줍니다.",
  },
  rules: [
    { kind: "figure", id: "keto-net-carbohydrate", subject: "netCarbohydrateGrams", basis: "serving", max: 7, source: SOURCES.edamam, decides: true },
    {
      kind: "figure",
      id: "keto-carbohydrate-energy",
      subject: "carbohydrateEnergyShare",
      basis: "serving",
      max: 0.1,
      source: SOURCES.feinman2015,
      decides: false,
    },
    ENERGY_FLOOR,
  ],
};
