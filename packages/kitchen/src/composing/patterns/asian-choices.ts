import type { Bilingual, Choice } from "../pattern.ts";

const biteSize: Bilingual = { en: "in bite-size pieces", ko: "한입 크기로 썰어" };
const thinly: Bilingual = { en: "thinly sliced", ko: "얇게 썰어" };
const finely: Bilingual = { en: "finely chopped", ko: "곱게 다져" };

const toFives = (grams: number): number => Math.round(grams / 5) * 5;

/** What goes into a wok or a pot in small pieces; grams of meat, and as much more of tofu. */
export const smallPieces = (grams: number): readonly Choice[] => [
  { food: "chicken-breast", grams, called: { en: "chicken", ko: "닭가슴살" }, preparation: thinly },
  { food: "chicken-thigh-boneless", grams, called: { en: "chicken thigh", ko: "닭다리살" }, preparation: biteSize },
  { food: "pork-loin-korean", grams, called: { en: "pork", ko: "돼지고기" }, preparation: thinly },
  { food: "beef-round-hanwoo", grams, called: { en: "beef", ko: "소고기" }, preparation: thinly },
  { food: "whiteleg-shrimp", grams, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
  { food: "tofu-firm", grams: toFives(grams * 1.4), called: { en: "tofu", ko: "두부" }, preparation: { en: "pressed and cubed", ko: "물기를 빼고 깍둑 썰어" } },
];

/** Minced meat of the lean cuts, and what crumbles or chops like it. */
export const minced = (grams: number): readonly Choice[] => [
  { food: "pork-hind-leg", grams, called: { en: "minced pork", ko: "다진 돼지고기" }, preparation: finely },
  { food: "chicken-breast", grams, called: { en: "minced chicken", ko: "다진 닭고기" }, preparation: finely },
  { food: "beef-round-hanwoo", grams, called: { en: "minced beef", ko: "다진 소고기" }, preparation: finely },
  { food: "ground-turkey-lean", grams, called: { en: "minced turkey", ko: "다진 칠면조" } },
  {
    food: "tofu-firm",
    grams: toFives(grams * 1.5),
    called: { en: "crumbled tofu", ko: "으깬 두부" },
    preparation: { en: "pressed and crumbled", ko: "물기를 짜고 으깨어" },
  },
  { food: "oyster-mushroom-korean", grams, called: { en: "minced mushroom", ko: "다진 버섯" }, preparation: finely },
];

/** Leaves that a pot or a wok wilts. */
export const potLeaves = (grams: number): readonly Choice[] => [
  { food: "bok-choy-korean", grams, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "cut in pieces", ko: "먹기 좋게 썰어" } },
  { food: "napa-cabbage-korean", grams, called: { en: "napa cabbage", ko: "배추" }, preparation: biteSize },
  { food: "cabbage", grams, preparation: biteSize },
  { food: "spinach", grams: toFives(grams * 0.7), preparation: { en: "washed", ko: "씻어서" } },
];

/** Fish sauce, soy sauce or as much salt as makes the dish about as salty. */
export const fishSauceOrSalt = (grams: number): readonly Choice[] => [
  { food: "anchovy-fish-sauce", grams, called: { en: "fish sauce", ko: "액젓" } },
  { food: "fish-sauce", grams },
  { food: "soy-sauce-korean", grams: Math.round(grams * 16) / 10 },
  { food: "tamari-gluten-free", grams: Math.round(grams * 14) / 10 },
  { food: "salt", grams: Math.round(grams * 2) / 10 },
];

export const sour = (grams: number): readonly Choice[] => [
  { food: "lime-juice", grams },
  { food: "lemon-juice", grams },
];
export const riceVinegar = (grams: number): readonly Choice[] => [
  { food: "vinegar-brewed", grams },
  { food: "vinegar-rice", grams },
  { food: "vinegar-cider", grams },
];
export const WHITE_PEPPER: readonly Choice[] = [
  { food: "pepper-white", grams: 0.3 },
  { food: "pepper-black", grams: 0.3 },
];
export const SLICED_GINGER: readonly Choice[] = [{ food: "ginger", grams: 6, preparation: { en: "in thin matchsticks", ko: "가늘게 채 썰어" } }];
export const CILANTRO: readonly Choice[] = [
  { food: "cilantro", grams: 4, preparation: { en: "torn", ko: "뜯어서" } },
  { food: "mint", grams: 3, preparation: { en: "torn", ko: "뜯어서" } },
];
export const HOT_CHILLI: readonly Choice[] = [
  { food: "thai-chili", grams: 2, preparation: { en: "sliced", ko: "송송 썰어" } },
  { food: "red-chilli", grams: 5, preparation: { en: "sliced", ko: "송송 썰어" } },
];
