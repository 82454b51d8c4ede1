import type { Pattern } from "../pattern.ts";
import { FRYING_OIL } from "./choices.ts";

export const vietnameseNoodleSalad: Pattern = {
  id: "vietnamese-noodle-salad",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 30,
  carbohydrate: "moderate",
  title: { en: "Vietnamese rice noodle salad with {protein}", ko: "베트남식 {protein} 비빔 쌀국수" },
  description: {
    en: "After bun thit nuong: cool noodles, crisp leaves and herbs, something hot from the pan, a sharp dressing.",
    ko: "분팃느엉처럼 시원한 쌀국수에 채소와 허브, 갓 구운 재료를 올리고 새콤한 소스를 뿌립니다.",
  },
  slots: [
    { key: "noodle", choices: [{ food: "rice-noodle", grams: 50, called: { en: "rice noodles", ko: "쌀국수" } }] },
    {
      key: "protein",
      choices: [
        { food: "pork-loin-korean", grams: 110, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "chicken-thigh-boneless", grams: 110, called: { en: "chicken", ko: "닭다리살" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "beef-round-hanwoo", grams: 110, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 120, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tofu-firm", grams: 160, called: { en: "tofu", ko: "두부" }, preparation: { en: "patted dry, in strips", ko: "물기를 닦고 길게 썰어" } },
        {
          food: "king-oyster-mushroom",
          grams: 140,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in strips", ko: "길게 썰어" },
        },
      ],
    },
    {
      key: "leaf",
      choices: [
        { food: "lettuce-leaf", grams: 50, called: { en: "lettuce", ko: "상추" }, preparation: { en: "in strips", ko: "먹기 좋게 썰어" } },
        { food: "lettuce-romaine", grams: 50, called: { en: "romaine", ko: "로메인" }, preparation: { en: "in strips", ko: "먹기 좋게 썰어" } },
        { food: "cabbage", grams: 50, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
      ],
    },
    { key: "cucumber", choices: [{ food: "cucumber", grams: 60, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } }] },
    { key: "carrot", choices: [{ food: "carrot", grams: 30, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } }] },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 8 })) },
    { key: "garlic", choices: [{ food: "garlic", grams: 3, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    {
      key: "seasoning",
      choices: [
        { food: "fish-sauce", grams: 4.5 },
        { food: "soy-sauce-korean", grams: 7 },
        { food: "tamari-gluten-free", grams: 6 },
        { food: "salt", grams: 0.9 },
      ],
    },
    {
      key: "sour",
      choices: [
        { food: "lime-juice", grams: 10 },
        { food: "lemon-juice", grams: 10 },
        { food: "vinegar-rice", grams: 8 },
      ],
    },
    { key: "sugar", choices: [{ food: "sugar", grams: 3 }], isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "cilantro", grams: 5 },
        { food: "mint", grams: 4, preparation: { en: "leaves picked", ko: "잎만 떼어" } },
        { food: "basil", grams: 5, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "perilla-leaf", grams: 5, called: { en: "perilla leaves", ko: "깻잎" }, preparation: { en: "in strips", ko: "채 썰어" } },
      ],
      isOptional: true,
    },
    {
      key: "crunch",
      choices: [
        { food: "peanut-roasted", grams: 8, called: { en: "peanuts", ko: "땅콩" }, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "almond", grams: 8, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "sunflower-seed-roasted", grams: 8, called: { en: "sunflower seeds", ko: "해바라기씨" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Cook {noodle} in plenty of boiling water as the packet says, until tender. Rinse under cold water and drain very well.",
      ko: "넉넉한 끓는 물에 {noodle}을 넣고 포장에 적힌 시간만큼 부드럽게 삶습니다. 찬물에 헹궈 물기를 꼭 뺍니다.",
    },
    {
      en: "Stir {seasoning} and {sour}[ with {sugar}] in a cup with 2 tablespoons of water, until dissolved.",
      ko: "컵에 {seasoning}, {sour}[, {sugar}]을 물 2큰술과 함께 넣고 녹을 때까지 저어 소스를 만듭니다.",
    },
    {
      en: "Heat {oil} in a pan over medium-high heat. Add {protein} and cook 4 to 6 minutes, turning now and then, until browned and cooked through.",
      ko: "팬에 {oil}을 두르고 중강불로 달굽니다. {protein}을 넣고 가끔 뒤집으며 4~6분, 노릇하고 속까지 익도록 굽습니다.",
    },
    { en: "Add {garlic}, stir 30 seconds, and take the pan off the heat.", ko: "{garlic}을 넣어 30초 볶고 불을 끕니다." },
    {
      en: "Put {leaf} in a bowl, then the {noodle:name}, {cucumber} and {carrot}, and lay the {protein:name} on top.",
      ko: "그릇에 {leaf}을 깔고 {noodle:name}, {cucumber}, {carrot}을 담은 뒤 {protein:name}을 얹습니다.",
    },
    { en: "Scatter {herb} over the bowl.", ko: "{herb}을 올립니다." },
    { en: "Sprinkle {crunch} on top.", ko: "{crunch}을 뿌립니다." },
    { en: "Pour the dressing over and toss as you eat.", ko: "소스를 끼얹고 비벼 먹습니다." },
  ],
};
