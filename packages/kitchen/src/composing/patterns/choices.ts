import type { Bilingual, Choice } from "../pattern.ts";

const sliced: Bilingual = { en: "sliced", ko: "썰어서" };
const minced: Bilingual = { en: "minced", ko: "다져서" };

/** Edible grams for one serving, unless the pattern says otherwise. */
export const GARLIC: readonly Choice[] = [{ food: "garlic", grams: 5, preparation: minced }];
export const GINGER: readonly Choice[] = [{ food: "ginger", grams: 4, preparation: minced }];
export const SALT: readonly Choice[] = [{ food: "salt", grams: 0.8 }];
export const PEPPER: readonly Choice[] = [{ food: "pepper-black", grams: 0.3 }];
export const FRYING_OIL: readonly Choice[] = [
  { food: "canola-oil", grams: 14 },
  { food: "grapeseed-oil", grams: 14 },
  { food: "olive-oil", grams: 14 },
];
export const LEMON_JUICE: readonly Choice[] = [{ food: "lemon-juice", grams: 8 }];
export const FRESH_HERB: readonly Choice[] = [
  { food: "parsley", grams: 3, preparation: { en: "chopped", ko: "다져서" } },
  { food: "dill", grams: 2, preparation: { en: "chopped", ko: "다져서" } },
  { food: "basil", grams: 3, preparation: { en: "torn", ko: "뜯어서" } },
];

/** Salty seasonings, from the one that the dish is known for to plain salt. */
export const SOY_SEASONING: readonly Choice[] = [
  { food: "soy-sauce", grams: 9 },
  { food: "tamari-gluten-free", grams: 9 },
];

export const GREEN_VEGETABLES: readonly Choice[] = [
  { food: "asparagus", grams: 120, preparation: { en: "trimmed", ko: "밑동을 잘라" } },
  { food: "broccoli", grams: 110, preparation: { en: "in florets", ko: "송이로 나눠" } },
  { food: "zucchini", grams: 130, preparation: sliced },
  { food: "spinach", grams: 110, preparation: { en: "washed", ko: "씻어서" } },
  { food: "green-bean", grams: 90, preparation: { en: "trimmed", ko: "꼭지를 떼고" } },
  { food: "bok-choy", grams: 130, preparation: { en: "halved", ko: "반으로 갈라" } },
];

export const STIR_FRY_VEGETABLES: readonly Choice[] = [
  { food: "bok-choy", grams: 120, preparation: { en: "cut in pieces", ko: "먹기 좋게 썰어" } },
  { food: "broccoli", grams: 90, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
  { food: "bell-pepper-green", grams: 80, preparation: sliced },
  { food: "zucchini", grams: 110, preparation: sliced },
  { food: "cabbage", grams: 90, preparation: { en: "shredded", ko: "채 썰어" } },
  { food: "mushroom", grams: 100, preparation: sliced },
];

/** Uncooked. */
export const RICE: readonly Choice[] = [
  { food: "rice-brown-short-grain", grams: 55, preparation: { en: "rinsed", ko: "씻어서" } },
  { food: "rice-korean", grams: 55, preparation: { en: "rinsed", ko: "씻어서" } },
];

export const COOK_RICE: Bilingual = {
  en: "Cook {rice} in a covered pot or a rice cooker with one and a quarter times its volume of water.",
  ko: "{rice}을 부피의 1.25배 물에 넣어 냄비나 밥솥으로 밥을 짓습니다.",
};
