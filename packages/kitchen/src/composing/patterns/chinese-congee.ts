import type { Pattern } from "../pattern.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const congee: Pattern = {
  id: "congee",
  cuisine: "chinese",
  level: "beginner",
  minutes: 50,
  carbohydrate: "moderate",
  title: { en: "{protein} congee with {green}", ko: "{protein} {green} 콘지" },
  description: {
    en: "Rice simmered with ginger until it is creamy: a mild, warming bowl.",
    ko: "생강을 넣고 쌀이 퍼지도록 끓인 순하고 따뜻한 중국식 죽입니다.",
  },
  slots: [
    {
      key: "rice",
      choices: [
        { food: "rice-korean", grams: 50, called: { en: "rice", ko: "쌀" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "rice-white-long-grain", grams: 50, called: { en: "rice", ko: "쌀" }, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "chicken-breast", grams: 100, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        {
          food: "oyster-mushroom-korean",
          grams: 120,
          called: { en: "oyster mushroom", ko: "느타리버섯" },
          preparation: { en: "torn in strips", ko: "가늘게 찢어" },
        },
        { food: "ground-pork", grams: 80, called: { en: "pork", ko: "돼지고기" } },
        { food: "ground-beef", grams: 80, called: { en: "beef", ko: "소고기" } },
        { food: "cod", grams: 110, called: { en: "cod", ko: "대구" }, preparation: { en: "in small pieces", ko: "작게 썰어" } },
        { food: "whiteleg-shrimp", grams: 100, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled and cut small", ko: "껍질을 벗겨 작게 썰어" } },
        { food: "tofu-firm", grams: 140, called: { en: "tofu", ko: "두부" }, preparation: { en: "in small cubes", ko: "작게 깍둑 썰어" } },
      ],
    },
    {
      key: "green",
      choices: [
        { food: "bok-choy", grams: 60, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "chopped", ko: "잘게 썰어" } },
        { food: "spinach", grams: 50, preparation: { en: "chopped", ko: "잘게 썰어" } },
        { food: "napa-cabbage-heart", grams: 60, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "chopped", ko: "잘게 썰어" } },
        { food: "korean-zucchini", grams: 60, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "mushroom",
      choices: [
        { food: "shiitake-korean", grams: 30, called: { en: "shiitake", ko: "표고버섯" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "mushroom", grams: 40, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
      ],
    },
    { key: "ginger", choices: [{ food: "ginger", grams: 4, preparation: { en: "in fine strips", ko: "가늘게 채 썰어" } }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 550 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
    { key: "soy", choices: soySauceOrSalt(5) },
    {
      key: "finish",
      choices: [
        { food: "sesame-oil-korean", grams: 3, called: { en: "sesame oil", ko: "참기름" } },
        { food: "perilla-oil", grams: 3 },
        { food: "olive-oil", grams: 3 },
      ],
    },
    {
      key: "scallion",
      choices: [
        { food: "small-scallion", grams: 5, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
        { food: "cilantro", grams: 4, preparation: { en: "chopped", ko: "잘게 썰어" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Bring {rice} and {water}[ with {ginger}] to a boil in a deep pot, stirring now and then so that nothing sticks.",
      ko: "깊은 냄비에 {rice}, {water}[, {ginger}]을 넣고 눌어붙지 않게 가끔 저으며 끓입니다.",
    },
    {
      en: "Lower the heat and simmer with the lid ajar 30 minutes, stirring every 5 minutes, until the grains burst. Add hot water if it gets thicker than porridge.",
      ko: "불을 줄이고 뚜껑을 비스듬히 덮어 5분마다 저으며 30분, 쌀알이 퍼질 때까지 끓입니다. 너무 되면 뜨거운 물을 더합니다.",
    },
    {
      en: "Stir in {protein} and {mushroom}, separating the pieces, and simmer 5 to 7 minutes, until cooked through.",
      ko: "{protein}과 {mushroom}을 넣어 뭉치지 않게 풀고 5~7분, 속까지 익힙니다.",
    },
    { en: "Add {green}, {salt} and {soy}, and simmer 2 to 3 minutes, until tender.", ko: "{green}, {salt}, {soy}을 넣고 2~3분, 부드러워질 때까지 끓입니다." },
    { en: "Ladle into a bowl and finish with {finish}[ and {scallion}].", ko: "그릇에 담고 {finish}[과 {scallion}]을 올립니다." },
  ],
};
