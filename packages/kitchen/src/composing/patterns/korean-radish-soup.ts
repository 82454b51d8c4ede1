import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";
import { CHAMGIREUM } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const radishSoup: Pattern = {
  id: "radish-soup",
  cuisine: "korean",
  level: "beginner",
  minutes: 35,
  carbohydrate: "low",
  title: { en: "clear {vegetable} soup with {protein}", ko: "{protein} {vegetable}국" },
  description: { en: "The clear soup of the Korean everyday table, a meal with plenty in it.", ko: "건더기를 넉넉히 넣어 맑고 시원하게 끓인 국입니다." },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "beef-shank-hanwoo", grams: 130, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "beef-round-hanwoo", grams: 130, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "squid-korean", grams: 190, called: { en: "squid", ko: "오징어" }, preparation: { en: "cleaned, in strips", ko: "손질해 굵게 채 썰어" } },
        {
          food: "chicken-thigh-boneless",
          grams: 150,
          called: { en: "chicken", ko: "닭고기" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "tofu-firm", grams: 240, called: { en: "tofu", ko: "두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "korean-radish", grams: 90, called: { en: "radish", ko: "무" }, preparation: { en: "in thin squares", ko: "나박 썰어" } },
        {
          food: "napa-cabbage-korean",
          grams: 110,
          called: { en: "napa cabbage", ko: "배추" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "soybean-sprout-korean", grams: 90, called: { en: "soybean sprout", ko: "콩나물" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "young-cabbage", grams: 90, called: { en: "young cabbage", ko: "얼갈이배추" }, preparation: { en: "in 4 cm lengths", ko: "4 cm로 썰어" } },
      ],
    },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }] },
    { key: "water", choices: [{ food: "water", grams: 330 }] },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "season", choices: soySauceOrSalt(7) },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Heat {oil} in a pot over medium heat and turn {protein} in it 2 minutes, gently, until it changes colour.",
      ko: "냄비에 {oil}을 두르고 중불에서 {protein}을 2분, 겉의 색이 변할 때까지 살살 볶습니다.",
    },
    {
      en: "Add {vegetable} and {water}[ with {garlic}], bring it to the boil, skim the foam and simmer 12 to 15 minutes with the lid on, until the {vegetable:name} is tender and the {protein:name} is cooked through.",
      ko: "{vegetable}와 {water}[, {garlic}]을 넣고 끓어오르면 거품을 걷고 뚜껑을 덮어 12~15분, {vegetable:name}가 부드럽고 {protein:name}의 속까지 익도록 끓입니다.",
    },
    { en: "Season with {season}[ and add {scallion}], and boil 1 minute more.", ko: "{season}으로 간하고[ {scallion}을 넣어] 1분 더 끓입니다." },
    { en: "Dust it with {pepper}.", ko: "{pepper}를 뿌립니다." },
  ],
};
