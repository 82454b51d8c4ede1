import type { TargetAdvice } from "./target-advice.ts";

export const renal: TargetAdvice = {
  en: "Measured protein; vegetables low in potassium, cut small and boiled in plenty of water; no stock powder, processed meat, nuts or whole grains in quantity; little salt.",
  ko: "단백질을 재어서 씁니다. 칼륨이 적은 채소를 잘게 썰어 많은 물에 데칩니다. 육수 가루, 가공육을 쓰지 않고 견과와 통곡물을 많이 쓰지 않으며 싱겁게 합니다.",
};
