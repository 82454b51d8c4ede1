import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** No slaughtered animal; eggs, dairy and honey are allowed. */
export const vegetarian: RuleSet<"vegetarian"> = {
  id: "vegetarian",
  name: { en: "Vegetarian", ko: "채식(락토오보)" },
  summary: {
    en: "No meat, poultry, fish or what is made of them.",
    ko: "고기·가금류·생선과 그로 만든 재료가 없어야 합니다.",
  },
  rules: [
    { kind: "exclusion", id: "vegetarian-meat", foodClass: "meat", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegetarian-seafood", foodClass: "seafood", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegetarian-rennet", foodClass: "rennet", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegetarian-insect", foodClass: "insect", source: SOURCES.vegSociety, decides: true },
    ENERGY_FLOOR,
  ],
};
