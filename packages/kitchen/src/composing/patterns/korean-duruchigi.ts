import type { Pattern } from "../pattern.ts";
import { GOCHUGARU, KKAE } from "./korean-choices.ts";
import { koreanFat, LITTLE_DAEPA, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const duruchigi: Pattern = {
  id: "duruchigi",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "duruchigi: spicy pan-fried {protein} with {vegetable}", ko: "{vegetable} {protein}두루치기" },
  description: {
    en: "Fried hot with chilli and a splash of water, without gochujang or sugar.",
    ko: "고추장과 설탕 없이 고춧가루로 맛을 내어 센 불에 자작하게 볶습니다.",
  },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "pork-foreleg", grams: 150, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "pork-loin-korean", grams: 150, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        {
          food: "chicken-thigh-boneless",
          grams: 150,
          called: { en: "chicken", ko: "닭고기" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "tofu-firm", grams: 200, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
        { food: "squid-korean", grams: 130, called: { en: "squid", ko: "오징어" }, preparation: { en: "cleaned, in rings", ko: "손질해 링으로 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "cabbage", grams: 50, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
        { food: "soybean-sprout-korean", grams: 70, called: { en: "soybean sprouts", ko: "콩나물" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "king-oyster-mushroom", grams: 60, called: { en: "king oyster mushrooms", ko: "새송이버섯" }, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "korean-zucchini", grams: 70, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in half moons", ko: "반달로 썰어" } },
        { food: "bok-choy-korean", grams: 80, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "cut in pieces", ko: "먹기 좋게 썰어" } },
      ],
    },
    { key: "fat", choices: koreanFat(7) },
    { key: "season", choices: soySauceOrSalt(8) },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "ginger", choices: [{ food: "ginger", grams: 2, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 40 }] },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "leaf", choices: [{ food: "perilla-leaf", grams: 6, preparation: { en: "shredded", ko: "채 썰어" } }], isOptional: true },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    {
      en: "Mix {season} with {water}[, {chili}][, {garlic}][ and {ginger}] for a sauce.",
      ko: "{season}, {water}[, {chili}][, {garlic}][, {ginger}]를 섞어 양념장을 만듭니다.",
    },
    {
      en: "Heat {fat} in a wide pan over medium-high heat. Spread {protein} in it, leave it 2 minutes, turn it and fry 3 minutes more.",
      ko: "넓은 팬에 {fat}를 두르고 중강불로 달굽니다. {protein}을 펼쳐 2분 두었다가 뒤집어 3분 더 굽습니다.",
    },
    {
      en: "Add {vegetable} and the sauce and toss 4 to 5 minutes over high heat, until the {protein:name} is cooked through and little liquid is left.",
      ko: "{vegetable}과 양념장을 넣고 센 불에서 4~5분, {protein:name}의 속까지 익고 국물이 자작해질 때까지 볶습니다.",
    },
    { en: "Stir in {scallion} for the last minute.", ko: "{scallion}을 넣고 1분 더 볶습니다." },
    { en: "Top it with {leaf}.", ko: "{leaf}을 얹습니다." },
    { en: "Scatter {seed} over it.", ko: "{seed}를 뿌립니다." },
  ],
};
