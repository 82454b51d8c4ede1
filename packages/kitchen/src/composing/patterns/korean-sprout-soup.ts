import type { Pattern } from "../pattern.ts";
import { CHILLI, GOCHUGARU, KKAE } from "./korean-choices.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, SOUP_STOCK, soySauceOrSalt } from "./korean-seasonings.ts";

export const sproutSoupWithRice: Pattern = {
  id: "sprout-soup-with-rice",
  cuisine: "korean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{sprout} soup with rice and {protein}", ko: "{protein} {sprout}국밥" },
  description: { en: "A clear, hot soup poured over rice, as Jeonju has it for breakfast.", ko: "전주에서 아침으로 먹는 맑고 시원한 국밥입니다." },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "sprout",
      choices: [
        { food: "soybean-sprout-korean", grams: 110, called: { en: "soybean sprout", ko: "콩나물" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "mung-bean-sprout-korean", grams: 110, called: { en: "mung bean sprout", ko: "숙주" }, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "egg", grams: 50, preparation: { en: "beaten", ko: "풀어서" } },
        { food: "squid-korean", grams: 70, called: { en: "squid", ko: "오징어" }, preparation: { en: "cleaned, in small cubes", ko: "손질해 잘게 썰어" } },
        { food: "hwangtae-strips", grams: 15, called: { en: "dried pollock", ko: "황태" }, preparation: { en: "wetted and squeezed", ko: "물에 적셔 짜서" } },
        { food: "tofu-firm", grams: 120, called: { en: "tofu", ko: "두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
        { food: "beef-round-hanwoo", grams: 70, called: { en: "beef", ko: "소고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
        { food: "chicken-breast", grams: 75, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in thin strips", ko: "얇게 채 썰어" } },
      ],
    },
    { key: "stock", choices: SOUP_STOCK.map((choice) => ({ ...choice, grams: 350 })) },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "season", choices: soySauceOrSalt(5) },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "chili", choices: GOCHUGARU.map((choice) => ({ ...choice, grams: 1 })), isOptional: true },
    { key: "fresh", choices: CHILLI, isOptional: true },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Put {sprout} and {stock} in a pot, cover it, and bring it to the boil over medium-high heat. Boil 5 minutes with the lid on.",
      ko: "냄비에 {sprout}과 {stock}를 넣고 뚜껑을 덮어 중강불에서 끓입니다. 끓어오르면 뚜껑을 열지 말고 5분 끓입니다.",
    },
    {
      en: "Add {protein}[ and {garlic}] and simmer 4 to 5 minutes over medium heat, until it is set or cooked through.",
      ko: "{protein}[, {garlic}]을 넣고 중불에서 4~5분, 속까지 익도록 끓입니다.",
    },
    { en: "Season with {season}[ and add {scallion}].", ko: "{season}으로 간하고[ {scallion}을 넣고] 1분 더 끓입니다." },
    { en: "Put the {rice:name} in a deep bowl and ladle the soup over it.", ko: "깊은 그릇에 지은 밥을 담고 국을 붓습니다." },
    { en: "Top it with {fresh}.", ko: "{fresh}를 올립니다." },
    { en: "Sprinkle {chili} over it.", ko: "{chili}를 뿌립니다." },
    { en: "Scatter {seed} on top.", ko: "{seed}를 뿌립니다." },
  ],
};
