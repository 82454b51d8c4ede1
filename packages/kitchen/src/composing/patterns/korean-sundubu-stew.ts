import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, GOCHUGARU } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const sundubuStew: Pattern = {
  id: "sundubu-stew",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "soft tofu stew with {topping} and {vegetable}", ko: "{topping} {vegetable} 순두부찌개" },
  description: { en: "Spoonfuls of soft tofu in a light, red broth.", ko: "고춧가루를 기름에 볶아 칼칼하게 끓인 순두부찌개입니다." },
  slots: [
    {
      key: "tofu",
      choices: [
        { food: "sundubu", grams: 220 },
        { food: "tofu-silken", grams: 220 },
        { food: "tofu-firm", grams: 150, preparation: { en: "crumbled coarsely", ko: "굵게 으깨어" } },
      ],
    },
    {
      key: "topping",
      choices: [
        { food: "manila-clam", grams: 40, called: { en: "clams", ko: "바지락" }, preparation: { en: "shelled, rinsed", ko: "살만 헹궈" } },
        { food: "pork-foreleg", grams: 60, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
        { food: "beef-round-hanwoo", grams: 60, called: { en: "beef", ko: "소고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
        { food: "whiteleg-shrimp", grams: 60, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "oyster-mushroom-korean", grams: 60, called: { en: "oyster mushrooms", ko: "느타리버섯" }, preparation: { en: "torn", ko: "찢어서" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "korean-zucchini", grams: 50, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in half moons", ko: "반달로 썰어" } },
        { food: "enoki-korean", grams: 40, called: { en: "enoki", ko: "팽이버섯" }, preparation: { en: "base cut off", ko: "밑동을 잘라" } },
        { food: "bok-choy-korean", grams: 60, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "cut in pieces", ko: "먹기 좋게 썰어" } },
      ],
    },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }] },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 120 }] },
    { key: "season", choices: soySauceOrSalt(6) },
    { key: "egg", choices: [{ food: "egg", grams: 50 }], isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
  ],
  steps: [
    {
      en: "Warm {oil} in a small pot over low heat[ and stir {chili} in it for 30 seconds, without burning it].",
      ko: "작은 냄비에 {oil}을 두르고 약불로 데웁니다[. {chili}를 넣어 타지 않게 30초 볶습니다].",
    },
    {
      en: "Add {topping}[ and {garlic}], turn the heat to medium and stir 2 minutes.",
      ko: "{topping}[, {garlic}]을 넣고 중불에서 2분 볶습니다.",
    },
    {
      en: "Pour in {water}, add {season} and {vegetable}, and boil 4 minutes.",
      ko: "{water}를 붓고 {season}과 {vegetable}을 넣어 4분 끓입니다.",
    },
    {
      en: "Add {tofu} in big spoonfuls and boil 4 to 5 minutes, until it is hot in the middle and the {topping:name} is cooked through.",
      ko: "{tofu}를 큼직하게 떠 넣고 4~5분, 속까지 뜨겁고 {topping:name}이 다 익을 때까지 끓입니다.",
    },
    { en: "Break in {egg}, cover the pot and cook 3 minutes, until it is set.", ko: "{egg}을 깨 넣고 뚜껑을 덮어 3분, 완전히 익힙니다." },
    { en: "Scatter {scallion} on top.", ko: "{scallion}을 뿌립니다." },
  ],
};
