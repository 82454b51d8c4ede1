import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";

export const shakshuka: Pattern = {
  id: "shakshuka",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "shakshuka of {base} with {main}", ko: "{main} {base} 샥슈카" },
  description: {
    en: "A pan of spiced, softened vegetables in which the rest is cooked through under a lid.",
    ko: "향신료를 넣어 무르게 익힌 채소에 재료를 얹고 뚜껑을 덮어 익힙니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "egg", grams: 110, called: { en: "eggs", ko: "달걀" } },
        { food: "tofu-firm", grams: 170, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "cod", grams: 170, called: { en: "cod", ko: "대구" }, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "shrimp", grams: 160, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "chicken-breast", grams: 140, preparation: { en: "in thin slices", ko: "얇게 저며" } },
      ],
    },
    {
      key: "base",
      choices: [
        { food: "tomato-canned-no-salt", grams: 110, called: { en: "tomatoes", ko: "토마토" } },
        { food: "tomato", grams: 110, called: { en: "fresh tomatoes", ko: "생토마토" }, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "spinach", grams: 130, preparation: { en: "washed, chopped", ko: "씻어서 썰어" } },
        { food: "zucchini", grams: 110, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "pepper",
      choices: [
        { food: "bell-pepper-green", grams: 45, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "bell-pepper-red", grams: 35, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "mushroom", grams: 60, preparation: { en: "sliced", ko: "썰어서" } },
      ],
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 16 }] },
    {
      key: "garlic",
      choices: [
        { food: "garlic", grams: 2, preparation: { en: "minced", ko: "다져서" } },
        { food: "green-onion-tops", grams: 8, preparation: { en: "sliced", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
    { key: "cumin", choices: [{ food: "cumin", grams: 0.8 }], isOptional: true },
    { key: "paprika", choices: [{ food: "paprika", grams: 1 }], isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "ground", choices: PEPPER, isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "parsley", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
        { food: "cilantro", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Heat {oil} in a wide pan over medium heat and cook {pepper} for 5 minutes, stirring, until soft.",
      ko: "넓은 팬에 {oil}을 두르고 중불에서 {pepper}를 5분, 부드러워질 때까지 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    { en: "Stir in {cumin}.", ko: "{cumin}을 넣어 섞습니다." },
    { en: "Stir in {paprika}.", ko: "{paprika}를 넣어 섞습니다." },
    {
      en: "Add {base} and {salt} and simmer 6 to 8 minutes, until thick and no longer watery.",
      ko: "{base}와 {salt}을 넣고 6~8분, 물기가 줄어 걸쭉해질 때까지 끓입니다.",
    },
    {
      en: "Make hollows with a spoon and put {main} into them, one by one.",
      ko: "숟가락으로 홈을 만들어 {main}을 하나씩 넣습니다.",
    },
    {
      en: "Cover and cook over low heat 6 to 9 minutes, until firm and cooked through to the middle.",
      ko: "뚜껑을 덮고 약불에서 6~9분, 가운데까지 단단하게 익힙니다.",
    },
    { en: "Season with {ground}.", ko: "{ground}를 뿌립니다." },
    { en: "Scatter {herb} on top.", ko: "{herb}를 뿌립니다." },
  ],
};
