import type { Pattern } from "../pattern.ts";
import { GARLIC, LEMON_JUICE, PEPPER } from "./choices.ts";

export const grainBowl: Pattern = {
  id: "grain-bowl",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "{protein} and {vegetable} bowl with {grain}", ko: "{grain}을 곁들인 {protein} {vegetable} 볼" },
  description: {
    en: "A grain, a roasted vegetable and something filling, with olive oil and lemon.",
    ko: "곡물과 구운 채소, 든든한 재료를 올리브유와 레몬으로 버무립니다.",
  },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "chickpea-cooked", grams: 110 },
        { food: "chicken-breast", grams: 120, preparation: { en: "diced", ko: "깍둑 썰어" } },
        { food: "turkey-breast", grams: 120, preparation: { en: "diced", ko: "깍둑 썰어" } },
        { food: "lentil-cooked", grams: 130 },
        { food: "salmon", grams: 110, preparation: { en: "in pieces", ko: "토막 내어" } },
      ],
    },
    {
      key: "grain",
      choices: [
        { food: "quinoa", grams: 50 },
        { food: "rice-brown", grams: 50 },
        { food: "barley-pearled", grams: 50 },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "broccoli", grams: 100, preparation: { en: "in florets", ko: "송이로 나눠" } },
        { food: "cauliflower", grams: 110, preparation: { en: "in florets", ko: "송이로 나눠" } },
        { food: "zucchini", grams: 120, preparation: { en: "in chunks", ko: "도톰하게 썰어" } },
        { food: "bell-pepper-red", grams: 90, preparation: { en: "in strips", ko: "길게 썰어" } },
      ],
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 14 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
    { key: "cumin", choices: [{ food: "cumin", grams: 1 }], isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Simmer {grain} in plenty of water until tender (quinoa 15, rice and barley 30 minutes) and drain it. Heat the oven to 220 °C.",
      ko: "{grain}을 넉넉한 물에 부드러워질 때까지(퀴노아 15분, 쌀과 보리 30분) 삶아 물을 뺍니다. 오븐을 220 °C로 예열합니다.",
    },
    {
      en: "Toss {vegetable} and {protein} with two thirds of {oil}, {salt}[, {pepper}][, {cumin}][ and {garlic}] on a tray.",
      ko: "팬에 {vegetable}, {protein}을 담고 {oil}의 3분의 2, {salt}[, {pepper}][, {cumin}][, {garlic}]을 넣어 버무립니다.",
    },
    {
      en: "Roast 18 to 20 minutes, turning once, until brown at the edges and cooked through.",
      ko: "한 번 뒤적이며 18~20분, 가장자리가 노릇하고 속까지 익도록 굽습니다.",
    },
    { en: "Spoon the {grain:name} into bowls and put the tray's contents on top.", ko: "{grain:name}을 그릇에 담고 구운 재료를 얹습니다." },
    { en: "Finish with the rest of the oil[ and {lemon}].", ko: "남은 기름[과 {lemon}]을 뿌립니다." },
  ],
};
