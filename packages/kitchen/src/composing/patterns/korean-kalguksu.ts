import type { Pattern } from "../pattern.ts";
import { CHILLI } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, SOUP_STOCK, soySauceOrSalt } from "./korean-seasonings.ts";

export const kalguksu: Pattern = {
  id: "kalguksu",
  cuisine: "korean",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "Korean {noodle} soup with {protein} and {vegetable}", ko: "{protein} {vegetable} {noodle}" },
  description: { en: "Soft noodles in a light stock with a good handful of vegetables.", ko: "슴슴한 육수에 채소를 넉넉히 넣어 끓인 국수입니다." },
  slots: [
    {
      key: "noodle",
      choices: [
        {
          food: "kalguksu-noodle-fresh",
          grams: 80,
          called: { en: "knife-cut noodle", ko: "칼국수" },
          preparation: { en: "flour shaken off", ko: "밀가루를 털어" },
        },
        {
          food: "rice-noodle-dried",
          grams: 60,
          called: { en: "rice noodle", ko: "쌀국수" },
          preparation: { en: "soaked 30 minutes in cold water", ko: "찬물에 30분 불려" },
        },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "manila-clam", grams: 30, called: { en: "clams", ko: "바지락" }, preparation: { en: "shelled, rinsed", ko: "살만 헹궈" } },
        { food: "chicken-breast", grams: 90, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
        { food: "beef-round-hanwoo", grams: 80, called: { en: "beef", ko: "소고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
        { food: "tofu-firm", grams: 120, called: { en: "tofu", ko: "두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
        { food: "oyster-mushroom-korean", grams: 90, called: { en: "oyster mushrooms", ko: "느타리버섯" }, preparation: { en: "torn", ko: "찢어서" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "korean-zucchini", grams: 80, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        {
          food: "napa-cabbage-heart",
          grams: 90,
          called: { en: "napa cabbage", ko: "알배추" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "bok-choy-korean", grams: 90, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "cut in pieces", ko: "먹기 좋게 썰어" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 20, preparation: { en: "in matchsticks", ko: "채 썰어" } }], isOptional: true },
    { key: "stock", choices: SOUP_STOCK.filter(({ food }) => food !== "water").map((choice) => ({ ...choice, grams: 300 })) },
    { key: "water", choices: [{ food: "water", grams: 100 }] },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "season", choices: soySauceOrSalt(2.4) },
    { key: "perilla", choices: [{ food: "perilla-seed-roasted", grams: 6 }], isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "fresh", choices: CHILLI, isOptional: true },
  ],
  steps: [
    {
      en: "Bring {stock} and {water} to the boil in a pot over medium-high heat[ with {garlic}].",
      ko: "냄비에 {stock}와 {water}[, {garlic}]을 넣고 중강불에서 끓입니다.",
    },
    {
      en: "Add {protein} and boil 4 minutes, skimming the foam.",
      ko: "{protein}을 넣고 거품을 걷어 가며 4분 끓입니다.",
    },
    {
      en: "Loosen {noodle} into the pot, add {vegetable}[ and {carrot}], and boil 5 to 6 minutes over medium heat, stirring so that nothing sticks, until a noodle has no hard core and the {protein:name} is cooked through.",
      ko: "{noodle}을 풀어 넣고 {vegetable}[, {carrot}]을 더해 중불에서 눌어붙지 않게 저어 가며 5~6분, 면에 심이 없고 {protein:name}의 속까지 익을 때까지 끓입니다.",
    },
    { en: "Season with {season}[ and add {scallion}].", ko: "{season}으로 간하고[ {scallion}을 넣어] 한소끔 더 끓입니다." },
    { en: "Stir in {perilla}.", ko: "{perilla}를 풉니다." },
    { en: "Put {fresh} on top.", ko: "{fresh}를 올립니다." },
  ],
};
