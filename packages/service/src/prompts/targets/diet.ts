import type { TargetAdvice } from "./target-advice.ts";

export const diet: TargetAdvice = {
  en: "Filling at little energy: lean protein, volume from vegetables, broth or mushrooms, fat measured by the teaspoon.",
  ko: "열량은 낮고 포만감은 높게 합니다. 기름기 적은 단백질, 부피가 큰 채소·국물·버섯을 쓰고 기름은 작은술로 잽니다.",
};
