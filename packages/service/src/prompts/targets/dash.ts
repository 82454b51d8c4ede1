import type { TargetAdvice } from "./target-advice.ts";

export const dash: TargetAdvice = {
  en: "Vegetables, fruit, legumes, whole grains and low-fat dairy; little salt, little saturated fat; foods rich in potassium.",
  ko: "채소, 과일, 콩, 통곡물, 저지방 유제품 위주로 짭니다. 소금과 포화지방을 줄이고 칼륨이 많은 식품을 씁니다.",
};
