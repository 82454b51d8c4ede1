import type { TargetAdvice } from "./target-advice.ts";

export const lowCarb: TargetAdvice = {
  en: "Replace the starch by vegetables, tofu or egg; a small portion of a whole grain or legume where the limit leaves room.",
  ko: "전분 대신 채소, 두부, 달걀을 씁니다. 한계에 여유가 있으면 통곡물이나 콩을 조금 씁니다.",
};
