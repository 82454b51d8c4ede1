import type { Pattern } from "../pattern.ts";
import { riceVinegar, WHITE_PEPPER } from "./asian-choices.ts";
import { CHAMGIREUM, KOREAN_MUSHROOMS } from "./korean-choices.ts";
import { LITTLE_DAEPA, soySauceOrSalt } from "./korean-seasonings.ts";

export const hotAndSourSoup: Pattern = {
  id: "hot-and-sour-soup",
  cuisine: "chinese",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "hot and sour soup with {main} and {vegetable}", ko: "{main} {vegetable} 산라탕" },
  description: {
    en: "Sharp with vinegar, hot with white pepper, hardly thickened.",
    ko: "식초로 새콤하고 백후추로 얼얼하게, 전분은 아주 조금만 넣어 끓입니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "tofu-firm", grams: 180, called: { en: "tofu", ko: "두부" }, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "sundubu", grams: 250, called: { en: "soft tofu", ko: "순두부" }, preparation: { en: "in spoonfuls", ko: "숟가락으로 떠서" } },
        { food: "pork-loin-korean", grams: 120, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "chicken-breast", grams: 130, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "whiteleg-shrimp", grams: 130, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "napa-cabbage-korean", grams: 60, called: { en: "napa cabbage", ko: "배추" }, preparation: { en: "shredded", ko: "채 썰어" } },
        { food: "bamboo-shoot-canned", grams: 60, called: { en: "bamboo shoot", ko: "죽순" }, preparation: { en: "rinsed, in strips", ko: "헹궈서 채 썰어" } },
        { food: "bok-choy-korean", grams: 60, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "shredded", ko: "채 썰어" } },
        { food: "mung-bean-sprout-korean", grams: 70, called: { en: "mung bean sprouts", ko: "숙주" }, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "mushroom",
      choices: [
        ...KOREAN_MUSHROOMS.map((choice) => ({ ...choice, grams: 40 })),
        { food: "wood-ear-korean", grams: 40, preparation: { en: "in strips", ko: "채 썰어" } },
      ],
      isOptional: true,
    },
    { key: "egg", choices: [{ food: "egg", grams: 50 }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 280 }] },
    { key: "ginger", choices: [{ food: "ginger", grams: 3, preparation: { en: "in fine matchsticks", ko: "가늘게 채 썰어" } }], isOptional: true },
    { key: "season", choices: soySauceOrSalt(8) },
    {
      key: "starch",
      choices: [{ food: "potato-starch", grams: 3, preparation: { en: "stirred in 2 spoons of water", ko: "물 2숟가락에 풀어" } }],
      isOptional: true,
    },
    { key: "vinegar", choices: riceVinegar(12) },
    { key: "pepper", choices: WHITE_PEPPER.map((choice) => ({ ...choice, grams: 0.6 })) },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }] },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
  ],
  steps: [
    {
      en: "Bring {water} and {season} to the boil in a pot over medium-high heat[ with {ginger}].",
      ko: "냄비에 {water}와 {season}[, {ginger}]을 넣고 중강불에서 끓입니다.",
    },
    { en: "Add {main} and simmer 4 minutes over medium heat, until it is cooked through.", ko: "{main}을 넣고 중불에서 4분, 속까지 익도록 끓입니다." },
    { en: "Add {vegetable}[ and {mushroom}] and simmer 3 minutes, until tender.", ko: "{vegetable}[, {mushroom}]을 넣고 3분, 부드러워질 때까지 끓입니다." },
    {
      en: "Stir in {starch} and boil 1 minute, until the soup turns clear and silky.",
      ko: "{starch}을 저어 넣고 1분, 국물이 맑고 매끄러워질 때까지 끓입니다.",
    },
    { en: "Beat {egg}, pour it in a thin thread, wait 30 seconds and stir once.", ko: "{egg}을 풀어 가늘게 흘려 넣고 30초 두었다가 한 번 젓습니다." },
    { en: "Take the pot off the heat and stir in {vinegar}, {pepper} and {oil}.", ko: "불을 끄고 {vinegar}, {pepper}, {oil}을 섞습니다." },
    { en: "Scatter {scallion} on top.", ko: "{scallion}을 뿌립니다." },
  ],
};
