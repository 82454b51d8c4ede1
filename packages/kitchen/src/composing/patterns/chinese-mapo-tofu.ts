import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, GARLIC, GINGER, RICE } from "./choices.ts";

export const mapoTofu: Pattern = {
  id: "mapo-tofu",
  cuisine: "chinese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "Mapo {base} with {meat} and rice", ko: "{meat} 마파{base} 덮밥" },
  description: {
    en: "Soft cubes in a red, gently hot sauce, over rice.",
    ko: "부드러운 재료를 붉고 매콤한 소스에 졸여 밥에 얹습니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "base",
      choices: [
        { food: "tofu-firm", grams: 160, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm cubes", ko: "2cm로 깍둑 썰어" } },
        { food: "sundubu", grams: 180, called: { en: "soft tofu", ko: "순두부" }, preparation: { en: "in large spoonfuls", ko: "큼직하게 떠서" } },
        { food: "eggplant-asian", grams: 150, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in 2 cm pieces", ko: "2cm 크기로 썰어" } },
        { food: "korean-zucchini", grams: 150, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in 2 cm pieces", ko: "2cm 크기로 썰어" } },
      ],
    },
    {
      key: "meat",
      choices: [
        { food: "ground-pork", grams: 60, called: { en: "pork", ko: "돼지고기" } },
        { food: "ground-beef", grams: 60, called: { en: "beef", ko: "소고기" } },
        { food: "ground-chicken", grams: 70, called: { en: "chicken", ko: "닭고기" } },
        { food: "king-oyster-mushroom", grams: 80, called: { en: "mushrooms", ko: "새송이버섯" }, preparation: { en: "finely chopped", ko: "잘게 다져" } },
        { food: "shiitake-korean", grams: 60, called: { en: "shiitake", ko: "표고버섯" }, preparation: { en: "finely chopped", ko: "잘게 다져" } },
      ],
    },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 8 })) },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "ginger", choices: GINGER, isOptional: true },
    {
      key: "chili",
      choices: [
        { food: "gochugaru", grams: 2, called: { en: "chili powder", ko: "고춧가루" } },
        { food: "paprika", grams: 2 },
      ],
      isOptional: true,
    },
    {
      key: "paste",
      choices: [
        { food: "doubanjiang", grams: 9, called: { en: "chili bean paste", ko: "두반장" } },
        { food: "tamari-gluten-free", grams: 8 },
        { food: "salt", grams: 1.1 },
      ],
    },
    { key: "water", choices: [{ food: "water", grams: 100 }] },
    {
      key: "starch",
      choices: [
        { food: "potato-starch", grams: 3 },
        { food: "cornstarch", grams: 3 },
      ],
    },
    {
      key: "scallion",
      choices: [
        { food: "small-scallion", grams: 6, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
        { food: "daepa", grams: 6, called: { en: "green onion", ko: "대파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Heat {oil} in a wide pan over medium heat. Add {meat} and fry 4 minutes, breaking it up, until no raw parts are left.",
      ko: "넓은 팬에 {oil}을 두르고 중불로 달군 뒤 {meat}을 넣어 풀어 가며 4분, 날것이 없도록 볶습니다.",
    },
    {
      en: "Lower the heat, add {paste}[, {garlic}][, {ginger}][ and {chili}], and stir 30 seconds without letting it burn.",
      ko: "불을 줄이고 {paste}[, {garlic}][, {ginger}][, {chili}]을 넣어 타지 않게 30초 볶습니다.",
    },
    {
      en: "Pour in {water}, slide in {base}, and simmer over medium heat 6 to 8 minutes, pushing it about gently, until hot and tender.",
      ko: "{water}를 붓고 {base}를 넣어 중불에서 살살 밀어 가며 6~8분, 뜨겁고 부드러워질 때까지 끓입니다.",
    },
    {
      en: "Mix {starch} with a spoonful of cold water, pour it in and stir 1 minute, until the sauce thickens.",
      ko: "{starch}을 찬물 1숟갈에 풀어 붓고 1분 저어 소스를 걸쭉하게 만듭니다.",
    },
    { en: "Scatter {scallion} over it.", ko: "{scallion}을 뿌립니다." },
    { en: "Serve over the hot {rice:name}.", ko: "갓 지은 밥에 얹어 냅니다." },
  ],
};
