import type { Pattern } from "../pattern.ts";
import { LEMON_JUICE, PEPPER, SALT } from "./choices.ts";

export const roastTray: Pattern = {
  id: "roast-tray",
  cuisine: "western",
  level: "beginner",
  minutes: 55,
  carbohydrate: "moderate",
  title: { en: "tray-roasted {main} with {root}", ko: "{root}를 곁들인 {main} 오븐구이" },
  description: {
    en: "Everything on one tray: roots first, so that they brown, and the rest on top of them.",
    ko: "뿌리채소를 먼저 굽다가 나머지를 얹어 한 팬에서 완성합니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        {
          food: "chicken-thigh-boneless",
          grams: 140,
          called: { en: "chicken thigh", ko: "닭다리살" },
          preparation: { en: "in 3 cm pieces", ko: "3cm로 썰어" },
        },
        { food: "turkey-breast", grams: 140, preparation: { en: "in 3 cm pieces", ko: "3cm로 썰어" } },
        {
          food: "pork-tenderloin",
          grams: 140,
          called: { en: "pork tenderloin", ko: "돼지안심" },
          preparation: { en: "in 3 cm pieces", ko: "3cm로 썰어" },
        },
        { food: "salmon", grams: 130, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "cod", grams: 160, called: { en: "cod", ko: "대구" }, preparation: { en: "in 4 cm pieces", ko: "4cm로 썰어" } },
        { food: "tofu-firm", grams: 180, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "chickpea-cooked", grams: 130, called: { en: "chickpeas", ko: "병아리콩" } },
      ],
    },
    {
      key: "root",
      choices: [
        { food: "potato", grams: 180, called: { en: "potatoes", ko: "감자" }, preparation: { en: "in 2 cm chunks", ko: "2cm로 썰어" } },
        { food: "sweet-potato", grams: 160, preparation: { en: "in 2 cm chunks", ko: "2cm로 썰어" } },
        { food: "parsnip", grams: 140, called: { en: "parsnips", ko: "파스닙" }, preparation: { en: "in 2 cm chunks", ko: "2cm로 썰어" } },
        { food: "beet", grams: 160, called: { en: "beets", ko: "비트" }, preparation: { en: "peeled, in 1 cm chunks", ko: "껍질을 벗겨 1cm로 썰어" } },
      ],
    },
    {
      key: "second",
      choices: [
        { food: "carrot", grams: 70, preparation: { en: "in 1 cm rounds", ko: "1cm로 둥글게 썰어" } },
        { food: "rutabaga", grams: 70, preparation: { en: "in 1 cm cubes", ko: "1cm로 깍둑 썰어" } },
        { food: "turnip", grams: 80, preparation: { en: "in 2 cm chunks", ko: "2cm로 썰어" } },
      ],
      isOptional: true,
    },
    {
      key: "onion",
      choices: [
        { food: "onion", grams: 40, preparation: { en: "in wedges", ko: "큼직하게 썰어" } },
        { food: "leek", grams: 40, preparation: { en: "in 3 cm lengths", ko: "3cm 길이로 썰어" } },
      ],
      isOptional: true,
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 12 }] },
    {
      key: "herb",
      choices: [
        { food: "rosemary-dried", grams: 0.7 },
        { food: "thyme-dried", grams: 0.7 },
      ],
      isOptional: true,
    },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
    { key: "salt", choices: SALT },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Heat the oven to 220 °C. On a wide tray toss {root}[, {second}][ and {onion}] with two thirds of {oil}, half of {salt}[ and {herb}].",
      ko: "오븐을 220 °C로 예열합니다. 넓은 팬에 {root}[, {second}][, {onion}]을 담고 {oil}의 3분의 2, {salt}의 절반[, {herb}]을 넣어 버무립니다.",
    },
    {
      en: "Spread it out in one layer and roast 20 minutes, until a knife goes in with a little resistance.",
      ko: "한 겹으로 펴서 20분, 칼이 살짝 뻑뻑하게 들어갈 때까지 굽습니다.",
    },
    {
      en: "Meanwhile rub {main} with the rest of the oil and the salt[ and with {pepper}].",
      ko: "그동안 {main}에 남은 기름과 소금[, {pepper}]을 골고루 묻힙니다.",
    },
    {
      en: "Turn the roots, put the {main:name} on top and roast 12 to 20 minutes more, until it is cooked through in the thickest piece (74 °C inside) and the roots are soft and brown.",
      ko: "뿌리채소를 뒤적이고 {main:name}를 얹어 12~20분 더 굽습니다. 가장 두꺼운 조각의 속까지 익고(중심 74 °C) 뿌리채소가 부드럽고 노릇하면 됩니다.",
    },
    { en: "Sprinkle {lemon} over the tray.", ko: "{lemon}을 뿌립니다." },
  ],
};
