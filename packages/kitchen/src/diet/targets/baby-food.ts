import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** Complementary food. There is no floor of energy: a spoonful is a meal at six months. */
export const babyFood: RuleSet<"baby-food"> = {
  id: "baby-food",
  name: { en: "Baby food", ko: "이유식" },
  summary: {
    en: "By the month: no honey, salt or cow's milk as a drink before 12 months, no added sugar before 24, nothing that chokes. Without an age every rule applies.",
    ko: "월령별: 12개월 전 꿀·소금·음료로서의 우유 금지, 24개월 전 첨가당 금지, 질식 위험 식품 금지. 월령이 없으면 모든 규칙을 적용합니다.",
  },
  rules: [
    { kind: "exclusion", id: "baby-honey", foodClass: "honey", source: SOURCES.cdcInfants, decides: true, belowMonths: 12 },
    { kind: "exclusion", id: "baby-corn-syrup", foodClass: "corn-syrup", source: SOURCES.mfdsInfants, decides: true, belowMonths: 12 },
    { kind: "exclusion", id: "baby-salt", foodClass: "added-salt", source: SOURCES.mfdsInfants, decides: true, belowMonths: 12 },
    { kind: "exclusion", id: "baby-milk-drink", foodClass: "milk-drink", source: SOURCES.cdcInfants, decides: true, belowMonths: 12 },
    { kind: "exclusion", id: "baby-sugar", foodClass: "added-sugar", source: SOURCES.cdcInfants, decides: true, belowMonths: 24 },
    { kind: "exclusion", id: "baby-unpasteurised", foodClass: "unpasteurised", source: SOURCES.cdcInfants, decides: true },
    { kind: "exclusion", id: "baby-raw", foodClass: "raw-animal", source: SOURCES.cdcInfants, decides: true },
    { kind: "exclusion", id: "baby-mercury", foodClass: "high-mercury", source: SOURCES.cdcInfants, decides: true },
    { kind: "exclusion", id: "baby-alcohol", foodClass: "alcohol", source: SOURCES.cdcInfants, decides: true },
    { kind: "exclusion", id: "baby-choking", foodClass: "choking", source: SOURCES.cdcChoking, decides: true },
  ],
};
