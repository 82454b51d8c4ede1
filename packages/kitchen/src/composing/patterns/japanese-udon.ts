import type { Pattern } from "../pattern.ts";
import { potLeaves } from "./asian-choices.ts";
import { GOCHUGARU } from "./korean-choices.ts";
import { LITTLE_DAEPA, soySauceOrSalt } from "./korean-seasonings.ts";

export const udon: Pattern = {
  id: "udon",
  cuisine: "japanese",
  level: "beginner",
  minutes: 25,
  carbohydrate: "moderate",
  title: { en: "{noodle} soup with {topping} and {leaf}", ko: "{topping} {leaf} {noodle}" },
  description: { en: "A mild broth, noodles and a topping, in twenty minutes.", ko: "순한 국물에 면과 고명을 올려 간단히 끓입니다." },
  slots: [
    {
      key: "noodle",
      choices: [
        { food: "udon-noodle-packed", grams: 190, called: { en: "udon", ko: "우동" } },
        { food: "buckwheat-noodle-fresh", grams: 90, called: { en: "soba", ko: "메밀국수" } },
        {
          food: "rice-noodle-dried",
          grams: 60,
          called: { en: "rice noodle", ko: "쌀국수" },
          preparation: { en: "soaked 30 minutes in cold water", ko: "찬물에 30분 불려" },
        },
      ],
    },
    {
      key: "topping",
      choices: [
        { food: "egg", grams: 50, preparation: { en: "beaten", ko: "풀어서" } },
        {
          food: "fried-tofu-pouch-plain",
          grams: 25,
          called: { en: "fried tofu", ko: "유부" },
          preparation: { en: "in strips, scalded", ko: "길게 썰어 끓는 물을 끼얹어" },
        },
        { food: "chicken-breast", grams: 80, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "thinly sliced", ko: "얇게 저며" } },
        { food: "beef-round-hanwoo", grams: 75, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 80, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "oyster-mushroom-korean", grams: 90, called: { en: "oyster mushrooms", ko: "느타리버섯" }, preparation: { en: "torn", ko: "찢어서" } },
      ],
    },
    { key: "leaf", choices: potLeaves(70) },
    {
      key: "stock",
      choices: [
        { food: "anchovy-stock", grams: 280, called: { en: "anchovy stock", ko: "멸치육수" } },
        { food: "water", grams: 280 },
      ],
    },
    { key: "season", choices: soySauceOrSalt(4) },
    { key: "ginger", choices: [{ food: "ginger", grams: 2, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    {
      key: "oil",
      choices: [
        { food: "canola-oil", grams: 3 },
        { food: "sesame-oil-korean", grams: 3 },
      ],
    },
    { key: "scallion", choices: LITTLE_DAEPA.map((choice) => ({ ...choice, grams: 8 })), isOptional: true },
    { key: "chili", choices: GOCHUGARU.map((choice) => ({ ...choice, grams: 0.5 })), isOptional: true },
  ],
  steps: [
    {
      en: "Boil {noodle} in plenty of water 2 to 5 minutes, as the packet says, until no hard core is left; rinse them in hot water and put them in bowls.",
      ko: "넉넉한 끓는 물에 {noodle}을 포장에 적힌 대로 2~5분, 심이 없게 삶아 뜨거운 물에 헹구고 그릇에 담습니다.",
    },
    {
      en: "Bring {stock} and {season} to the boil in a pot over medium-high heat[ with {ginger}].",
      ko: "냄비에 {stock}, {season}[, {ginger}]을 넣고 중강불에서 끓입니다.",
    },
    {
      en: "Add {topping} and simmer 3 to 5 minutes over medium heat, until it is done all through.",
      ko: "{topping}을 넣고 중불에서 3~5분, 속까지 익도록 끓입니다.",
    },
    { en: "Add {leaf} and simmer 2 minutes, until it wilts.", ko: "{leaf}를 넣고 2분, 숨이 죽을 때까지 끓입니다." },
    { en: "Ladle everything over the noodles and drip {oil} on it.", ko: "면 위에 모두 붓고 {oil}를 두릅니다." },
    { en: "Scatter {scallion} on top.", ko: "{scallion}을 올립니다." },
    { en: "Dust it with {chili}.", ko: "{chili}를 뿌립니다." },
  ],
};
