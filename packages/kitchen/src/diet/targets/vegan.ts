import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Nothing of animals. */
export const vegan: RuleSet<"vegan"> = {
  id: "vegan",
  name: { en: "Vegan", ko: "비건" },
  summary: {
    en: "No animal product is found: no meat, fish, egg, dairy or honey.",
    ko: "고기·생선·달걀·유제품·꿀 등 동물성 재료가 없어야 합니다.",
  },
  rules: [
    { kind: "exclusion", id: "vegan-meat", foodClass: "meat", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegan-seafood", foodClass: "seafood", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegan-egg", foodClass: "egg", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegan-dairy", foodClass: "dairy", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegan-honey", foodClass: "honey", source: SOURCES.vegSociety, decides: true },
    { kind: "exclusion", id: "vegan-insect", foodClass: "insect", source: SOURCES.vegSociety, decides: true },
    ENERGY_FLOOR,
  ],
};
