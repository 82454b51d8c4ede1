import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** No wheat, rye, barley or oats by ingredient. */
export const glutenFree: RuleSet<"gluten-free"> = {
  id: "gluten-free",
  name: { en: "Gluten-free", ko: "글루텐프리" },
  summary: {
    en: "No ingredient with gluten is found; parts per million are not judged.",
    ko: "글루텐이 든 재료가 없어야 합니다. ppm은 판단하지 않습니다.",
  },
  rules: [{ kind: "allergen", id: "gluten-free-gluten", allergen: "gluten", source: SOURCES.fdaGluten, decides: true }, ENERGY_FLOOR],
};
