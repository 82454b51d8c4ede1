import type { Bilingual, Choice, Pattern } from "../pattern.ts";

const peeled: Bilingual = { en: "peeled and cubed", ko: "껍질을 벗기고 깍둑 썰어" };
const florets: Bilingual = { en: "florets only", ko: "꽃송이만" };

/** Soft vegetables without threads, in the order in which babies usually meet them; grams for a spoonful of a first meal. */
const soft = (grams: number): readonly Choice[] => [
  { food: "kabocha-squash", grams, called: { en: "kabocha squash", ko: "단호박" }, preparation: peeled },
  { food: "korean-zucchini", grams, called: { en: "Korean zucchini", ko: "애호박" }, preparation: peeled },
  { food: "potato", grams, preparation: peeled },
  { food: "broccoli", grams, preparation: florets },
  { food: "cauliflower", grams, preparation: florets },
  { food: "sweet-potato", grams, preparation: peeled },
];
const second = (grams: number): readonly Choice[] => [
  { food: "carrot", grams, preparation: peeled },
  { food: "cabbage", grams, preparation: { en: "leaf only", ko: "잎만" } },
  { food: "spinach", grams, preparation: { en: "leaf only", ko: "잎만" } },
  { food: "zucchini", grams, preparation: peeled },
  { food: "pea", grams, preparation: { en: "skinned", ko: "껍질을 벗겨" } },
];
const tender = (grams: number): readonly Choice[] => [
  { food: "beef-tenderloin-hanwoo", grams, called: { en: "beef", ko: "소고기" }, preparation: { en: "minced", ko: "다져서" } },
  { food: "chicken-breast", grams, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "minced", ko: "다져서" } },
  { food: "tofu-firm", grams, called: { en: "tofu", ko: "두부" }, preparation: { en: "mashed", ko: "으깨어" } },
  { food: "cod", grams, preparation: { en: "boned, flaked", ko: "가시를 발라" } },
  { food: "turkey-breast", grams, called: { en: "turkey", ko: "칠면조" }, preparation: { en: "minced", ko: "다져서" } },
  { food: "pork-tenderloin-korean", grams, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "minced", ko: "다져서" } },
];
const rice = (grams: number): readonly Choice[] => [{ food: "rice-korean", grams, preparation: { en: "soaked 30 minutes", ko: "30분 불려" } }];
const grains = (grams: number): readonly Choice[] => [
  { food: "rice-korean", grams, preparation: { en: "rinsed", ko: "씻어서" } },
  { food: "millet-korean", grams, preparation: { en: "rinsed", ko: "씻어서" } },
  { food: "quinoa", grams, preparation: { en: "rinsed well", ko: "잘 헹궈" } },
];
const WATER = (grams: number): readonly Choice[] => [{ food: "water", grams }];
const baby = { cuisine: "korean", level: "beginner", carbohydrate: "moderate" } as const;
const PLAIN: Bilingual = {
  en: "Nothing is seasoned: no salt, sugar, honey or soy sauce. Give one new food at a time, three days apart.",
  ko: "간을 하지 않습니다. 소금, 설탕, 꿀, 간장을 넣지 않고 새 재료는 3일 간격으로 하나씩 먹입니다.",
};

/** The first spoonfuls: smooth and thin. */
export const firstGruel: Pattern = {
  ...baby,
  id: "baby-first-gruel",
  minutes: 30,
  babyMonths: { from: 6, to: 7 },
  title: { en: "thin rice gruel with {vegetable}", ko: "{vegetable} 미음" },
  description: PLAIN,
  slots: [
    { key: "rice", choices: rice(10) },
    { key: "water", choices: WATER(110) },
    { key: "vegetable", choices: soft(12) },
  ],
  steps: [
    { en: "Steam {vegetable} 12 to 15 minutes, until it falls apart.", ko: "{vegetable}을 12~15분, 뭉개질 때까지 찝니다." },
    { en: "Blend {rice} with {water} until no grain is left.", ko: "{rice}을 {water}과 함께 알갱이가 없도록 곱게 갑니다." },
    { en: "Stir over low heat 8 to 10 minutes, until it is thin and glossy.", ko: "약한 불에서 8~10분 저으며 묽고 윤기 나게 끓입니다." },
    {
      en: "Blend the {vegetable:name} into it, pass it through a sieve and serve lukewarm.",
      ko: "{vegetable:name}을 넣어 갈고 체에 내려 미지근하게 식혀 먹입니다.",
    },
  ],
};

