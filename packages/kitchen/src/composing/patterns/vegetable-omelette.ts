import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";

export const vegetableOmelette: Pattern = {
  id: "vegetable-omelette",
  cuisine: "western",
  level: "beginner",
  minutes: 15,
  carbohydrate: "low",
  title: { en: "{vegetable} omelette", ko: "{vegetable} 오믈렛" },
  description: { en: "Three eggs a person, folded over a warm filling.", ko: "한 사람에 달걀 세 개, 따뜻한 속을 넣어 접습니다." },
  slots: [
    { key: "egg", choices: [{ food: "egg", grams: 150 }] },
    {
      key: "vegetable",
      choices: [
        { food: "spinach", grams: 60 },
        { food: "mushroom", grams: 60, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "zucchini", grams: 60, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "bell-pepper-red", grams: 40, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "cheese",
      choices: [
        { food: "cheddar", grams: 20, preparation: { en: "grated", ko: "갈아서" } },
        { food: "feta", grams: 20, preparation: { en: "crumbled", ko: "부숴서" } },
      ],
      isOptional: true,
    },
    {
      key: "fat",
      choices: [
        { food: "butter", grams: 10 },
        { food: "olive-oil", grams: 10 },
      ],
    },
    { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    { en: "Beat {egg} with {salt}[ and {pepper}] until no streaks are left.", ko: "{egg}에 {salt}[과 {pepper}]을 넣고 흰자가 남지 않게 풉니다." },
    {
      en: "Heat half of {fat} in a pan over medium heat and cook {vegetable} 2 to 3 minutes. Take it out.",
      ko: "팬에 {fat}의 절반을 두르고 중불에서 {vegetable}를 2~3분 볶아 꺼냅니다.",
    },
    {
      en: "Add the rest of the fat and pour in the egg, one omelette at a time. Draw the edges in as they set, about 2 minutes.",
      ko: "남은 기름을 두르고 달걀물을 1인분씩 붓습니다. 가장자리가 익으면 안으로 모으며 2분쯤 익힙니다.",
    },
    {
      en: "Spread the filling[ and {cheese}] over one half, fold, and cook 1 minute more until nothing runs.",
      ko: "한쪽에 속[과 {cheese}]을 올려 접고, 흐르는 것이 없도록 1분 더 익힙니다.",
    },
  ],
};
