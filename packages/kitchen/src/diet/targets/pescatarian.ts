import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** No meat; fish, eggs and dairy are allowed. */
export const pescatarian: RuleSet<"pescatarian"> = {
  id: "pescatarian",
  name: { en: "Pescatarian", ko: "페스카테리언" },
  summary: {
    en: "No meat or poultry; fish is allowed.",
    ko: "고기와 가금류가 없어야 하며 생선은 허용합니다.",
  },
  rules: [{ kind: "exclusion", id: "pescatarian-meat", foodClass: "meat", source: SOURCES.vegSociety, decides: true }, ENERGY_FLOOR],
};
