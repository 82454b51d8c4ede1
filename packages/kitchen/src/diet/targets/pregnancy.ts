import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** What pregnant women are advised to leave out. Carotene of plants counts against no limit. */
export const pregnancy: RuleSet<"pregnancy"> = {
  id: "pregnancy",
  name: { en: "Pregnancy", ko: "임신부" },
  summary: {
    en: "Nothing raw or unpasteurised, no alcohol, liver or fish high in mercury; retinol within a meal's share of 3,000 µg a day.",
    ko: "날것·비살균 식품·알코올·간·고수은 어류 금지, 레티놀은 하루 3,000 µg의 한 끼 몫 이하.",
  },
  rules: [
    { kind: "exclusion", id: "pregnancy-raw", foodClass: "raw-animal", source: SOURCES.fdaPregnancy, decides: true, screening: true },
    { kind: "exclusion", id: "pregnancy-unpasteurised", foodClass: "unpasteurised", source: SOURCES.fdaPregnancy, decides: true, screening: true },
    { kind: "exclusion", id: "pregnancy-mercury", foodClass: "high-mercury", source: SOURCES.fdaPregnancy, decides: true, screening: true },
    { kind: "exclusion", id: "pregnancy-liver", foodClass: "liver", source: SOURCES.nhsLiver, decides: true, screening: true },
    { kind: "exclusion", id: "pregnancy-alcohol", foodClass: "alcohol", source: SOURCES.cdcAlcohol, decides: true, screening: true },
    { kind: "figure", id: "pregnancy-retinol", subject: "retinolMicrograms", basis: "day", max: 3000, source: SOURCES.retinol, decides: true, screening: true },
    ENERGY_FLOOR,
  ],
};
