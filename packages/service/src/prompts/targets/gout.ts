import type { TargetAdvice } from "./target-advice.ts";

export const gout: TargetAdvice = {
  en: "Eggs, dairy, tofu and vegetables instead of organ meat, anchovies, sardines, shellfish and long-boiled meat or fish stock; no alcohol.",
  ko: "내장, 멸치, 정어리, 조개, 오래 끓인 고기·생선 육수 대신 달걀, 유제품, 두부, 채소를 씁니다. 술을 쓰지 않습니다.",
};
