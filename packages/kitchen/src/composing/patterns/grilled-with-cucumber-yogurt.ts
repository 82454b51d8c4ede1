import type { Pattern } from "../pattern.ts";
import { PEPPER } from "./choices.ts";

export const grilledWithCucumberYogurt: Pattern = {
  id: "grilled-with-cucumber-yogurt",
  cuisine: "mediterranean",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "grilled {main} with cucumber {sauce}", ko: "오이 {sauce}를 곁들인 {main} 그릴구이" },
  description: {
    en: "Herbed and grilled in a hot pan, with a cold sauce in the manner of tzatziki.",
    ko: "허브를 묻혀 뜨거운 팬에 굽고, 차지키풍의 차가운 소스를 곁들입니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "chicken-breast", grams: 150, preparation: { en: "in 1.5 cm slices", ko: "1.5cm 두께로 저며" } },
        { food: "chicken-thigh-boneless", grams: 150, called: { en: "chicken thigh", ko: "닭다리살" }, preparation: { en: "flattened", ko: "넓게 펴서" } },
        { food: "turkey-breast", grams: 150, preparation: { en: "in 1.5 cm slices", ko: "1.5cm 두께로 저며" } },
        { food: "lamb-leg", grams: 120, called: { en: "lamb", ko: "양고기" }, preparation: { en: "lean, in 1.5 cm slices", ko: "살코기를 1.5cm 두께로 썰어" } },
        { food: "salmon", grams: 140, preparation: { en: "in 2 cm slices", ko: "2cm 두께로 썰어" } },
        { food: "halloumi", grams: 60, preparation: { en: "in 1 cm slices", ko: "1cm 두께로 썰어" } },
        { food: "tofu-firm", grams: 190, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 1.5 cm slices", ko: "1.5cm 두께로 썰어" } },
      ],
    },
    {
      key: "sauce",
      choices: [
        { food: "greek-yogurt-low-fat", grams: 70, called: { en: "yogurt", ko: "요거트" } },
        { food: "yogurt", grams: 70, called: { en: "yogurt", ko: "요거트" } },
        { food: "tofu-silken", grams: 70, called: { en: "silken tofu cream", ko: "연두부 크림" }, preparation: { en: "mashed smooth", ko: "곱게 으깨" } },
        { food: "tahini", grams: 18, called: { en: "tahini", ko: "타히니 소스" }, preparation: { en: "stirred with a little water", ko: "물을 조금 섞어" } },
        { food: "avocado", grams: 60, called: { en: "avocado cream", ko: "아보카도 크림" }, preparation: { en: "mashed smooth", ko: "곱게 으깨" } },
      ],
    },
    { key: "cucumber", choices: [{ food: "cucumber", grams: 60, preparation: { en: "coarsely grated", ko: "굵게 갈아" } }] },
    { key: "oil", choices: [{ food: "olive-oil", grams: 14 }] },
    {
      key: "lemon",
      choices: [
        { food: "lemon-juice", grams: 8 },
        { food: "vinegar-white-wine", grams: 6 },
      ],
      isOptional: true,
    },
    { key: "garlic", choices: [{ food: "garlic", grams: 1.5, preparation: { en: "finely minced", ko: "곱게 다져" } }], isOptional: true },
    { key: "oregano", choices: [{ food: "oregano-dried", grams: 0.6 }], isOptional: true },
    {
      key: "herb",
      choices: [
        { food: "mint", grams: 2, preparation: { en: "chopped", ko: "다져서" } },
        { food: "dill", grams: 2, preparation: { en: "chopped", ko: "다져서" } },
        { food: "parsley", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
      ],
      isOptional: true,
    },
    {
      key: "side",
      choices: [
        { food: "lettuce-romaine", grams: 50, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "arugula", grams: 30 },
        { food: "spinach", grams: 40, preparation: { en: "washed", ko: "씻어서" } },
      ],
      isOptional: true,
    },
    { key: "salt", choices: [{ food: "salt", grams: 0.6 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Mix {oil} with two thirds of {salt}[, {oregano}][ and {pepper}] and rub {main} with it. Leave it 10 minutes.",
      ko: "{oil}에 {salt}의 3분의 2[, {oregano}][, {pepper}]을 섞어 {main}에 바르고 10분 둡니다.",
    },
    {
      en: "Squeeze {cucumber} dry in your hands and stir it with {sauce}, the rest of the salt[, {garlic}][ and {herb}]. Keep it cold.",
      ko: "{cucumber}의 물기를 손으로 꼭 짜고 {sauce}, 남은 소금[, {garlic}][, {herb}]과 섞어 차갑게 둡니다.",
    },
    {
      en: "Heat a dry grill pan or frying pan over medium-high heat and grill the {main:name} 2 to 5 minutes a side, until it has brown stripes and is cooked through (meat and poultry 74 °C inside).",
      ko: "마른 그릴 팬이나 프라이팬을 중강불로 달궈 {main:name}를 한 면에 2~5분씩, 노릇한 자국이 나고 속까지 익도록(고기는 중심 74 °C) 굽습니다.",
    },
    { en: "Rest it for 3 minutes.", ko: "3분 쉬게 둡니다." },
    { en: "Put {side} on the plates.", ko: "접시에 {side}를 깝니다." },
    { en: "Lay the {main:name} on the plates with the cucumber sauce.", ko: "{main:name}를 올리고 오이 소스를 곁들입니다." },
    { en: "Sprinkle {lemon} over it.", ko: "{lemon}을 뿌립니다." },
  ],
};
