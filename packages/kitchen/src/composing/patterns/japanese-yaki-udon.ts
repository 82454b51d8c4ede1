import type { Pattern } from "../pattern.ts";
import { FRYING_OIL, GARLIC, PEPPER } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const yakiUdon: Pattern = {
  id: "yaki-udon",
  cuisine: "japanese",
  level: "beginner",
  minutes: 25,
  carbohydrate: "moderate",
  title: { en: "Japanese fried {noodle} with {protein}", ko: "일본식 {protein} 볶음 {noodle}" },
  description: {
    en: "After yaki-udon: noodles tossed over high heat with cabbage, carrot and a little soy.",
    ko: "야키우동처럼 양배추와 당근을 넣어 센 불에 볶은 면입니다.",
  },
  slots: [
    {
      key: "noodle",
      choices: [
        { food: "udon-noodle-packed", grams: 160, called: { en: "udon", ko: "우동" } },
        { food: "rice-noodle", grams: 55, called: { en: "rice noodles", ko: "쌀국수" } },
        { food: "dangmyeon", grams: 55, called: { en: "glass noodles", ko: "당면" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "pork-loin-korean", grams: 100, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "chicken-breast", grams: 100, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 100, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "beef-round-hanwoo", grams: 100, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "tofu-firm", grams: 150, called: { en: "tofu", ko: "두부" }, preparation: { en: "patted dry and cubed", ko: "물기를 닦고 깍둑 썰어" } },
        {
          food: "king-oyster-mushroom",
          grams: 130,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in strips", ko: "길게 썰어" },
        },
      ],
    },
    {
      key: "cabbage",
      choices: [
        { food: "cabbage", grams: 90, preparation: { en: "in wide strips", ko: "굵게 채 썰어" } },
        { food: "napa-cabbage-heart", grams: 100, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "in wide strips", ko: "굵게 썰어" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 30, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } }] },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 10 })) },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "soy", choices: soySauceOrSalt(5) },
    { key: "pepper", choices: PEPPER, isOptional: true },
    {
      key: "topping",
      choices: [
        { food: "small-scallion", grams: 6, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
        { food: "daepa", grams: 6, called: { en: "green onion", ko: "대파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Boil {noodle} in plenty of water until just tender: 1 to 2 minutes for ready-cooked udon, otherwise as the packet says. Drain, rinse in cold water and drain again.",
      ko: "넉넉한 끓는 물에 {noodle}을 넣고, 익은 우동은 1~2분, 마른 면은 포장에 적힌 시간만큼 삶습니다. 찬물에 헹궈 물기를 뺍니다.",
    },
    {
      en: "Heat {oil} in a wide pan over medium-high heat. Add {protein} and stir-fry 3 to 5 minutes, until cooked through.",
      ko: "넓은 팬에 {oil}을 두르고 중강불로 달굽니다. {protein}을 넣고 3~5분, 속까지 익도록 볶습니다.",
    },
    {
      en: "Add {carrot} and {cabbage}[ with {garlic}] and stir-fry 3 minutes, until they soften but stay crisp.",
      ko: "{carrot}과 {cabbage}[, {garlic}]을 넣고 3분, 숨이 죽되 아삭하게 볶습니다.",
    },
    {
      en: "Add the drained {noodle:name} and {soy}[ with {pepper}], and toss over high heat 2 minutes, until hot and evenly coloured.",
      ko: "물기를 뺀 {noodle:name}과 {soy}[, {pepper}]을 넣고 센 불에서 2분, 고루 섞어 뜨겁게 볶습니다.",
    },
    { en: "Scatter {topping} over the plate.", ko: "그릇에 담고 {topping}을 뿌립니다." },
  ],
};