/** Thin and smooth, with the first iron. */
export const ironGruel: Pattern = {
  ...baby,
  id: "baby-iron-gruel",
  minutes: 35,
  babyMonths: { from: 6, to: 8 },
  title: { en: "smooth rice porridge with {protein} and {vegetable}", ko: "{protein} {vegetable} 묽은 죽" },
  description: PLAIN,
  slots: [
    { key: "rice", choices: rice(12) },
    { key: "water", choices: WATER(130) },
    { key: "protein", choices: tender(10) },
    { key: "vegetable", choices: soft(12) },
  ],
  steps: [
    {
      en: "Simmer {protein} in {water} 8 minutes, until no pink is left, and keep the water.",
      ko: "{water}에 {protein}를 넣어 8분, 속까지 익히고 물은 남겨 둡니다.",
    },
    { en: "Steam {vegetable} 12 minutes, until soft.", ko: "{vegetable}을 12분, 부드럽게 찝니다." },
    {
      en: "Grind {rice} coarsely and stir it in the kept water over low heat 12 minutes.",
      ko: "{rice}을 굵게 갈아 남긴 물에 넣고 약한 불에서 12분 저으며 끓입니다.",
    },
    { en: "Blend everything smooth and serve lukewarm.", ko: "모두 곱게 갈아 미지근하게 식혀 먹입니다." },
  ],
};

/** Mashed, with small soft lumps. */
export const mashedPorridge: Pattern = {
  ...baby,
  id: "baby-mashed-porridge",
  minutes: 35,
  babyMonths: { from: 7, to: 9 },
  title: { en: "mashed {protein} porridge with {vegetable} and {second}", ko: "{protein} {vegetable} {second} 죽" },
  description: PLAIN,
  slots: [
    { key: "rice", choices: rice(18) },
    { key: "water", choices: WATER(150) },
    { key: "protein", choices: tender(15) },
    { key: "vegetable", choices: soft(12) },
    { key: "second", choices: second(8) },
  ],
  steps: [
    {
      en: "Boil {rice} in {water} over low heat 18 minutes, stirring, until the grains burst.",
      ko: "{rice}을 {water}에 넣고 약한 불에서 18분, 쌀알이 퍼지도록 저으며 끓입니다.",
    },
    { en: "Boil {protein} 8 minutes, until done, and mash it finely.", ko: "{protein}를 8분 삶아 속까지 익히고 곱게 으깹니다." },
    { en: "Steam {vegetable} and {second} 12 minutes and mash them.", ko: "{vegetable}과 {second}을 12분 쪄서 으깹니다." },
    {
      en: "Stir everything together, cook 3 minutes more and mash until no lump is larger than a lentil.",
      ko: "모두 섞어 3분 더 끓이고, 렌틸콩보다 큰 덩어리가 없도록 으깹니다.",
    },
  ],
};

/** Minced, for gums that chew. */
export const mincedPorridge: Pattern = {
  ...baby,
  id: "baby-minced-porridge",
  minutes: 40,
  babyMonths: { from: 9, to: 12 },
  title: { en: "soft {grain} with minced {protein}, {vegetable} and {second}", ko: "{protein} {vegetable} {second} {grain} 죽밥" },
  description: PLAIN,
  slots: [
    { key: "grain", choices: grains(28) },
    { key: "water", choices: WATER(170) },
    { key: "protein", choices: tender(20) },
    { key: "vegetable", choices: soft(15) },
    { key: "second", choices: second(10) },
  ],
  steps: [
    { en: "Simmer {grain} in {water} with the lid on 25 minutes, until very soft.", ko: "{grain}을 {water}에 넣고 뚜껑을 덮어 25분, 아주 무르게 끓입니다." },
    { en: "Boil {protein} 8 minutes, until done, and mince it to 3 mm.", ko: "{protein}를 8분 삶아 속까지 익히고 3 mm로 다집니다." },
    {
      en: "Steam {vegetable} and {second} 12 minutes, until a finger crushes them, and mince them to 5 mm.",
      ko: "{vegetable}과 {second}을 12분, 손가락으로 으깨질 만큼 쪄서 5 mm로 다집니다.",
    },
    { en: "Mix, cook 3 minutes more and serve lukewarm.", ko: "섞어서 3분 더 끓이고 미지근하게 식혀 먹입니다." },
  ],
};

