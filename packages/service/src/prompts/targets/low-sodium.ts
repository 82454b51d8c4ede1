import type { TargetAdvice } from "./target-advice.ts";

export const lowSodium: TargetAdvice = {
  en: "No salt by the spoon: acid, aroma, roasting, mushrooms and spices season the dish. Soy sauce, pastes, kimchi, stock powder and pickles carry most sodium.",
  ko: "소금을 숟가락으로 넣지 않습니다. 신맛, 향, 구운 맛, 버섯, 향신료로 간을 합니다. 간장, 장류, 김치, 육수 가루, 절임에 나트륨이 가장 많습니다.",
};
