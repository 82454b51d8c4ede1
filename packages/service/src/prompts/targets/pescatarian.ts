import type { TargetAdvice } from "./target-advice.ts";

export const pescatarian: TargetAdvice = {
  en: "No meat or poultry, nor stock or fat of them. Fish, shellfish, egg and dairy are welcome.",
  ko: "고기와 가금류, 그 육수와 기름을 쓰지 않습니다. 생선, 조개, 달걀, 유제품은 쓸 수 있습니다.",
};
