import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";

export const ratatouille: Pattern = {
  id: "ratatouille",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 45,
  carbohydrate: "low",
  title: { en: "ratatouille with {main}", ko: "{main}을 곁들인 라타투이" },
  description: {
    en: "The vegetables of Provence stewed in olive oil, with something filling on top.",
    ko: "올리브유에 뭉근히 익힌 프로방스식 채소에 든든한 재료를 얹습니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "egg", grams: 110, called: { en: "eggs", ko: "달걀" } },
        { food: "cod", grams: 170, called: { en: "cod", ko: "대구" }, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "salmon", grams: 120, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "sea-bass", grams: 150, called: { en: "sea bass", ko: "농어" }, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "shrimp", grams: 160, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "chicken-breast", grams: 130, preparation: { en: "in thin slices", ko: "얇게 저며" } },
        { food: "tofu-firm", grams: 180, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm slices", ko: "2cm 두께로 썰어" } },
      ],
    },
    {
      key: "eggplant",
      choices: [
        { food: "eggplant", grams: 70, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "mushroom", grams: 70, preparation: { en: "quartered", ko: "4등분해" } },
      ],
    },
    {
      key: "zucchini",
      choices: [
        { food: "zucchini", grams: 80, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "yellow-squash", grams: 80, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
      ],
    },
    {
      key: "pepper",
      choices: [
        { food: "bell-pepper-green", grams: 35, preparation: { en: "in 2 cm squares", ko: "2cm로 네모나게 썰어" } },
        { food: "bell-pepper-red", grams: 30, preparation: { en: "in 2 cm squares", ko: "2cm로 네모나게 썰어" } },
      ],
      isOptional: true,
    },
    { key: "tomato", choices: [{ food: "tomato", grams: 50, preparation: { en: "chopped", ko: "굵게 다져" } }], isOptional: true },
    { key: "garlic", choices: [{ food: "garlic", grams: 2, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    { key: "oil", choices: [{ food: "olive-oil", grams: 18 }] },
    {
      key: "herb",
      choices: [
        { food: "thyme-dried", grams: 0.5 },
        { food: "oregano-dried", grams: 0.5 },
      ],
      isOptional: true,
    },
    { key: "basil", choices: [{ food: "basil", grams: 3, preparation: { en: "torn", ko: "뜯어서" } }], isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "ground", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Heat two thirds of {oil} in a wide pan over medium-high heat and cook {eggplant} for 6 minutes, stirring now and then, until brown.",
      ko: "넓은 팬에 {oil}의 3분의 2를 두르고 중강불에서 {eggplant}를 가끔 저으며 6분, 노릇하게 볶습니다.",
    },
    {
      en: "Add {zucchini}[ and {pepper}] and cook 5 minutes more.",
      ko: "{zucchini}[와 {pepper}]를 넣고 5분 더 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    {
      en: "Season with half of {salt}[ and {herb}], turn the heat down to low, cover and stew 12 minutes, until very soft.",
      ko: "{salt}의 절반[과 {herb}]을 넣고 약불로 줄여 뚜껑을 덮고 12분, 아주 부드러워질 때까지 익힙니다.",
    },
    { en: "Stir in {tomato} and stew 5 minutes without the lid.", ko: "{tomato}를 넣고 뚜껑 없이 5분 더 익힙니다." },
    {
      en: "Meanwhile rub or sprinkle {main} with the rest of the salt[ and with {ground}]. Heat the rest of the oil in a second pan over medium heat and cook it 4 to 7 minutes, turning once, until firm and cooked through.",
      ko: "그동안 {main}에 남은 소금[과 {ground}]을 뿌립니다. 다른 팬에 남은 기름을 두르고 중불에서 한 번 뒤집어 가며 4~7분, 속까지 단단히 익힙니다.",
    },
    { en: "Put the {main:name} on the vegetables.", ko: "채소 위에 {main:name}를 올립니다." },
    { en: "Scatter {basil} on top.", ko: "{basil}을 뿌립니다." },
  ],
};
