import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, CHILLI, KOREAN_MUSHROOMS } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, SOUP_STOCK } from "./korean-seasonings.ts";

export const doenjangStew: Pattern = {
  id: "doenjang-stew",
  cuisine: "korean",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "{paste} stew with {protein} and {vegetable}", ko: "{protein} {vegetable} {paste}찌개" },
  description: {
    en: "The everyday Korean stew, with less paste than usual and plenty in it.",
    ko: "장은 적게, 건더기는 넉넉하게 넣어 심심하게 끓인 찌개입니다.",
  },
  slots: [
    {
      key: "paste",
      choices: [
        { food: "doenjang", grams: 8, called: { en: "doenjang", ko: "된장" } },
        { food: "doenjang-traditional", grams: 7, called: { en: "doenjang", ko: "된장" } },
        { food: "cheonggukjang-plain", grams: 20, called: { en: "cheonggukjang", ko: "청국장" } },
        { food: "perilla-seed-roasted", grams: 12, called: { en: "ground perilla", ko: "들깨" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "tofu-firm", grams: 180, called: { en: "tofu", ko: "두부" }, preparation: { en: "in cubes of 2 cm", ko: "2 cm로 깍둑 썰어" } },
        { food: "beef-brisket-hanwoo", grams: 90, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "pork-foreleg", grams: 110, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "chicken-breast", grams: 120, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "korean-zucchini", grams: 70, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in half moons", ko: "반달로 썰어" } },
        {
          food: "napa-cabbage-heart",
          grams: 80,
          called: { en: "napa cabbage", ko: "알배추" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "spinach", grams: 60, preparation: { en: "washed", ko: "씻어서" } },
        { food: "korean-radish", grams: 70, called: { en: "radish", ko: "무" }, preparation: { en: "in thin squares", ko: "나박 썰어" } },
      ],
    },
    { key: "mushroom", choices: KOREAN_MUSHROOMS.map((choice) => ({ ...choice, grams: 35 })), isOptional: true },
    { key: "stock", choices: SOUP_STOCK },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.3 }] },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "fresh", choices: CHILLI, isOptional: true },
  ],
  steps: [
    { en: "Bring {stock} to the boil in a small pot over medium-high heat.", ko: "작은 냄비에 {stock}를 붓고 중강불에서 끓입니다." },
    {
      en: "Stir {paste} into a ladle of the hot stock and pour it back[, with {garlic}].",
      ko: "뜨거운 국물 한 국자에 {paste}를 풀어[ {garlic}과 함께] 냄비에 넣습니다.",
    },
    {
      en: "Add {protein} and {vegetable}[ and {mushroom}]. Simmer 8 to 10 minutes over medium heat, until any meat is cooked through and the {vegetable:name} is tender.",
      ko: "{protein}, {vegetable}[, {mushroom}]를 넣고 중불에서 8~10분, 고기를 넣었다면 속까지 익고 {vegetable:name}이 부드러워질 때까지 끓입니다.",
    },
    {
      en: "Season with {salt}[, add {scallion}] and boil 1 minute more.",
      ko: "{salt}으로 간하고[ {scallion}을 넣어] 1분 더 끓입니다.",
    },
    { en: "Take it off the heat and stir in {oil}.", ko: "불을 끄고 {oil}을 섞습니다." },
    { en: "Put {fresh} on top.", ko: "{fresh}를 올립니다." },
  ],
};
