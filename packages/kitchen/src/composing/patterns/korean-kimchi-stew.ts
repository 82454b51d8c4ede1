import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, GOCHUGARU, KOREAN_MUSHROOMS } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC } from "./korean-seasonings.ts";

export const kimchiStew: Pattern = {
  id: "kimchi-stew",
  cuisine: "korean",
  level: "beginner",
  minutes: 35,
  carbohydrate: "low",
  title: { en: "{kimchi} stew with {protein}", ko: "{protein} {kimchi}찌개" },
  description: {
    en: "Ripe kimchi gives all the salt: nothing else is seasoned.",
    ko: "잘 익은 김치만으로 간을 맞추고 장과 소금을 더 넣지 않습니다.",
  },
  slots: [
    {
      key: "kimchi",
      choices: [
        { food: "kimchi", grams: 85, called: { en: "kimchi", ko: "김치" }, preparation: { en: "ripe, in 3 cm pieces", ko: "잘 익은 것을 3 cm로 썰어" } },
        {
          food: "chonggak-kimchi",
          grams: 75,
          called: { en: "radish kimchi", ko: "총각김치" },
          preparation: { en: "ripe, in pieces", ko: "잘 익은 것을 먹기 좋게 썰어" },
        },
        {
          food: "yeolmu-kimchi",
          grams: 80,
          called: { en: "young radish kimchi", ko: "열무김치" },
          preparation: { en: "ripe, in 4 cm pieces", ko: "잘 익은 것을 4 cm로 썰어" },
        },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "pork-hind-leg", grams: 140, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
        { food: "tofu-firm", grams: 210, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 1.5 cm thick", ko: "1.5 cm 두께로 썰어" } },
        { food: "mackerel", grams: 100, called: { en: "mackerel", ko: "고등어" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        {
          food: "chicken-thigh-boneless",
          grams: 160,
          called: { en: "chicken", ko: "닭고기" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "beef-round-hanwoo", grams: 120, called: { en: "beef", ko: "소고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
      ],
    },
    { key: "oil", choices: [...CHAMGIREUM, { food: "canola-oil", grams: 5 }].map((choice) => ({ ...choice, grams: 8 })) },
    { key: "water", choices: [{ food: "water", grams: 250 }] },
    { key: "mushroom", choices: KOREAN_MUSHROOMS.map((choice) => ({ ...choice, grams: 35 })), isOptional: true },
    { key: "chili", choices: GOCHUGARU.map((choice) => ({ ...choice, grams: 1 })), isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
  ],
  steps: [
    {
      en: "Heat {oil} in a pot over medium heat and fry {kimchi} 4 minutes, until it softens.",
      ko: "냄비에 {oil}을 두르고 중불에서 {kimchi}를 4분, 부드러워질 때까지 볶습니다.",
    },
    { en: "Pour in {water}[ with {chili}][ and {garlic}] and bring it to the boil.", ko: "{water}[, {chili}][, {garlic}]을 넣고 끓입니다." },
    {
      en: "Add {protein}, cover it and simmer 15 minutes over medium-low heat, until it is cooked through and the kimchi is tender.",
      ko: "{protein}을 넣고 뚜껑을 덮어 중약불에서 15분, 속까지 익고 김치가 부드러워질 때까지 끓입니다.",
    },
    { en: "Add {mushroom} and simmer 2 minutes.", ko: "{mushroom}을 넣고 2분 끓입니다." },
    { en: "Add {scallion} and give it 1 minute more.", ko: "{scallion}을 넣고 1분 더 끓입니다." },
  ],
};
