import type { TargetAdvice } from "./target-advice.ts";

export const keto: TargetAdvice = {
  en: "Fat and protein carry the meal. No rice, noodles, flour, sugar or sweet sauces; leafy and low-starch vegetables. Watch the carbohydrate of sauces, onions and tomatoes.",
  ko: "지방과 단백질 위주로 짭니다. 밥, 면, 밀가루, 설탕, 단 양념을 쓰지 않고 잎채소와 전분이 적은 채소를 씁니다. 양념, 양파, 토마토의 탄수화물에 주의합니다.",
};
