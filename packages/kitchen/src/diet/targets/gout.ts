import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Purines of foods that somebody has measured; what nobody has measured keeps the check open. */
export const gout: RuleSet<"gout"> = {
  id: "gout",
  name: { en: "Gout", ko: "통풍" },
  summary: {
    en: "A meal's share of 400 mg purines a day, by published measurements; undecided where none is published. Screening, not a prescription.",
    ko: "하루 퓨린 400 mg의 한 끼 몫 이하(측정값이 발표된 식품만). 측정값이 없으면 판단하지 않습니다. 선별 기준이며 처방이 아닙니다.",
  },
  rules: [
    { kind: "figure", id: "gout-purines", subject: "purineMilligrams", basis: "day", max: 400, source: SOURCES.purines2014, decides: true, screening: true },
    ENERGY_FLOOR,
  ],
};
