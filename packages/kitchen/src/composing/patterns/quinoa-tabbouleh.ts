import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";

export const quinoaTabbouleh: Pattern = {
  id: "quinoa-tabbouleh",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "{grain} tabbouleh with {main}", ko: "{main}을 얹은 {grain} 타불레" },
  description: {
    en: "A sharp herb salad in which the grain is the smaller part, and something warm on top.",
    ko: "허브가 듬뿍 든 새콤한 곡물 샐러드에 따뜻한 재료를 얹습니다.",
  },
  slots: [
    {
      key: "grain",
      choices: [
        { food: "quinoa", grams: 50, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "millet", grams: 50, called: { en: "millet", ko: "기장" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "bulgur", grams: 50 },
      ],
    },
    {
      key: "main",
      choices: [
        { food: "chickpea-cooked", grams: 90, called: { en: "chickpeas", ko: "병아리콩" } },
        { food: "chicken-breast", grams: 100, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "shrimp", grams: 110, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "salmon", grams: 100, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "tofu-firm", grams: 130, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "white-bean-cooked", grams: 100, called: { en: "white beans", ko: "흰강낭콩" } },
      ],
    },
    {
      key: "parsley",
      choices: [
        { food: "parsley", grams: 20, preparation: { en: "finely chopped", ko: "곱게 다져" } },
        { food: "cilantro", grams: 20, preparation: { en: "finely chopped", ko: "곱게 다져" } },
      ],
    },
    { key: "mint", choices: [{ food: "mint", grams: 5, preparation: { en: "chopped", ko: "다져서" } }], isOptional: true },
    {
      key: "cucumber",
      choices: [
        { food: "cucumber", grams: 80, preparation: { en: "in small dice", ko: "잘게 썰어" } },
        { food: "bell-pepper-yellow", grams: 60, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
    },
    {
      key: "tomato",
      choices: [
        { food: "tomato-cherry", grams: 60, preparation: { en: "quartered", ko: "4등분해" } },
        { food: "radish", grams: 40, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
      isOptional: true,
    },
    { key: "green", choices: [{ food: "green-onion-tops", grams: 8, preparation: { en: "finely sliced", ko: "송송 썰어" } }], isOptional: true },
    {
      key: "lemon",
      choices: [
        { food: "lemon-juice", grams: 14 },
        { food: "lime-juice", grams: 14 },
        { food: "vinegar-red-wine", grams: 10 },
      ],
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 14 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Simmer {grain} in twice its volume of water, covered, over low heat: quinoa and bulgur 13 minutes, millet 18. Take it off the heat, leave it covered 5 minutes, and spread it on a plate to cool.",
      ko: "{grain}을 부피의 2배 물에 넣고 뚜껑을 덮어 약불에서 퀴노아와 불구르는 13분, 기장은 18분 끓입니다. 불을 끄고 5분 뜸을 들인 뒤 접시에 펴서 식힙니다.",
    },
    {
      en: "Meanwhile mix {parsley}, {cucumber}[, {mint}][, {tomato}][ and {green}] in a bowl.",
      ko: "그동안 볼에 {parsley}, {cucumber}[, {mint}][, {tomato}][, {green}]을 섞습니다.",
    },
    {
      en: "Heat a third of {oil} in a pan over medium-high heat and cook {main} with half of {salt} for 4 to 7 minutes, turning, until golden and cooked through.",
      ko: "팬에 {oil}의 3분의 1을 두르고 중강불에서 {main}과 {salt}의 절반을 넣어 뒤집어 가며 4~7분, 노릇하고 속까지 익도록 볶습니다.",
    },
    {
      en: "Stir {lemon} with the rest of the oil and of the salt[ and with {pepper}], and toss the cooled {grain:name} and the herbs with it.",
      ko: "{lemon}에 남은 기름과 소금[, {pepper}]을 섞어 식힌 {grain:name}, 허브와 버무립니다.",
    },
    { en: "Put the warm {main:name} on top.", ko: "따뜻한 {main:name}를 얹습니다." },
  ],
};
