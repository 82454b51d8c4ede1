import type { Pattern } from "../pattern.ts";
import { riceVinegar } from "./asian-choices.ts";
import { CHAMGIREUM, KKAE } from "./korean-choices.ts";
import { koreanFat, LITTLE_GARLIC } from "./korean-seasonings.ts";

export const bibimGuksu: Pattern = {
  id: "bibim-guksu",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "moderate",
  title: { en: "cold {sauce} {noodle} with {protein} and {vegetable}", ko: "{protein} {vegetable}를 올린 {sauce} 비빔{noodle}" },
  description: {
    en: "Cold noodles tossed sharp and bright, with as much vegetable as noodle.",
    ko: "채소를 면만큼 넉넉히 넣어 새콤하게 비빈 차가운 국수입니다.",
  },
  slots: [
    {
      key: "noodle",
      choices: [
        { food: "somyeon-boiled", grams: 170, called: { en: "somyeon", ko: "국수" } },
        { food: "buckwheat-noodle-fresh", grams: 75, called: { en: "buckwheat noodles", ko: "메밀국수" } },
        {
          food: "rice-noodle-dried",
          grams: 60,
          called: { en: "rice noodles", ko: "쌀국수" },
          preparation: { en: "soaked 30 minutes in cold water", ko: "찬물에 30분 불려" },
        },
        { food: "dangmyeon", grams: 55, called: { en: "glass noodles", ko: "당면" } },
      ],
    },
    {
      key: "sauce",
      choices: [
        { food: "gochujang", grams: 14, called: { en: "gochujang", ko: "고추장" } },
        { food: "soy-sauce-korean", grams: 8, called: { en: "soy-dressed", ko: "간장" } },
        { food: "tamari-gluten-free", grams: 7, called: { en: "soy-dressed", ko: "간장" } },
        { food: "salt", grams: 0.9, called: { en: "plain-dressed", ko: "담백한" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "egg", grams: 50, preparation: { en: "beaten", ko: "풀어서" } },
        { food: "chicken-breast", grams: 85, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } },
        { food: "beef-round-hanwoo", grams: 75, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 85, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tofu-firm", grams: 120, called: { en: "tofu", ko: "두부" }, preparation: { en: "pressed, in thin strips", ko: "물기를 빼고 채 썰어" } },
        {
          food: "king-oyster-mushroom",
          grams: 90,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "thinly sliced", ko: "얇게 썰어" },
        },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "cucumber", grams: 80, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        { food: "cabbage", grams: 70, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
        { food: "lettuce-leaf", grams: 50, called: { en: "lettuce", ko: "상추" }, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "bell-pepper-red", grams: 60, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 20, preparation: { en: "in fine matchsticks", ko: "가늘게 채 썰어" } }], isOptional: true },
    { key: "fat", choices: koreanFat(4) },
    { key: "vinegar", choices: riceVinegar(7) },
    { key: "pear", choices: [{ food: "asian-pear", grams: 20, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC.map((choice) => ({ ...choice, grams: 1.5 })), isOptional: true },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }] },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    {
      en: "Heat {fat} in a pan over medium heat and cook {protein} 3 to 5 minutes, spread out thinly, until done all through. Cool it and cut it in strips.",
      ko: "팬에 {fat}를 두르고 중불에서 {protein}을 얇게 펼쳐 3~5분, 속까지 익힙니다. 식혀서 채 썹니다.",
    },
    {
      en: "Stir {sauce}, {vinegar} and {oil}[ with {pear}][ and {garlic}] for a dressing.",
      ko: "{sauce}, {vinegar}, {oil}[, {pear}][, {garlic}]을 섞어 양념장을 만듭니다.",
    },
    {
      en: "Boil {noodle} until no hard core is left, as long as the packet says; noodles that are weighed boiled are only dipped. Rinse them in cold water, rubbing, until they no longer feel slippery, and drain them well.",
      ko: "{noodle}을 포장에 적힌 시간만큼 심이 없게 삶습니다. 삶은 무게로 잰 면은 살짝 담갔다 건집니다. 찬물에 비벼 미끈거리지 않을 때까지 헹구고 물기를 뺍니다.",
    },
    {
      en: "Toss the noodles with the dressing, {vegetable}[ and {carrot}], and lay the {protein:name} on top.",
      ko: "면에 양념장과 {vegetable}[, {carrot}]을 넣어 비비고 {protein:name}을 올립니다.",
    },
    { en: "Scatter {seed} over it.", ko: "{seed}를 뿌립니다." },
  ],
};
