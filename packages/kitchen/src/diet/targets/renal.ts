import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** For people with chronic kidney disease who are not told otherwise by their blood values. */
export const renal: RuleSet<"renal"> = {
  id: "renal",
  name: { en: "Renal", ko: "신장식" },
  summary: {
    en: "Phosphorus under 250 mg, potassium and sodium under 500 mg a serving. Screening, not a prescription: KDOQI sets potassium and phosphorus by blood values.",
    ko: "1인분 인 250 mg, 칼륨 500 mg, 나트륨 500 mg 이하. 선별 기준이며 처방이 아닙니다. 칼륨과 인은 혈액 수치에 따라 정합니다.",
  },
  rules: [
    {
      kind: "figure",
      id: "renal-phosphorus",
      subject: "phosphorusMilligrams",
      basis: "serving",
      max: 250,
      source: SOURCES.edamam,
      decides: true,
      screening: true,
    },
    {
      kind: "figure",
      id: "renal-potassium",
      subject: "potassiumMilligrams",
      basis: "serving",
      max: 500,
      source: SOURCES.edamam,
      decides: true,
      screening: true,
    },
    { kind: "figure", id: "renal-sodium", subject: "sodiumMilligrams", basis: "serving", max: 500, source: SOURCES.edamam, decides: true, screening: true },
    { kind: "figure", id: "renal-sodium-day", subject: "sodiumMilligrams", basis: "day", max: 2300, source: SOURCES.kdoqi2020, decides: true, screening: true },
    ENERGY_FLOOR,
  ],
};
