import type { TargetAdvice } from "./target-advice.ts";

export const babyFood: TargetAdvice = {
  en: "Soft, smooth or in pieces that suit the age; everything cooked through; no salt, sugar, honey, whole nuts or hard round pieces.",
  ko: "월령에 맞게 부드럽게 갈거나 작게 썹니다. 모두 완전히 익힙니다. 소금, 설탕, 꿀, 통견과, 단단하고 둥근 조각을 쓰지 않습니다.",
};
