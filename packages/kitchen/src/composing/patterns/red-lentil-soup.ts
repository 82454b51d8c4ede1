import type { Pattern } from "../pattern.ts";
import { GARLIC, LEMON_JUICE, PEPPER } from "./choices.ts";

export const redLentilSoup: Pattern = {
  id: "red-lentil-soup",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{pulse} soup with {vegetable}", ko: "{vegetable} {pulse} 수프" },
  description: {
    en: "A thick soup of the eastern Mediterranean, with cumin and lemon and almost no fat.",
    ko: "큐민과 레몬으로 맛을 낸 지중해 동부의 걸쭉한 수프입니다. 지방이 거의 없습니다.",
  },
  slots: [
    {
      key: "pulse",
      choices: [
        { food: "lentil-red", grams: 70, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "lentil", grams: 65, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "carrot", grams: 80, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "squash-butternut", grams: 110, called: { en: "squash", ko: "땅콩호박" }, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "cauliflower", grams: 100, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "bell-pepper-red", grams: 80, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "zucchini", grams: 110, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "potato", grams: 90, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "onion",
      choices: [
        { food: "onion", grams: 40, preparation: { en: "chopped", ko: "다져서" } },
        { food: "leek", grams: 40, preparation: { en: "sliced", ko: "썰어서" } },
      ],
      isOptional: true,
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 9 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "cumin", choices: [{ food: "cumin", grams: 1.2 }], isOptional: true },
    { key: "paprika", choices: [{ food: "paprika", grams: 1 }], isOptional: true },
    { key: "tomato", choices: [{ food: "tomato-paste", grams: 10 }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 400 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "parsley", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
        { food: "mint", grams: 2, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "cilantro", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Heat {oil} in a pot over medium heat and cook {vegetable}[ with {onion}] for 5 minutes, stirring.",
      ko: "냄비에 {oil}을 두르고 중불에서 {vegetable}[과 {onion}]을 5분 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    { en: "Stir in {cumin}.", ko: "{cumin}을 넣어 섞습니다." },
    { en: "Stir in {paprika}.", ko: "{paprika}를 넣어 섞습니다." },
    { en: "Fry {tomato} in it for 1 minute.", ko: "{tomato}를 넣고 1분 볶습니다." },
    {
      en: "Add {pulse} and {water}, bring to the boil, skim off the foam and simmer over low heat with the lid ajar: red lentils 18 minutes, others 28, until they fall apart when pressed.",
      ko: "{pulse}과 {water}을 넣고 끓어오르면 거품을 걷어 냅니다. 뚜껑을 조금 열고 약불에서 레드렌틸은 18분, 다른 렌틸은 28분, 누르면 으스러질 때까지 끓입니다.",
    },
    {
      en: "Crush part of it with a spoon or a blender until it is as thick as you like. Season with {salt}[ and {pepper}].",
      ko: "숟가락이나 블렌더로 일부를 으깨 원하는 농도로 맞추고 {salt}[과 {pepper}]으로 간합니다.",
    },
    { en: "Stir in {lemon}.", ko: "{lemon}을 섞습니다." },
    { en: "Scatter {herb} on top.", ko: "{herb}를 뿌립니다." },
  ],
};
