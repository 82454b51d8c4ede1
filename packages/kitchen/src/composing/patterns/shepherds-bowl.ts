import type { Pattern } from "../pattern.ts";
import { GARLIC, PEPPER } from "./choices.ts";

export const shepherdsBowl: Pattern = {
  id: "shepherds-bowl",
  cuisine: "western",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "shepherd's bowl of {main} under {mash} mash", ko: "{mash} 매시를 올린 {main} 셰퍼드 볼" },
  description: {
    en: "Shepherd's pie without the oven: a thick stew with mash spooned over it.",
    ko: "오븐 없이 만드는 셰퍼드 파이입니다. 걸쭉한 스튜에 으깬 채소를 얹습니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "ground-beef-95", grams: 120, called: { en: "beef", ko: "소고기" } },
        { food: "ground-turkey-lean", grams: 120, called: { en: "turkey", ko: "칠면조" } },
        { food: "ground-lamb", grams: 80, called: { en: "lamb", ko: "양고기" } },
        { food: "ground-pork-lean", grams: 120, called: { en: "pork", ko: "돼지고기" } },
        { food: "lentil-cooked", grams: 160, called: { en: "lentils", ko: "렌틸콩" } },
        { food: "white-bean-cooked", grams: 140, called: { en: "white beans", ko: "흰강낭콩" } },
      ],
    },
    {
      key: "mash",
      choices: [
        { food: "potato", grams: 220, preparation: { en: "peeled, in chunks", ko: "껍질을 벗겨 썰어" } },
        { food: "sweet-potato", grams: 190, preparation: { en: "peeled, in chunks", ko: "껍질을 벗겨 썰어" } },
        { food: "parsnip", grams: 180, preparation: { en: "peeled, in chunks", ko: "껍질을 벗겨 썰어" } },
        { food: "cauliflower", grams: 240, preparation: { en: "in florets", ko: "송이로 나눠" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "carrot", grams: 60, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "mushroom", grams: 70, preparation: { en: "chopped", ko: "굵게 다져" } },
        { food: "zucchini", grams: 80, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "onion",
      choices: [
        { food: "onion", grams: 40, preparation: { en: "chopped", ko: "다져서" } },
        { food: "leek", grams: 40, preparation: { en: "sliced", ko: "썰어서" } },
      ],
      isOptional: true,
    },
    {
      key: "pea",
      choices: [
        { food: "pea-frozen", grams: 40 },
        { food: "green-bean-frozen", grams: 40 },
      ],
      isOptional: true,
    },
    { key: "tomato", choices: [{ food: "tomato-paste", grams: 12 }], isOptional: true },
    {
      key: "milk",
      choices: [
        { food: "milk-2-percent", grams: 30 },
        { food: "soy-milk-unsweetened", grams: 30 },
        { food: "rice-milk", grams: 30 },
      ],
      isOptional: true,
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 12 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "thyme-dried", grams: 0.6 },
        { food: "rosemary-dried", grams: 0.6 },
      ],
      isOptional: true,
    },
    { key: "water", choices: [{ food: "water", grams: 90 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Cover {mash} with water in a pot, bring to the boil and cook 12 to 15 minutes, until a knife slides in. Drain well.",
      ko: "냄비에 {mash}와 잠길 만큼의 물을 넣고 끓여 12~15분, 칼이 쑥 들어갈 때까지 삶고 물을 잘 뺍니다.",
    },
    {
      en: "Meanwhile heat half of {oil} in a pan over medium heat and cook {vegetable}[ and {onion}] for 5 minutes, stirring.",
      ko: "그동안 팬에 {oil}의 절반을 두르고 중불에서 {vegetable}[과 {onion}]을 5분 볶습니다.",
    },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    {
      en: "Turn the heat up to medium-high, add {main} and stir 5 minutes, breaking up any lumps, until browned and cooked through.",
      ko: "중강불로 올려 {main}을 넣고 덩어리를 풀며 5분, 노릇하고 속까지 익도록 볶습니다.",
    },
    {
      en: "Stir in {water}, half of {salt}[, {tomato}][, {herb}][ and {pepper}] and simmer 8 minutes over low heat, until thick.",
      ko: "{water}, {salt}의 절반[, {tomato}][, {herb}][, {pepper}]을 넣고 약불에서 8분, 걸쭉해질 때까지 끓입니다.",
    },
    { en: "Add {pea} and cook 3 minutes.", ko: "{pea}을 넣고 3분 익힙니다." },
    {
      en: "Mash the {mash:name} with the rest of the oil and of the salt[ and with {milk}] until smooth.",
      ko: "{mash:name}에 남은 기름과 소금[, {milk}]을 넣고 매끈하게 으깹니다.",
    },
    { en: "Spoon the stew into bowls and cover it with the mash.", ko: "스튜를 그릇에 담고 으깬 {mash:name}를 덮어 올립니다." },
  ],
};
