import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, GOCHUGARU, KKAE } from "./korean-choices.ts";

export const grilledFishWithChives: Pattern = {
  id: "grilled-fish-with-chives",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "grilled {fish} with seasoned chives", ko: "{fish}구이와 부추무침" },
  description: { en: "Fish from the pan with a fresh, lightly dressed salad of chives.", ko: "팬에 구운 생선에 가볍게 무친 부추를 곁들입니다." },
  slots: [
    {
      key: "fish",
      choices: [
        { food: "mackerel-korean", grams: 150 },
        { food: "samchi", grams: 170 },
        { food: "stone-flounder", grams: 190 },
        { food: "hairtail", grams: 170 },
      ],
    },
    { key: "chive", choices: [{ food: "garlic-chives", grams: 50, preparation: { en: "in 4 cm lengths", ko: "4 cm로 썰어" } }] },
    { key: "onion", choices: [{ food: "onion", grams: 25, preparation: { en: "thinly sliced", ko: "얇게 채 썰어" } }] },
    {
      key: "fat",
      choices: [
        { food: "soybean-oil", grams: 8 },
        { food: "canola-oil", grams: 8 },
      ],
    },
    { key: "vinegar", choices: [{ food: "vinegar-brewed", grams: 5 }], isOptional: true },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "seed", choices: KKAE, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
  ],
  steps: [
    { en: "Pat {fish} dry, rub it with two thirds of {salt} and leave it for 10 minutes.", ko: "{fish}의 물기를 닦고 {salt}의 3분의 2를 문질러 10분 둡니다." },
    {
      en: "Heat {fat} in a pan over medium heat and cook the fish 5 to 6 minutes a side, skin first, until it flakes.",
      ko: "팬에 {fat}를 두르고 중불에서 껍질 쪽부터 한 면에 5~6분씩, 속살이 결대로 갈라질 때까지 굽습니다.",
    },
    {
      en: "Toss {chive} and {onion} with the rest of the salt[, {vinegar}][, {oil}][, {chili}][ and {seed}], just before eating.",
      ko: "먹기 직전에 {chive}와 {onion}을 남은 소금[, {vinegar}][, {oil}][, {chili}][, {seed}]로 무칩니다.",
    },
    { en: "Serve the fish with the salad beside it.", ko: "생선에 부추무침을 곁들여 냅니다." },
  ],
};
