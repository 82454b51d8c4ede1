import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Rich in protein by the European claim; stricter figures are shown beside it. */
export const highProtein: RuleSet<"high-protein"> = {
  id: "high-protein",
  name: { en: "High protein", ko: "고단백" },
  summary: {
    en: "At least 20 % of energy from protein.",
    ko: "열량의 20 % 이상이 단백질.",
  },
  rules: [
    { kind: "figure", id: "high-protein-energy-share", subject: "proteinEnergyShare", basis: "serving", min: 0.2, source: SOURCES.euClaims, decides: true },
    { kind: "figure", id: "high-protein-korea", subject: "proteinEnergyShare", basis: "serving", min: 0.25, source: SOURCES.kssoProtein2022, decides: false },
    { kind: "figure", id: "high-protein-label", subject: "proteinEnergyShare", basis: "serving", min: 0.5, source: SOURCES.edamamLabels, decides: false },
    ENERGY_FLOOR,
  ],
};
