import type { TargetAdvice } from "./target-advice.ts";

export const diabetes: TargetAdvice = {
  en: "Slow carbohydrate with fibre: whole grains, legumes, vegetables, in one moderate portion; no sugar, syrup or sweet sauces.",
  ko: "통곡물, 콩, 채소처럼 천천히 흡수되고 식이섬유가 많은 탄수화물을 적당량 씁니다. 설탕, 시럽, 단 양념을 쓰지 않습니다.",
};
