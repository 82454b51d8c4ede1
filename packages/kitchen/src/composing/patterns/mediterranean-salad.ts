import type { Pattern } from "../pattern.ts";
import { FRESH_HERB, PEPPER } from "./choices.ts";

export const mediterraneanSalad: Pattern = {
  id: "mediterranean-salad",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 20,
  carbohydrate: "low",
  title: { en: "warm {protein} salad with olives and {leaf}", ko: "올리브와 {leaf}를 곁들인 따뜻한 {protein} 샐러드" },
  description: {
    en: "Seared strips over leaves, cucumber and olives, with olive oil and lemon.",
    ko: "구운 재료를 채소와 올리브에 얹고 올리브유와 레몬으로 버무립니다.",
  },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "chicken-breast", grams: 150, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "turkey-breast", grams: 150, preparation: { en: "in strips", ko: "길게 썰어" } },
        { food: "tuna-yellowfin", grams: 150 },
        { food: "shrimp", grams: 160, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "lamb-leg", grams: 140, preparation: { en: "lean, in strips", ko: "살코기를 길게 썰어" } },
      ],
    },
    {
      key: "leaf",
      choices: [
        { food: "lettuce-romaine", grams: 80, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "arugula", grams: 50 },
        { food: "spinach", grams: 60 },
      ],
    },
    { key: "cucumber", choices: [{ food: "cucumber", grams: 70, preparation: { en: "sliced", ko: "썰어서" } }], isOptional: true },
    { key: "tomato", choices: [{ food: "tomato-cherry", grams: 50, preparation: { en: "halved", ko: "반으로 갈라" } }], isOptional: true },
    {
      key: "olive",
      choices: [
        { food: "olive-black", grams: 20 },
        { food: "olive-green", grams: 15 },
      ],
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 20 }] },
    {
      key: "lemon",
      choices: [
        { food: "lemon-juice", grams: 10 },
        { food: "vinegar-red-wine", grams: 8 },
      ],
      isOptional: true,
    },
    { key: "herb", choices: FRESH_HERB, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    { en: "Rub {protein} with {salt}[ and {pepper}].", ko: "{protein}에 {salt}[과 {pepper}]을 문지릅니다." },
    {
      en: "Heat a third of {oil} in a pan over medium-high heat and sear it 5 to 7 minutes in all, turning once, until cooked through. Let it rest 3 minutes.",
      ko: "팬에 {oil}의 3분의 1을 두르고 중강불에서 한 번 뒤집어 가며 모두 5~7분, 속까지 익힌 뒤 3분 쉬게 둡니다.",
    },
    { en: "Put {leaf}[, {cucumber}][, {tomato}] and {olive} in a bowl.", ko: "볼에 {leaf}[, {cucumber}][, {tomato}], {olive}를 담습니다." },
    { en: "Stir the rest of the oil with {lemon}, and toss the salad with it.", ko: "남은 기름을 {lemon}과 섞어 샐러드를 버무립니다." },
    { en: "Put the warm strips on top[ and scatter {herb}].", ko: "따뜻한 {protein:name}를 올립니다[. {herb}를 뿌립니다]." },
  ],
};
