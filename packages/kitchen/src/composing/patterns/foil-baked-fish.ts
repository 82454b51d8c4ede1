import type { Pattern } from "../pattern.ts";
import { FRESH_HERB, PEPPER, SALT } from "./choices.ts";

export const foilBakedFish: Pattern = {
  id: "foil-baked-fish",
  cuisine: "western",
  level: "beginner",
  minutes: 35,
  carbohydrate: "low",
  title: { en: "{main} baked in foil with {citrus} and {vegetable}", ko: "{citrus}과 {vegetable}을 넣은 {main} 포일구이" },
  description: {
    en: "Steamed in its own juice in a parcel, so that nothing dries out and no pan needs washing.",
    ko: "포일 속에서 제 수분으로 촉촉하게 익어 설거지도 적습니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "cod", grams: 200, called: { en: "cod", ko: "대구" } },
        { food: "salmon", grams: 150 },
        { food: "trout", grams: 160 },
        { food: "sea-bass", grams: 180, called: { en: "sea bass", ko: "농어" } },
        { food: "tilapia", grams: 190 },
        { food: "shrimp", grams: 190, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tofu-firm", grams: 220, called: { en: "tofu", ko: "두부" }, preparation: { en: "in 2 cm slices", ko: "2cm 두께로 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "zucchini", grams: 100, preparation: { en: "in thin rounds", ko: "얇게 썰어" } },
        { food: "asparagus", grams: 90, preparation: { en: "trimmed", ko: "밑동을 잘라" } },
        { food: "spinach", grams: 80, preparation: { en: "washed", ko: "씻어서" } },
        { food: "fennel", grams: 60, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
        { food: "mushroom", grams: 80, preparation: { en: "sliced", ko: "썰어서" } },
      ],
    },
    {
      key: "citrus",
      choices: [
        { food: "lemon", grams: 15, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
        { food: "lime", grams: 12, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
      ],
    },
    { key: "oil", choices: [{ food: "olive-oil", grams: 16 }] },
    { key: "garlic", choices: [{ food: "garlic", grams: 3, preparation: { en: "thinly sliced", ko: "얇게 저며" } }], isOptional: true },
    { key: "herb", choices: FRESH_HERB, isOptional: true },
    { key: "salt", choices: SALT },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Heat the oven to 200 °C. Lay a large sheet of foil for each person on a tray.",
      ko: "오븐을 200 °C로 예열하고, 한 사람에 한 장씩 큰 포일을 팬에 깝니다.",
    },
    {
      en: "Put {vegetable}[ and {garlic}] in the middle of the sheets and pour half of {oil} over it.",
      ko: "포일 가운데에 {vegetable}[과 {garlic}]을 놓고 {oil}의 절반을 두릅니다.",
    },
    {
      en: "Pat {main} dry, rub it with {salt}[ and {pepper}], lay it on top and pour the rest of the oil over it.",
      ko: "{main}의 물기를 닦고 {salt}[과 {pepper}]을 문질러 채소 위에 올리고 남은 기름을 두릅니다.",
    },
    {
      en: "Lay {citrus} on it. Fold the foil over and crimp the edges tight, leaving some air inside.",
      ko: "{citrus}을 얹고, 안에 공기가 조금 남도록 포일을 덮어 가장자리를 꼭꼭 접습니다.",
    },
    {
      en: "Bake 15 to 18 minutes, until the middle is hot and opaque. Open a parcel carefully, away from the steam, to check; close it for 3 minutes more if it is still glassy.",
      ko: "15~18분, 가운데까지 뜨겁고 불투명해질 때까지 굽습니다. 김을 조심하며 열어 보고, 아직 투명하면 다시 닫아 3분 더 굽습니다.",
    },
    { en: "Scatter {herb} over it.", ko: "{herb}를 뿌립니다." },
  ],
};
