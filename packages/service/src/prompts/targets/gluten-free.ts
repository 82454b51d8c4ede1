import type { TargetAdvice } from "./target-advice.ts";

export const glutenFree: TargetAdvice = {
  en: "Rice, potato, corn, buckwheat without wheat, tofu; sauces only where the label leaves wheat and barley out: ordinary soy sauce and gochujang hold wheat.",
  ko: "쌀, 감자, 옥수수, 밀이 섞이지 않은 메밀, 두부를 씁니다. 양념은 밀과 보리가 없는 것만 씁니다. 보통 간장과 고추장에는 밀이 들어 있습니다.",
};
