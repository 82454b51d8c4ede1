import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Low in sodium by the label rule for meals, and no more of it than a meal may take of a day. */
export const lowSodium: RuleSet<"low-sodium"> = {
  id: "low-sodium",
  name: { en: "Low sodium", ko: "저나트륨" },
  summary: {
    en: "At most 140 mg sodium per 100 g, and a meal's share of 2,000 mg a day.",
    ko: "100 g당 나트륨 140 mg 이하, 하루 2,000 mg의 한 끼 몫 이하.",
  },
  rules: [
    { kind: "figure", id: "low-sodium-per-100g", subject: "sodiumMilligrams", basis: "100g", max: 140, source: SOURCES.fdaLowSodium, decides: true },
    { kind: "figure", id: "low-sodium-day", subject: "sodiumMilligrams", basis: "day", max: 2000, source: SOURCES.whoSodium2012, decides: true },
    ENERGY_FLOOR,
  ],
};
