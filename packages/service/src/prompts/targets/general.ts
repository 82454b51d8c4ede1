import type { TargetAdvice } from "./target-advice.ts";

export const general: TargetAdvice = {
  en: "A balanced everyday meal: one protein, plenty of vegetables, a moderate starch, little salt.",
  ko: "단백질 하나, 넉넉한 채소, 적당한 곡류로 균형 잡힌 평소 한 끼. 짜지 않게 합니다.",
};
