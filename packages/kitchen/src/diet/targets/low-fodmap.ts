import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** By food, not by grams: no table gives the mass of FODMAPs. */
export const lowFodmap: RuleSet<"low-fodmap"> = {
  id: "low-fodmap",
  name: { en: "Low FODMAP", ko: "저포드맵" },
  summary: {
    en: "No food known to be high in FODMAPs; what a sauce or dish holds of them is undecided.",
    ko: "고포드맵 식품이 없어야 합니다. 소스나 완제품의 함량은 판단하지 않습니다.",
  },
  rules: [{ kind: "exclusion", id: "low-fodmap-foods", foodClass: "fodmap", source: SOURCES.monash2017, decides: true, screening: true }, ENERGY_FLOOR],
};
