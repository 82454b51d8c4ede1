import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** A plate for people with diabetes: screening by what is taught and published, no prescription. The glycaemic load is summed where indices are published, for comparison: nobody has measured the index of a mixed dish. */
export const diabetes: RuleSet<"diabetes"> = {
  id: "diabetes",
  name: { en: "Diabetes", ko: "당뇨" },
  summary: {
    en: "At most 60 g carbohydrate a meal, sodium and saturated fat within the Korean guideline. Screening, not a prescription.",
    ko: "한 끼 탄수화물 60 g 이하, 나트륨과 포화지방은 국내 지침 이내. 선별 기준이며 처방이 아닙니다.",
  },
  rules: [
    {
      kind: "figure",
      id: "diabetes-carbohydrate",
      subject: "carbohydrateGrams",
      basis: "serving",
      max: 60,
      source: SOURCES.carbohydrateCounting,
      decides: true,
      screening: true,
    },
    { kind: "figure", id: "diabetes-sodium", subject: "sodiumMilligrams", basis: "day", max: 2300, source: SOURCES.kda2023, decides: true, screening: true },
    {
      kind: "figure",
      id: "diabetes-saturated-fat",
      subject: "saturatedFatEnergyShare",
      basis: "serving",
      max: 0.1,
      source: SOURCES.kda2009,
      decides: true,
      screening: true,
    },
    {
      kind: "figure",
      id: "diabetes-glycaemic-load",
      subject: "glycaemicLoad",
      basis: "day",
      max: 120,
      source: SOURCES.glycaemicLoad2002,
      decides: false,
      screening: true,
    },
    ENERGY_FLOOR,
  ],
};
