import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM } from "./korean-choices.ts";
import { LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const seaweedSoup: Pattern = {
  id: "seaweed-soup",
  cuisine: "korean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "low",
  title: { en: "miyeok-guk: seaweed soup with {protein}", ko: "{protein}미역국" },
  description: { en: "The soup of birthdays, quiet and deep.", ko: "생일에도 평일에도 먹는, 은근히 오래 끓인 국입니다." },
  slots: [
    { key: "seaweed", choices: [{ food: "miyeok-dried", grams: 4, preparation: { en: "soaked 15 minutes in cold water", ko: "찬물에 15분 불려" } }] },
    {
      key: "protein",
      choices: [
        { food: "beef-brisket-hanwoo", grams: 90, called: { en: "beef", ko: "소고기" }, preparation: { en: "in small thin slices", ko: "작고 얇게 썰어" } },
        { food: "stone-flounder", grams: 130, called: { en: "flounder", ko: "가자미" }, preparation: { en: "boned", ko: "가시를 발라" } },
        { food: "chicken-breast", grams: 130, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in small thin slices", ko: "작고 얇게 썰어" } },
        { food: "alaska-pollock", grams: 160, called: { en: "pollock", ko: "생태" }, preparation: { en: "boned", ko: "가시를 발라" } },
        { food: "tofu-firm", grams: 190, called: { en: "tofu", ko: "두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
        { food: "oyster-mushroom-korean", grams: 90, called: { en: "oyster mushrooms", ko: "느타리버섯" }, preparation: { en: "torn", ko: "찢어서" } },
        { food: "shiitake-korean", grams: 70, called: { en: "shiitake", ko: "표고버섯" }, preparation: { en: "sliced", ko: "썰어서" } },
      ],
    },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }].map((choice) => ({ ...choice, grams: 7 })) },
    { key: "water", choices: [{ food: "water", grams: 350 }] },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "season", choices: soySauceOrSalt(4) },
    { key: "perilla", choices: [{ food: "perilla-seed-roasted", grams: 10 }], isOptional: true },
  ],
  steps: [
    {
      en: "Rinse {seaweed} two or three times, squeeze it out, and cut it in pieces of 3 cm.",
      ko: "{seaweed}을 두세 번 헹궈 물기를 짜고 3 cm로 썹니다.",
    },
    {
      en: "Warm {oil} in a pot over medium-low heat and stir the seaweed in it 3 minutes, until it turns a brighter green.",
      ko: "냄비에 {oil}을 두르고 중약불에서 미역을 3분, 색이 선명해질 때까지 볶습니다.",
    },
    {
      en: "Pour in {water}, bring it to the boil over high heat, then cover it and simmer 15 minutes over medium-low heat.",
      ko: "{water}를 붓고 센 불에서 끓이다가, 끓어오르면 뚜껑을 덮고 중약불에서 15분 끓입니다.",
    },
    {
      en: "Add {protein}[ and {garlic}] and simmer 10 minutes, skimming the foam, until it is cooked through.",
      ko: "{protein}[, {garlic}]을 넣고 거품을 걷어 가며 10분, 속까지 익을 때까지 끓입니다.",
    },
    { en: "Season with {season} and simmer 2 minutes.", ko: "{season}으로 간하고 2분 더 끓입니다." },
    { en: "Stir in {perilla} just before serving.", ko: "먹기 직전에 {perilla}를 풉니다." },
  ],
};
