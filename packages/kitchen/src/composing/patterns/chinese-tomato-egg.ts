import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, RICE } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const tomatoEgg: Pattern = {
  id: "tomato-egg",
  cuisine: "chinese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "Tomato and {main} stir-fry with rice", ko: "토마토 {main} 볶음과 밥" },
  description: {
    en: "The everyday Chinese dish: juicy tomatoes folded with something soft, over rice.",
    ko: "촉촉한 토마토를 함께 볶아 밥에 곁들이는 중국 가정식입니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "main",
      choices: [
        { food: "egg", grams: 100, preparation: { en: "beaten", ko: "풀어서" } },
        {
          food: "tofu-firm",
          grams: 150,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "drained and crumbled coarsely", ko: "물기를 빼고 굵게 으깨" },
        },
        { food: "whiteleg-shrimp", grams: 110, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "chicken-breast", grams: 110, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "chickpea-cooked", grams: 100, called: { en: "chickpea", ko: "병아리콩" } },
        {
          food: "king-oyster-mushroom",
          grams: 140,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in thin strips", ko: "가늘게 썰어" },
        },
      ],
    },
    { key: "tomato", choices: [{ food: "tomato", grams: 180, preparation: { en: "in wedges", ko: "웨지 모양으로 썰어" } }] },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 10 })) },
    { key: "garlic", choices: [{ food: "garlic", grams: 3, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    { key: "soy", choices: soySauceOrSalt(5) },
    { key: "salt", choices: [{ food: "salt", grams: 0.4 }] },
    { key: "sugar", choices: [{ food: "sugar", grams: 2 }], isOptional: true },
    {
      key: "scallion",
      choices: [
        { food: "small-scallion", grams: 8, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
        { food: "daepa", grams: 8, called: { en: "green onion", ko: "대파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Heat half of {oil} in a pan over medium-high heat. Add {main} with {salt} and stir in wide strokes, 1 to 2 minutes for egg and 3 to 5 minutes for anything else, until set or cooked through. Take it out.",
      ko: "팬에 {oil}의 절반을 두르고 중강불로 달굽니다. {main}과 {salt}을 넣고 크게 저으며 달걀은 1~2분, 다른 재료는 3~5분, 속까지 익혀 꺼냅니다.",
    },
    {
      en: "Add the rest of the oil and {tomato}[ with {garlic}]. Cook over medium heat 4 to 5 minutes, pressing lightly, until the tomatoes slump and give juice.",
      ko: "남은 기름과 {tomato}[, {garlic}]을 넣고 중불에서 살짝 눌러 가며 4~5분, 토마토가 무르고 즙이 나올 때까지 볶습니다.",
    },
    { en: "Season with {soy}[ and {sugar}].", ko: "{soy}[과 {sugar}]으로 간합니다." },
    { en: "Return the {main:name} to the pan and fold it in for 1 minute, until hot.", ko: "{main:name}을 다시 넣고 1분, 뜨거워지도록 가볍게 섞습니다." },
    { en: "Scatter {scallion} over it.", ko: "{scallion}을 뿌립니다." },
    { en: "Serve with the hot {rice:name}.", ko: "갓 지은 밥과 함께 냅니다." },
  ],
};
