import type { TargetAdvice } from "./target-advice.ts";

export const highProtein: TargetAdvice = {
  en: "One generous lean protein, or two that complement each other; vegetables and a moderate starch around it.",
  ko: "기름기 적은 단백질을 넉넉히 쓰거나 서로 보완하는 두 가지를 씁니다. 채소와 적당한 곡류를 곁들입니다.",
};
