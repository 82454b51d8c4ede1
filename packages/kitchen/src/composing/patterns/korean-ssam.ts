import type { Pattern } from "../pattern.ts";
import { GARLIC } from "./choices.ts";
import { CHAMGIREUM } from "./korean-choices.ts";

export const grilledPorkSsam: Pattern = {
  id: "grilled-meat-ssam",
  cuisine: "korean",
  level: "beginner",
  minutes: 20,
  carbohydrate: "low",
  title: { en: "grilled {meat} in {leaf}", ko: "{leaf}에 싸 먹는 {meat} 구이" },
  description: {
    en: "Meat from a hot pan, wrapped in leaves with garlic and sesame-salt.",
    ko: "달군 팬에 구운 고기를 마늘, 기름장과 함께 쌈채소에 싸 먹습니다.",
  },
  slots: [
    {
      key: "meat",
      choices: [
        { food: "pork-belly-korean", grams: 160, preparation: { en: "in slices", ko: "도톰하게 썰어" } },
        { food: "pork-neck-korean", grams: 180, preparation: { en: "in slices", ko: "도톰하게 썰어" } },
        { food: "beef-loin-hanwoo", grams: 160, called: { en: "beef loin", ko: "소고기 등심" }, preparation: { en: "in slices", ko: "도톰하게 썰어" } },
        { food: "duck-breast", grams: 170, called: { en: "duck", ko: "오리고기" }, preparation: { en: "sliced", ko: "썰어서" } },
      ],
    },
    {
      key: "leaf",
      choices: [
        { food: "lettuce-red-leaf", grams: 60 },
        { food: "perilla-leaf", grams: 25 },
        { food: "napa-cabbage-heart", grams: 80 },
      ],
    },
    { key: "mushroom", choices: [{ food: "king-oyster-mushroom", grams: 60, preparation: { en: "sliced", ko: "썰어서" } }] },
    { key: "garlic", choices: GARLIC },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 1 }] },
    { key: "chili", choices: [{ food: "green-chilli-korean", grams: 10, preparation: { en: "sliced", ko: "썰어서" } }], isOptional: true },
  ],
  steps: [
    {
      en: "Heat a dry pan over medium-high heat. Cook {meat} 4 to 5 minutes a side until brown and cooked through.",
      ko: "마른 팬을 중강불로 달궈 {meat}를 한 면에 4~5분씩, 속까지 노릇하게 굽습니다.",
    },
    { en: "Fry {mushroom} and {garlic} in the fat that runs out, 2 to 3 minutes.", ko: "나온 기름에 {mushroom}과 {garlic}을 2~3분 굽습니다." },
    { en: "Put {salt}[ and {oil}] in a small dish for dipping.", ko: "작은 그릇에 {salt}[과 {oil}]을 담아 찍어 먹을 장을 만듭니다." },
    { en: "Wash {leaf}, and wrap the meat in it with mushroom and garlic[ and {chili}].", ko: "{leaf}를 씻어 고기와 버섯, 마늘[, {chili}]을 싸 먹습니다." },
  ],
};
