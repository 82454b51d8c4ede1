import type { Pattern } from "../pattern.ts";
import { riceVinegar } from "./asian-choices.ts";
import { koreanFat } from "./korean-seasonings.ts";

export const saltGrilled: Pattern = {
  id: "salt-grilled",
  cuisine: "japanese",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "salt-grilled {main} with grated {grated} and vinegared {pickle}", ko: "{main} 소금구이와 간 {grated}, {pickle} 초무침" },
  description: {
    en: "After shioyaki: little more than salt, a hot pan, and something sharp beside it.",
    ko: "시오야키처럼 소금만으로 굽고 새콤한 초무침을 곁들입니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        {
          food: "mackerel",
          grams: 120,
          called: { en: "mackerel", ko: "고등어" },
          preparation: { en: "in fillets, skin scored", ko: "포를 떠 껍질에 칼집을 내어" },
        },
        {
          food: "samchi",
          grams: 170,
          called: { en: "Spanish mackerel", ko: "삼치" },
          preparation: { en: "in fillets, patted dry", ko: "포를 떠 물기를 닦아" },
        },
        { food: "salmon", grams: 120, called: { en: "salmon", ko: "연어" }, preparation: { en: "patted dry", ko: "물기를 닦아" } },
        { food: "chicken-thigh-boneless", grams: 160, called: { en: "chicken", ko: "닭다리살" }, preparation: { en: "opened out flat", ko: "넓게 펴서" } },
        {
          food: "tofu-firm",
          grams: 230,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "pressed, in slices 2 cm thick", ko: "물기를 빼고 2 cm 두께로 썰어" },
        },
      ],
    },
    {
      key: "grated",
      choices: [
        {
          food: "korean-radish",
          grams: 60,
          called: { en: "radish", ko: "무" },
          preparation: { en: "finely grated, lightly squeezed", ko: "곱게 갈아 살짝 짜서" },
        },
        { food: "daikon", grams: 60, called: { en: "daikon", ko: "무" }, preparation: { en: "finely grated, lightly squeezed", ko: "곱게 갈아 살짝 짜서" } },
      ],
    },
    {
      key: "pickle",
      choices: [
        { food: "cucumber", grams: 80, preparation: { en: "in thin rounds", ko: "얇게 썰어" } },
        { food: "cabbage", grams: 60, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
        { food: "napa-cabbage-heart", grams: 80, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
      ],
    },
    { key: "salt", choices: [{ food: "salt", grams: 1 }] },
    { key: "vinegar", choices: riceVinegar(8) },
    { key: "fat", choices: koreanFat(7) },
    {
      key: "soy",
      choices: [
        { food: "soy-sauce-korean", grams: 3 },
        { food: "tamari-gluten-free", grams: 2.5 },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Rub {pickle} with a third of {salt}, leave it 10 minutes, squeeze it out and toss it with {vinegar}.",
      ko: "{pickle}을 {salt}의 3분의 1로 절여 10분 두었다가 꼭 짜고 {vinegar}로 무칩니다.",
    },
    { en: "Sprinkle {main} with the rest of the salt and leave it 10 minutes. Pat it dry.", ko: "{main}에 남은 소금을 뿌려 10분 두고 물기를 닦습니다." },
    {
      en: "Heat {fat} in a pan over medium heat. Fry the {main:name} 4 to 6 minutes, skin side down where there is one, until it is golden; turn it and fry 3 to 4 minutes, until it is cooked through (poultry 74 °C inside).",
      ko: "팬에 {fat}를 두르고 중불로 달굽니다. {main:name}을 껍질이 있으면 껍질 쪽부터 4~6분 노릇하게 굽고, 뒤집어 3~4분 더 속까지 익힙니다(닭고기는 중심 74 °C).",
    },
    { en: "Put it on plates with {grated} and the vinegared {pickle:name}.", ko: "접시에 담고 {grated}와 {pickle:name} 초무침을 곁들입니다." },
    { en: "Drip {soy} on the grated radish.", ko: "간 무에 {soy}을 떨어뜨립니다." },
  ],
};