/** Soft rice and small pieces, from the first birthday on. */
export const toddlerBowl: Pattern = {
  ...baby,
  id: "baby-toddler-bowl",
  minutes: 40,
  babyMonths: { from: 12, to: 24 },
  title: { en: "soft {grain} bowl with {protein}, {vegetable} and {second}", ko: "{protein} {vegetable} {second} 무른 {grain} 덮밥" },
  description: {
    en: "Soft pieces that a child can pick up; no sugar and no honey added.",
    ko: "아이가 집어 먹을 수 있는 무른 크기로, 설탕과 꿀을 넣지 않습니다.",
  },
  slots: [
    { key: "grain", choices: grains(38) },
    { key: "water", choices: WATER(120) },
    { key: "protein", choices: tender(30) },
    { key: "vegetable", choices: soft(25) },
    { key: "second", choices: second(15) },
    {
      key: "oil",
      choices: [
        { food: "olive-oil", grams: 2 },
        { food: "canola-oil", grams: 2 },
        { food: "perilla-oil", grams: 2 },
      ],
    },
  ],
  steps: [
    {
      en: "Cook {grain} in {water} with the lid on 22 minutes, softer than for adults.",
      ko: "{grain}을 {water}에 넣고 뚜껑을 덮어 22분, 어른 밥보다 무르게 익힙니다.",
    },
    { en: "Steam {vegetable} and {second} 12 minutes and cut them in 7 mm cubes.", ko: "{vegetable}과 {second}을 12분 쪄서 7 mm로 썹니다." },
    { en: "Cook {protein} in {oil} over medium heat 5 minutes, until done.", ko: "팬에 {oil}를 두르고 {protein}를 중불에서 5분, 속까지 익힙니다." },
    { en: "Put everything on the {grain:name} and serve lukewarm.", ko: "{grain:name} 위에 모두 올려 미지근하게 냅니다." },
  ],
};

/** A child's plate of the family's table. */
export const childRice: Pattern = {
  ...baby,
  id: "baby-child-rice",
  minutes: 30,
  babyMonths: { from: 18, to: 36 },
  title: { en: "child's {protein} fried rice with {vegetable} and {second}", ko: "{protein} {vegetable} {second} 아이 볶음밥" },
  description: { en: "Mild and soft, cut small, without sugar.", ko: "작게 썰어 부드럽게 볶고 설탕을 넣지 않습니다." },
  slots: [
    { key: "rice", choices: [{ food: "rice-korean-cooked", grams: 110 }] },
    { key: "protein", choices: tender(35) },
    { key: "vegetable", choices: soft(25) },
    { key: "second", choices: second(15) },
    {
      key: "oil",
      choices: [
        { food: "canola-oil", grams: 4 },
        { food: "olive-oil", grams: 4 },
      ],
    },
  ],
  steps: [
    {
      en: "Cut {vegetable} and {second} in 7 mm cubes and steam them 10 minutes, until soft.",
      ko: "{vegetable}과 {second}을 7 mm로 썰어 10분, 무르게 찝니다.",
    },
    { en: "Cook {protein} in {oil} over medium heat 5 minutes, until done.", ko: "팬에 {oil}를 두르고 {protein}를 중불에서 5분, 속까지 익힙니다." },
    { en: "Add {rice} and the vegetables, fry 4 minutes and serve lukewarm.", ko: "{rice}과 채소를 넣어 4분 볶고 미지근하게 냅니다." },
  ],
};
