import type { TargetAdvice } from "./target-advice.ts";

export const vegetarian: TargetAdvice = {
  en: "No meat, fish or what is made of them: no anchovy stock, fish sauce, gelatine or lard. Egg and dairy are welcome.",
  ko: "고기와 생선, 그것으로 만든 멸치 육수, 액젓, 젤라틴, 라드를 쓰지 않습니다. 달걀과 유제품은 쓸 수 있습니다.",
};
