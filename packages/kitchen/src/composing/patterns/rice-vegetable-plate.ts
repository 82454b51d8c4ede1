import type { Pattern } from "../pattern.ts";
import { COOK_RICE, PEPPER } from "./choices.ts";

/** Little protein, potassium and phosphorus: white rice, watery vegetables, a little fruit, and a small helping of something filling. */
export const riceVegetablePlate: Pattern = {
  id: "rice-vegetable-plate",
  cuisine: "western",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{main} with fried {leaf}, peppers and {fruit} on white rice", ko: "{main} {leaf}볶음과 {fruit}를 곁들인 흰쌀밥" },
  description: {
    en: "A plate for the renal diet: white rice, boiled and fried vegetables, a fruit relish and a little protein.",
    ko: "신장식에 맞춘 한 접시입니다. 흰쌀밥과 데쳐 볶은 채소, 과일 렐리시, 적은 양의 단백질로 차립니다.",
  },
  slots: [
    {
      key: "rice",
      choices: [
        { food: "rice-white-short-grain", grams: 70, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "rice-white-long-grain", grams: 65, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "main",
      choices: [
        { food: "egg-white", grams: 60 },
        { food: "chicken-breast", grams: 40, preparation: { en: "in thin strips", ko: "얇게 썰어" } },
        { food: "turkey-breast", grams: 40, preparation: { en: "in thin strips", ko: "얇게 썰어" } },
        { food: "cod", grams: 45, called: { en: "cod", ko: "대구" }, preparation: { en: "in small pieces", ko: "작게 썰어" } },
        { food: "tofu-firm", grams: 60, called: { en: "tofu", ko: "두부" }, preparation: { en: "in small cubes", ko: "작게 깍둑 썰어" } },
        { food: "chickpea-cooked", grams: 40, called: { en: "chickpeas", ko: "병아리콩" } },
      ],
    },
    {
      key: "leaf",
      choices: [
        { food: "cabbage", grams: 70, preparation: { en: "shredded", ko: "채 썰어" } },
        { food: "napa-cabbage", grams: 70, called: { en: "napa cabbage", ko: "배추" }, preparation: { en: "shredded", ko: "채 썰어" } },
        { food: "eggplant", grams: 60, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in small dice", ko: "작게 깍둑 썰어" } },
        { food: "green-bean", grams: 55, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
      ],
    },
    {
      key: "pepper",
      choices: [
        { food: "bell-pepper-red", grams: 40, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "bell-pepper-green", grams: 40, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "bell-pepper-yellow", grams: 40, preparation: { en: "in strips", ko: "길게 썰어" } },
      ],
    },
    {
      key: "fruit",
      choices: [
        { food: "apple", grams: 60, preparation: { en: "in small dice", ko: "작게 깍둑 썰어" } },
        { food: "pear", grams: 60, preparation: { en: "in small dice", ko: "작게 깍둑 썰어" } },
        { food: "blueberry", grams: 50, called: { en: "blueberries", ko: "블루베리" } },
      ],
    },
    {
      key: "vinegar",
      choices: [
        { food: "vinegar-cider", grams: 5 },
        { food: "lemon-juice", grams: 5 },
      ],
      isOptional: true,
    },
    {
      key: "oil",
      choices: [
        { food: "olive-oil", grams: 12 },
        { food: "canola-oil", grams: 12 },
      ],
    },
    { key: "thyme", choices: [{ food: "thyme-dried", grams: 0.4 }], isOptional: true },
    { key: "spice", choices: PEPPER, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Boil {leaf} and {pepper} in plenty of water for 3 minutes and drain them well; this takes out potassium.",
      ko: "넉넉한 끓는 물에 {leaf}와 {pepper}를 3분 데쳐 물을 잘 뺍니다. 이렇게 하면 칼륨이 줄어듭니다.",
    },
    {
      en: "Heat half of {oil} in a pan over medium heat and cook {main} for 3 to 5 minutes, until set or golden and cooked through. Take it out.",
      ko: "팬에 {oil}의 절반을 두르고 중불에서 {main}을 3~5분, 굳거나 노릇해지고 속까지 익도록 볶아 꺼냅니다.",
    },
    {
      en: "Heat the rest of the oil over medium-high heat and fry the boiled vegetables with {salt}[, {thyme}][ and {spice}] for 3 minutes, until the edges colour.",
      ko: "남은 기름을 두르고 중강불에서 데친 채소에 {salt}[, {thyme}][, {spice}]을 넣어 가장자리가 노릇하도록 3분 볶습니다.",
    },
    { en: "Mix {fruit}[ with {vinegar}].", ko: "{fruit}를 준비합니다[. {vinegar}를 뿌려 섞습니다]." },
    {
      en: "Put the rice on plates with the vegetables and the {main:name}, and the fruit beside them.",
      ko: "접시에 밥과 채소, {main:name}를 담고 과일을 곁들입니다.",
    },
  ],
};
