import type { TargetAdvice } from "./target-advice.ts";

export const fridge: TargetAdvice = {
  en: "Build the dish from what is at hand, the most perishable first; buy as little as possible.",
  ko: "있는 재료로, 상하기 쉬운 것부터 써서 요리를 만듭니다. 새로 사는 것은 최소로 합니다.",
};
