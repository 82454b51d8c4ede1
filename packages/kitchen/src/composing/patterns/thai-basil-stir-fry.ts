import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, GARLIC, RICE } from "./choices.ts";

export const thaiBasilStirFry: Pattern = {
  id: "thai-basil-stir-fry",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "Thai basil {protein} with {vegetable} over rice", ko: "태국식 {protein} {vegetable} 바질 볶음 덮밥" },
  description: {
    en: "After pad krapao: garlic, chili and a fistful of basil over high heat.",
    ko: "팟카파오처럼 마늘과 고추, 바질을 듬뿍 넣어 센 불에 볶습니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        { food: "ground-chicken", grams: 120, called: { en: "chicken", ko: "닭고기" } },
        { food: "ground-pork", grams: 100, called: { en: "pork", ko: "돼지고기" } },
        { food: "ground-beef", grams: 100, called: { en: "beef", ko: "소고기" } },
        { food: "whiteleg-shrimp", grams: 120, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled and chopped", ko: "껍질을 벗겨 굵게 썰어" } },
        { food: "tofu-firm", grams: 170, called: { en: "tofu", ko: "두부" }, preparation: { en: "pressed and crumbled", ko: "물기를 짜고 으깨" } },
        { food: "king-oyster-mushroom", grams: 150, called: { en: "king oyster mushroom", ko: "새송이버섯" }, preparation: { en: "chopped", ko: "굵게 다져" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "bell-pepper-red", grams: 80, called: { en: "red pepper", ko: "파프리카" }, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "green-bean", grams: 80, called: { en: "green beans", ko: "껍질콩" }, preparation: { en: "in 2 cm lengths", ko: "2cm 길이로 썰어" } },
        { food: "bell-pepper-green", grams: 80, called: { en: "green pepper", ko: "피망" }, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "zucchini", grams: 90, preparation: { en: "in thin half-moons", ko: "얇은 반달 모양으로 썰어" } },
        { food: "asparagus", grams: 90, preparation: { en: "in 2 cm lengths", ko: "2cm 길이로 썰어" } },
      ],
    },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 10 })) },
    { key: "garlic", choices: GARLIC, isOptional: true },
    {
      key: "chili",
      choices: [
        { food: "red-chilli", grams: 6, called: { en: "red chili", ko: "홍고추" }, preparation: { en: "sliced", ko: "송송 썰어" } },
        { food: "thai-chili", grams: 2, preparation: { en: "sliced", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
    {
      key: "seasoning",
      choices: [
        { food: "fish-sauce", grams: 5 },
        { food: "soy-sauce-korean", grams: 9 },
        { food: "tamari-gluten-free", grams: 8 },
        { food: "salt", grams: 1.1 },
      ],
    },
    { key: "sugar", choices: [{ food: "sugar", grams: 2 }], isOptional: true },
    { key: "basil", choices: [{ food: "basil", grams: 8, preparation: { en: "leaves picked", ko: "잎만 떼어" } }] },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Heat {oil} in a wide pan over medium-high heat. Add {protein} and fry 4 to 6 minutes, breaking it up, until cooked through and lightly browned.",
      ko: "넓은 팬에 {oil}을 두르고 중강불로 달굽니다. {protein}을 넣고 풀어 가며 4~6분, 속까지 익고 살짝 노릇해지도록 볶습니다.",
    },
    {
      en: "Add {vegetable}[, {garlic}][ and {chili}], and stir-fry 3 minutes, until tender but still crisp.",
      ko: "{vegetable}[, {garlic}][, {chili}]을 넣고 3분, 아삭함이 남게 볶습니다.",
    },
    {
      en: "Stir in {seasoning}[ and {sugar}] with a spoonful of water, and toss 30 seconds.",
      ko: "{seasoning}[, {sugar}]을 물 1숟갈과 함께 넣어 30초 섞습니다.",
    },
    { en: "Take the pan off the heat and fold in {basil} until it wilts.", ko: "불을 끄고 {basil}을 넣어 숨이 죽을 만큼만 섞습니다." },
    { en: "Serve over the hot {rice:name}.", ko: "갓 지은 밥에 얹어 냅니다." },
  ],
};
