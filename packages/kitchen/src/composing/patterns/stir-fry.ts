import type { Pattern, Slot } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, GARLIC, GINGER, PEPPER, RICE, SOY_SEASONING, STIR_FRY_VEGETABLES } from "./choices.ts";

const PROTEIN: Slot = {
  key: "protein",
  choices: [
    { food: "flank-steak", grams: 140, preparation: { en: "thinly sliced across the grain", ko: "결 반대로 얇게 썰어" } },
    { food: "chicken-breast", grams: 140, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
    { food: "pork-tenderloin", grams: 140, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
    { food: "shrimp", grams: 150, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
    { food: "turkey-breast", grams: 140, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
    { food: "tofu-extra-firm", grams: 190, preparation: { en: "pressed and cubed", ko: "물기를 빼고 깍둑 썰어" } },
  ],
};

const SEASONED: readonly Slot[] = [
  { key: "vegetable", choices: STIR_FRY_VEGETABLES },
  { key: "oil", choices: FRYING_OIL },
  { key: "garlic", choices: GARLIC, isOptional: true },
  { key: "ginger", choices: GINGER, isOptional: true },
  { key: "soy", choices: SOY_SEASONING, isOptional: true },
  { key: "vinegar", choices: [{ food: "vinegar-rice", grams: 5 }], isOptional: true },
  { key: "salt", choices: [{ food: "salt", grams: 0.6 }] },
  { key: "pepper", choices: PEPPER, isOptional: true },
];

const STEPS = [
  { en: "Toss {protein} with {salt}[ and {pepper}].", ko: "{protein}에 {salt}[과 {pepper}]을 뿌려 버무립니다." },
  {
    en: "Heat half of {oil} in a wok or wide pan over high heat until it shimmers. Spread the pieces out, leave them for 1 minute, then stir 2 to 4 minutes until cooked through. Take them out.",
    ko: "웍이나 넓은 팬에 {oil}의 절반을 넣고 센 불로 달굽니다. 재료를 펼쳐 1분 두었다가 2~4분, 속까지 익도록 볶아 꺼냅니다.",
  },
  { en: "Add the rest of the oil[ with {garlic}][ and {ginger}] and stir 20 seconds.", ko: "남은 기름[과 {garlic}][, {ginger}]을 넣어 20초 볶습니다." },
  { en: "Add {vegetable} and stir-fry 3 minutes over high heat, so that it stays crisp.", ko: "{vegetable}을 넣고 센 불에서 3분, 아삭하게 볶습니다." },
  { en: "Return everything to the pan, add {soy}, and toss 1 minute.", ko: "꺼내 둔 재료를 다시 넣고 {soy}을 넣어 1분 섞습니다." },
  { en: "Take the pan off the heat and sprinkle {vinegar} over it.", ko: "불을 끄고 {vinegar}를 뿌립니다." },
] as const;

export const stirFry: Pattern = {
  id: "stir-fry",
  cuisine: "chinese",
  level: "beginner",
  minutes: 20,
  carbohydrate: "low",
  title: { en: "{protein} and {vegetable} stir-fry", ko: "{protein} {vegetable} 볶음" },
  description: { en: "Quick, hot and dry, as a wok does it.", ko: "센 불에 빠르게 볶아 낸 요리입니다." },
  slots: [PROTEIN, ...SEASONED],
  steps: STEPS,
};

export const stirFryOverRice: Pattern = {
  id: "stir-fry-over-rice",
  cuisine: "chinese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "{protein} and {vegetable} stir-fry over rice", ko: "{protein} {vegetable} 볶음 덮밥" },
  description: { en: "A wok dish over a modest bowl of rice.", ko: "센 불에 볶은 재료를 적당한 밥에 얹습니다." },
  slots: [PROTEIN, { key: "rice", choices: RICE }, ...SEASONED],
  steps: [COOK_RICE, ...STEPS, { en: "Serve it over the hot {rice:name}.", ko: "갓 지은 밥에 얹어 냅니다." }],
};
