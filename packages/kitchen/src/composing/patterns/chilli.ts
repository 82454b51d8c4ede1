import type { Pattern } from "../pattern.ts";
import { GARLIC, PEPPER } from "./choices.ts";

export const chilli: Pattern = {
  id: "chilli",
  cuisine: "western",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "{main} chilli with {base}", ko: "{base}를 넣은 {main} 칠리" },
  description: {
    en: "A thick stew with cumin and paprika that is better still the next day.",
    ko: "큐민과 파프리카가루로 향을 낸 걸쭉한 스튜입니다. 다음 날 더 맛있습니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "kidney-bean-cooked", grams: 190, called: { en: "kidney bean", ko: "강낭콩" } },
        { food: "black-bean-cooked", grams: 190, called: { en: "black bean", ko: "블랙빈" } },
        { food: "pinto-bean-cooked", grams: 180, called: { en: "pinto bean", ko: "핀토빈" } },
        { food: "ground-turkey-lean", grams: 140, called: { en: "turkey", ko: "칠면조" } },
        { food: "ground-beef-95", grams: 140, called: { en: "beef", ko: "소고기" } },
        { food: "ground-pork-lean", grams: 130, called: { en: "pork", ko: "돼지고기" } },
      ],
    },
    {
      key: "base",
      choices: [
        { food: "tomato-canned-no-salt", grams: 200, called: { en: "tomatoes", ko: "토마토" } },
        { food: "tomato", grams: 220, called: { en: "fresh tomatoes", ko: "생토마토" }, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "squash-butternut", grams: 160, called: { en: "squash", ko: "땅콩호박" }, preparation: { en: "in 1 cm dice", ko: "1cm로 깍둑 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "bell-pepper-red", grams: 70, preparation: { en: "diced", ko: "깍둑 썰어" } },
        { food: "bell-pepper-green", grams: 70, preparation: { en: "diced", ko: "깍둑 썰어" } },
        { food: "carrot", grams: 60, preparation: { en: "finely diced", ko: "잘게 썰어" } },
        { food: "zucchini", grams: 90, preparation: { en: "diced", ko: "깍둑 썰어" } },
      ],
    },
    {
      key: "onion",
      choices: [
        { food: "onion", grams: 50, preparation: { en: "chopped", ko: "다져서" } },
        { food: "leek", grams: 50, preparation: { en: "sliced", ko: "썰어서" } },
      ],
      isOptional: true,
    },
    { key: "corn", choices: [{ food: "corn-frozen", grams: 50 }], isOptional: true },
    { key: "oil", choices: [{ food: "olive-oil", grams: 9 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "cumin", choices: [{ food: "cumin", grams: 1.5 }], isOptional: true },
    { key: "paprika", choices: [{ food: "paprika", grams: 2 }], isOptional: true },
    { key: "hot", choices: [{ food: "cayenne", grams: 0.3 }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 120 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Heat {oil} in a pot over medium heat and cook {vegetable}[ with {onion}] for 6 minutes, stirring, until soft.",
      ko: "냄비에 {oil}을 두르고 중불에서 {vegetable}[과 {onion}]을 6분, 부드러워질 때까지 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    {
      en: "Turn the heat up to medium-high, add {main} and stir 4 to 5 minutes, breaking up any lumps, until hot, with no raw colour left.",
      ko: "중강불로 올려 {main}을 넣고 덩어리를 풀며 4~5분, 뜨겁고 날것의 색이 없어질 때까지 볶습니다.",
    },
    { en: "Stir in {cumin}.", ko: "{cumin}을 넣어 섞습니다." },
    { en: "Stir in {paprika}[ and {hot}].", ko: "{paprika}[와 {hot}]를 넣어 섞습니다." },
    {
      en: "Add {base}, {water}, {salt}[ and {pepper}]. Bring to the boil, cover and simmer over low heat for 20 minutes, stirring now and then, until thick.",
      ko: "{base}, {water}, {salt}[, {pepper}]을 넣고 끓어오르면 뚜껑을 덮어 약불에서 가끔 저으며 20분, 걸쭉해질 때까지 끓입니다.",
    },
    { en: "Add {corn} and simmer 4 minutes more.", ko: "{corn}를 넣고 4분 더 끓입니다." },
    { en: "Let it stand 5 minutes and ladle it into bowls.", ko: "5분 두었다가 그릇에 담습니다." },
  ],
};
