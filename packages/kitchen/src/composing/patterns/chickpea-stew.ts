import type { Pattern } from "../pattern.ts";
import { GARLIC, LEMON_JUICE, PEPPER } from "./choices.ts";

export const chickpeaStew: Pattern = {
  id: "chickpea-stew",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{pulse} stew with {vegetable} and {leaf}", ko: "{vegetable}와 {leaf}를 넣은 {pulse} 스튜" },
  description: {
    en: "A stew from the pantry with cumin, olive oil and leaves stirred in at the end.",
    ko: "큐민과 올리브유로 끓이고 마지막에 잎채소를 넣는 간단한 스튜입니다.",
  },
  slots: [
    {
      key: "pulse",
      choices: [
        { food: "chickpea-cooked", grams: 150, called: { en: "chickpea", ko: "병아리콩" } },
        { food: "white-bean-cooked", grams: 160, called: { en: "white bean", ko: "흰강낭콩" } },
        { food: "butter-bean-cooked", grams: 170, called: { en: "lima bean", ko: "리마콩" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "eggplant", grams: 120, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "zucchini", grams: 120, preparation: { en: "in thick half-moons", ko: "도톰한 반달로 썰어" } },
        { food: "cauliflower", grams: 110, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "sweet-potato", grams: 100, preparation: { en: "in 1.5 cm cubes", ko: "1.5cm로 깍둑 썰어" } },
        { food: "squash-butternut", grams: 110, called: { en: "squash", ko: "땅콩호박" }, preparation: { en: "in 1.5 cm cubes", ko: "1.5cm로 깍둑 썰어" } },
        { food: "mushroom", grams: 110, called: { en: "mushrooms", ko: "양송이버섯" }, preparation: { en: "halved", ko: "반으로 갈라" } },
      ],
    },
    {
      key: "base",
      choices: [
        { food: "tomato-canned-no-salt", grams: 150 },
        { food: "tomato", grams: 160, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "bell-pepper-red", grams: 110, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "leaf",
      choices: [
        { food: "spinach", grams: 50, preparation: { en: "washed", ko: "씻어서" } },
        { food: "kale", grams: 40, preparation: { en: "stalks cut out, torn", ko: "줄기를 빼고 뜯어서" } },
        { food: "chard", grams: 50, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "cabbage", grams: 60, preparation: { en: "shredded", ko: "채 썰어" } },
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
    { key: "oil", choices: [{ food: "olive-oil", grams: 11 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "cumin", choices: [{ food: "cumin", grams: 1.2 }], isOptional: true },
    { key: "paprika", choices: [{ food: "paprika", grams: 1.2 }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 130 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
  ],
  steps: [
    {
      en: "Heat {oil} in a pot over medium heat and cook {vegetable}[ with {onion}] for 7 minutes, stirring, until they colour at the edges.",
      ko: "냄비에 {oil}을 두르고 중불에서 {vegetable}[과 {onion}]을 7분, 가장자리가 노릇해질 때까지 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    { en: "Stir in {cumin}.", ko: "{cumin}을 넣어 섞습니다." },
    { en: "Stir in {paprika}.", ko: "{paprika}를 넣어 섞습니다." },
    {
      en: "Add {pulse}, {base}, {water} and {salt}. Bring to the boil and simmer over low heat for 15 minutes, until the vegetables are soft and the sauce is thick.",
      ko: "{pulse}, {base}, {water}, {salt}을 넣고 끓어오르면 약불에서 15분, 채소가 부드럽고 국물이 걸쭉해질 때까지 끓입니다.",
    },
    { en: "Stir in {leaf} and cook 3 minutes, until it wilts.", ko: "{leaf}를 넣고 3분, 숨이 죽을 때까지 익힙니다." },
    { en: "Season with {pepper}.", ko: "{pepper}를 뿌립니다." },
    { en: "Finish with {lemon}.", ko: "{lemon}을 뿌립니다." },
  ],
};
