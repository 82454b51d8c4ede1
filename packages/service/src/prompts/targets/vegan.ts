import type { TargetAdvice } from "./target-advice.ts";

export const vegan: TargetAdvice = {
  en: "Nothing of animals: no stock of anchovy or meat, no fish sauce, egg, dairy, honey or gelatine. Protein from soy, legumes, nuts or seeds.",
  ko: "동물에서 온 것을 쓰지 않습니다. 멸치·고기 육수, 액젓, 달걀, 유제품, 꿀, 젤라틴이 없어야 합니다. 콩, 견과, 씨앗으로 단백질을 냅니다.",
};
