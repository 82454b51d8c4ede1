import type { Pattern } from "../pattern.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { KKAE } from "./korean-choices.ts";
import { koreanFat } from "./korean-seasonings.ts";

export const teriyaki: Pattern = {
  id: "teriyaki",
  cuisine: "japanese",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "teriyaki {main} with {side} on rice", ko: "{side}를 곁들인 {main} 데리야키 덮밥" },
  description: {
    en: "Pan-fried and glazed with soy sauce and a teaspoon of sugar, with a green vegetable.",
    ko: "팬에 구워 간장과 설탕 한 작은술로 윤기 나게 조리고 채소를 곁들입니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "main",
      choices: [
        { food: "chicken-thigh-boneless", grams: 130, called: { en: "chicken", ko: "닭다리살" }, preparation: { en: "opened out flat", ko: "넓게 펴서" } },
        { food: "samchi", grams: 120, called: { en: "Spanish mackerel", ko: "삼치" }, preparation: { en: "boned, patted dry", ko: "가시를 발라 물기를 닦아" } },
        { food: "salmon", grams: 100, called: { en: "salmon", ko: "연어" }, preparation: { en: "in 2 cm slices", ko: "2 cm 두께로 썰어" } },
        { food: "pork-loin-korean", grams: 120, called: { en: "pork", ko: "돼지등심" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
        {
          food: "tofu-firm",
          grams: 180,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "pressed, in slices 1.5 cm thick", ko: "물기를 빼고 1.5 cm 두께로 썰어" },
        },
      ],
    },
    {
      key: "side",
      choices: [
        { food: "broccoli", grams: 80, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "bok-choy-korean", grams: 100, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "halved", ko: "반으로 갈라" } },
        { food: "green-bean", grams: 70, called: { en: "green beans", ko: "껍질콩" }, preparation: { en: "trimmed", ko: "꼭지를 떼고" } },
        { food: "asparagus", grams: 80, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
        { food: "cabbage", grams: 90, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
      ],
    },
    {
      key: "soy",
      choices: [
        { food: "soy-sauce-korean", grams: 10 },
        { food: "tamari-gluten-free", grams: 8 },
      ],
    },
    {
      key: "sweet",
      choices: [
        { food: "sugar", grams: 4 },
        { food: "rice-syrup", grams: 6 },
      ],
    },
    { key: "ginger", choices: [{ food: "ginger", grams: 3, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 25 }] },
    { key: "fat", choices: koreanFat(6) },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Stir {soy}, {sweet} and {water}[ with {ginger}] until nothing is left on the bottom.",
      ko: "{soy}, {sweet}, {water}[, {ginger}]를 바닥에 남지 않게 저어 소스를 만듭니다.",
    },
    {
      en: "Boil {side} in plenty of water 2 to 3 minutes, until bright and just tender, and drain it.",
      ko: "넉넉한 끓는 물에 {side}를 2~3분, 색이 선명하고 살캉해질 때까지 데쳐 물기를 뺍니다.",
    },
    {
      en: "Heat {fat} in a pan over medium heat. Fry {main} 4 to 5 minutes, until golden underneath, turn it and fry 4 minutes more, until it is cooked through (poultry 74 °C inside).",
      ko: "팬에 {fat}를 두르고 중불로 달굽니다. {main}을 4~5분, 밑면이 노릇해질 때까지 굽고 뒤집어 4분 더, 속까지 익힙니다(닭고기는 중심 74 °C).",
    },
    {
      en: "Wipe out the fat that has run, pour in the sauce and let it bubble 1 to 2 minutes, turning the {main:name}, until it shines and coats it.",
      ko: "나온 기름을 닦아 내고 소스를 부어 1~2분, {main:name}을 뒤집어 가며 윤기가 돌고 소스가 묻을 만큼 졸입니다.",
    },
    { en: "Serve it on the hot {rice:name} with the {side:name} beside it.", ko: "갓 지은 밥에 얹고 {side:name}를 곁들입니다." },
    { en: "Scatter {seed} on top.", ko: "{seed}를 뿌립니다." },
  ],
};
