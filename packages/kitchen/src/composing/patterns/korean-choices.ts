import type { Bilingual, Choice } from "../pattern.ts";

const thinly: Bilingual = { en: "thinly sliced", ko: "얇게 썰어" };
const diagonally: Bilingual = { en: "sliced on the diagonal", ko: "어슷 썰어" };

export const GANJANG: readonly Choice[] = [{ food: "soy-sauce-korean", grams: 9 }];
export const CHAMGIREUM: readonly Choice[] = [
  { food: "sesame-oil-korean", grams: 5 },
  { food: "perilla-oil", grams: 5 },
];
export const DAEPA: readonly Choice[] = [{ food: "daepa", grams: 20, preparation: diagonally }];
export const KKAE: readonly Choice[] = [{ food: "sesame-seed-korean-roasted", grams: 2 }];
export const GOCHUGARU: readonly Choice[] = [{ food: "gochugaru", grams: 2 }];
export const CHILLI: readonly Choice[] = [
  { food: "cheongyang-chilli", grams: 5, preparation: diagonally },
  { food: "red-chilli", grams: 5, preparation: diagonally },
];

export const KOREAN_MUSHROOMS: readonly Choice[] = [
  { food: "oyster-mushroom-korean", grams: 80, preparation: { en: "torn", ko: "찢어서" } },
  { food: "king-oyster-mushroom", grams: 80, preparation: { en: "sliced", ko: "썰어서" } },
  { food: "enoki-korean", grams: 75, preparation: { en: "base cut off", ko: "밑동을 잘라" } },
  { food: "shiitake-korean", grams: 60, preparation: { en: "sliced", ko: "썰어서" } },
];

export const THIN_MEAT: readonly Choice[] = [
  { food: "beef-round-hanwoo", grams: 150, called: { en: "beef", ko: "소고기" }, preparation: thinly },
  { food: "pork-foreleg", grams: 150, called: { en: "pork", ko: "돼지고기" }, preparation: thinly },
  { food: "pork-loin-korean", grams: 150, called: { en: "pork loin", ko: "돼지등심" }, preparation: thinly },
  { food: "chicken-thigh-boneless", grams: 150, called: { en: "chicken", ko: "닭다리살" }, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
];
