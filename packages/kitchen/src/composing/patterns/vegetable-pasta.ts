import type { Pattern } from "../pattern.ts";
import { LEMON_JUICE, PEPPER } from "./choices.ts";

export const vegetablePasta: Pattern = {
  id: "vegetable-pasta",
  cuisine: "western",
  level: "beginner",
  minutes: 30,
  carbohydrate: "moderate",
  title: { en: "{pasta} with {vegetable} and {main}", ko: "{main} {vegetable} {pasta}" },
  description: {
    en: "Pasta tossed in one pan with olive oil, a vegetable and something filling.",
    ko: "올리브유에 볶은 채소와 든든한 재료를 파스타와 한 팬에서 버무립니다.",
  },
  slots: [
    {
      key: "pasta",
      choices: [
        { food: "pasta", grams: 70, called: { en: "pasta", ko: "파스타" } },
        { food: "spaghetti", grams: 70 },
        { food: "pasta-whole-wheat", grams: 70 },
        { food: "pasta-gluten-free", grams: 70 },
      ],
    },
    {
      key: "main",
      choices: [
        { food: "white-bean-cooked", grams: 100, called: { en: "white beans", ko: "흰강낭콩" } },
        { food: "chickpea-cooked", grams: 90, called: { en: "chickpeas", ko: "병아리콩" } },
        { food: "chicken-breast", grams: 90, preparation: { en: "in thin strips", ko: "얇게 썰어" } },
        { food: "shrimp", grams: 100, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "salmon", grams: 90, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "tofu-firm", grams: 110, called: { en: "tofu", ko: "두부" }, preparation: { en: "in small cubes", ko: "작게 깍둑 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "zucchini", grams: 120, preparation: { en: "in thin half-moons", ko: "얇은 반달로 썰어" } },
        { food: "broccoli", grams: 100, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "mushroom", grams: 100, called: { en: "mushrooms", ko: "양송이버섯" }, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "bell-pepper-red", grams: 90, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "asparagus", grams: 90, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
        { food: "eggplant", grams: 110, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in small dice", ko: "작게 깍둑 썰어" } },
      ],
    },
    { key: "tomato", choices: [{ food: "tomato-cherry", grams: 50, preparation: { en: "halved", ko: "반으로 갈라" } }], isOptional: true },
    {
      key: "garlic",
      choices: [
        { food: "garlic", grams: 5, preparation: { en: "thinly sliced", ko: "얇게 저며" } },
        { food: "green-onion-tops", grams: 10, preparation: { en: "sliced", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 14 }] },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "basil", grams: 4, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "parsley", grams: 4, preparation: { en: "chopped", ko: "다져서" } },
      ],
      isOptional: true,
    },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Boil {pasta} in plenty of water for a minute less than the packet says. Keep a cup of the water and drain the rest.",
      ko: "넉넉한 끓는 물에 {pasta}를 포장에 적힌 시간보다 1분 짧게 삶습니다. 면수를 한 컵 남기고 물을 뺍니다.",
    },
    {
      en: "Meanwhile heat {oil} in a wide pan over medium-high heat and cook {main} for 4 to 6 minutes, until golden and cooked through. Take it out.",
      ko: "그동안 넓은 팬에 {oil}을 두르고 중강불에서 {main}을 4~6분, 노릇하고 속까지 익도록 볶아 꺼냅니다.",
    },
    {
      en: "Cook {vegetable} with {salt} in the same pan for 5 minutes, until just tender; a spoon of water keeps it from burning.",
      ko: "같은 팬에 {vegetable}과 {salt}을 넣고 5분, 아삭하게 익을 때까지 볶습니다. 타려고 하면 물을 한 숟갈 넣습니다.",
    },
    { en: "Turn the heat down, add {garlic} and stir 1 minute.", ko: "불을 줄이고 {garlic}을 넣어 1분 볶습니다." },
    { en: "Add {tomato} and cook 2 minutes, until they slump.", ko: "{tomato}를 넣고 2분, 물러질 때까지 익힙니다." },
    {
      en: "Add the {pasta:name}, the {main:name} and a good splash of the cooking water, and toss 1 minute over high heat until it shines.",
      ko: "{pasta:name}, {main:name}, 면수를 넉넉히 한 국자 넣고 센불에서 1분, 윤기가 돌도록 버무립니다.",
    },
    { en: "Season with {pepper}.", ko: "{pepper}를 뿌립니다." },
    { en: "Stir in {lemon}.", ko: "{lemon}을 섞습니다." },
    { en: "Scatter {herb} on top.", ko: "{herb}를 얹습니다." },
  ],
};
