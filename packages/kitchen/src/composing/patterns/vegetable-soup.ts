import type { Pattern } from "../pattern.ts";
import { GARLIC, PEPPER } from "./choices.ts";

export const vegetableSoup: Pattern = {
  id: "vegetable-soup",
  cuisine: "western",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{main} and vegetable soup with {starch}", ko: "{starch}를 넣은 {main} 채소 수프" },
  description: {
    en: "A clear soup that is a whole meal, cooked in one pot with little fat.",
    ko: "기름을 적게 써서 한 냄비로 끓이는, 한 끼로 든든한 맑은 수프입니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "chicken-breast", grams: 130, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "chicken-thigh-boneless", grams: 120, called: { en: "chicken thigh", ko: "닭다리살" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "turkey-breast", grams: 130, called: { en: "turkey", ko: "칠면조" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 썰어" } },
        { food: "cod", grams: 150, called: { en: "cod", ko: "대구" }, preparation: { en: "in 3 cm pieces", ko: "3cm로 썰어" } },
        { food: "white-bean-cooked", grams: 150, called: { en: "white bean", ko: "흰강낭콩" } },
        { food: "chickpea-cooked", grams: 130, called: { en: "chickpea", ko: "병아리콩" } },
      ],
    },
    {
      key: "starch",
      choices: [
        { food: "potato", grams: 140, preparation: { en: "in 1.5 cm cubes", ko: "1.5cm로 깍둑 썰어" } },
        { food: "sweet-potato", grams: 130, preparation: { en: "in 1.5 cm cubes", ko: "1.5cm로 깍둑 썰어" } },
        { food: "rice-white-long-grain", grams: 35, called: { en: "rice", ko: "쌀" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "quinoa", grams: 35, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "green-bean", grams: 60, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
        { food: "zucchini", grams: 80, preparation: { en: "diced", ko: "깍둑 썰어" } },
        { food: "cabbage", grams: 70, preparation: { en: "shredded", ko: "채 썰어" } },
        { food: "kale", grams: 40, preparation: { en: "stalks cut out, torn", ko: "줄기를 빼고 뜯어서" } },
      ],
    },
    {
      key: "root",
      choices: [
        { food: "carrot", grams: 50, preparation: { en: "in thin rounds", ko: "얇게 썰어" } },
        { food: "turnip", grams: 60, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
      isOptional: true,
    },
    {
      key: "stalk",
      choices: [
        { food: "celery", grams: 30, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "leek", grams: 40, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "fennel", grams: 40, preparation: { en: "sliced", ko: "썰어서" } },
      ],
      isOptional: true,
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 7 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    {
      key: "liquid",
      choices: [
        { food: "water", grams: 350 },
        { food: "broth-chicken-unsalted", grams: 350 },
      ],
    },
    {
      key: "herb",
      choices: [
        { food: "thyme-dried", grams: 0.5 },
        { food: "bay-leaf", grams: 0.4 },
      ],
      isOptional: true,
    },
    {
      key: "green",
      choices: [
        { food: "parsley", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
        { food: "chives", grams: 3, preparation: { en: "snipped", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
    { key: "salt", choices: [{ food: "salt", grams: 0.8 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    { en: "Heat {oil} in a pot over medium heat.", ko: "냄비에 {oil}을 두르고 중불로 달굽니다." },
    { en: "Cook {root} for 4 minutes, stirring.", ko: "{root}을 넣고 4분 볶습니다." },
    { en: "Cook {stalk} in it for 3 minutes, until soft.", ko: "{stalk}를 넣고 3분, 부드러워질 때까지 볶습니다." },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    {
      en: "Pour in {liquid}, add {starch}, {salt}[ and {herb}], bring to the boil, and simmer over low heat, covered, for 10 minutes.",
      ko: "{liquid}을 붓고 {starch}, {salt}[, {herb}]을 넣어 끓어오르면 뚜껑을 덮고 약불에서 10분 끓입니다.",
    },
    {
      en: "Add {main} and {vegetable} and simmer 8 to 10 minutes more, until everything is tender and cooked through.",
      ko: "{main}과 {vegetable}을 넣고 8~10분 더, 모두 부드럽고 속까지 익도록 끓입니다.",
    },
    { en: "Season with {pepper}.", ko: "{pepper}로 맛을 맞춥니다." },
    { en: "Scatter {green} over the bowls.", ko: "그릇에 담고 {green}를 뿌립니다." },
  ],
};
