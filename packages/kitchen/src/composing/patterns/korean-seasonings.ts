import type { Choice } from "../pattern.ts";

const toTenths = (grams: number): number => Math.round(grams * 10) / 10;

/** Soy sauce, the kind without wheat, or as much salt as makes the dish about as salty. */
export const soySauceOrSalt = (grams: number): readonly Choice[] => [
  { food: "soy-sauce-korean", grams },
  { food: "tamari-gluten-free", grams: toTenths(grams * 0.85) },
  { food: "salt", grams: toTenths(grams / 8) },
];

export const SOUP_STOCK: readonly Choice[] = [
  { food: "anchovy-stock", grams: 250, called: { en: "anchovy stock", ko: "멸치육수" } },
  { food: "water", grams: 250 },
  { food: "kelp-stock", grams: 250, called: { en: "kelp stock", ko: "다시마육수" } },
];

export const LITTLE_GARLIC: readonly Choice[] = [{ food: "garlic", grams: 3, preparation: { en: "minced", ko: "다져서" } }];
export const LITTLE_DAEPA: readonly Choice[] = [
  { food: "daepa", grams: 12, preparation: { en: "sliced on the diagonal", ko: "어슷 썰어" } },
  { food: "green-onion-tops", grams: 10, preparation: { en: "sliced", ko: "송송 썰어" } },
];
export const koreanFat = (grams: number): readonly Choice[] => [
  { food: "canola-oil", grams },
  { food: "soybean-oil", grams },
  { food: "rice-bran-oil", grams },
];
