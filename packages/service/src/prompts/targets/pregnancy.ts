import type { TargetAdvice } from "./target-advice.ts";

export const pregnancy: TargetAdvice = {
  en: "Everything cooked through; no raw fish, meat or egg, no unpasteurised dairy, no liver, no alcohol, no large predatory fish; foods with iron and folate.",
  ko: "모두 완전히 익힙니다. 날생선·날고기·날달걀, 비살균 유제품, 간, 술, 큰 육식성 어류를 쓰지 않습니다. 철과 엽산이 있는 식품을 씁니다.",
};
