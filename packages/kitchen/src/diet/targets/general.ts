import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** A balanced meal for a healthy adult by the WHO's guidelines. */
export const general: RuleSet<"general"> = {
  id: "general",
  name: { en: "General", ko: "일반" },
  summary: {
    en: "A meal's share of the WHO's limits for sodium and saturated fat.",
    ko: "세계보건기구 나트륨·포화지방 기준의 한 끼 몫.",
  },
  rules: [
    { kind: "figure", id: "general-sodium", subject: "sodiumMilligrams", basis: "day", max: 2000, source: SOURCES.whoSodium2012, decides: true },
    { kind: "figure", id: "general-saturated-fat", subject: "saturatedFatEnergyShare", basis: "serving", max: 0.1, source: SOURCES.whoFat2023, decides: true },
    ENERGY_FLOOR,
  ],
};
