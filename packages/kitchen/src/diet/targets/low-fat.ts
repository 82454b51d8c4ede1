import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Low in fat by the European and Korean claim. */
export const lowFat: RuleSet<"low-fat"> = {
  id: "low-fat",
  name: { en: "Low fat", ko: "저지방" },
  summary: {
    en: "At most 3 g fat per 100 g.",
    ko: "100 g당 지방 3 g 이하.",
  },
  rules: [
    { kind: "figure", id: "low-fat-per-100g", subject: "fatGrams", basis: "100g", max: 3, source: SOURCES.euClaims, decides: true },
    { kind: "figure", id: "low-fat-label", subject: "fatEnergyShare", basis: "serving", max: 0.15, source: SOURCES.edamamLabels, decides: false },
    ENERGY_FLOOR,
  ],
};
