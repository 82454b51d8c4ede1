import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Uses what is at hand; judged as a meal like any other. */
export const fridge: RuleSet<"fridge"> = {
  id: "fridge",
  name: { en: "Fridge", ko: "냉장고 파먹기" },
  summary: {
    en: "What is at hand is used first; sodium as for a general meal.",
    ko: "있는 재료를 먼저 씁니다. 나트륨은 일반 기준과 같습니다.",
  },
  rules: [
    { kind: "figure", id: "fridge-sodium", subject: "sodiumMilligrams", basis: "day", max: 2000, source: SOURCES.whoSodium2012, decides: true },
    ENERGY_FLOOR,
  ],
};
