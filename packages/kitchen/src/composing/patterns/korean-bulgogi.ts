import type { Pattern, Slot } from "../pattern.ts";
import { COOK_RICE, GARLIC, PEPPER, RICE } from "./choices.ts";
import { CHAMGIREUM, DAEPA, GANJANG, KKAE, KOREAN_MUSHROOMS, THIN_MEAT } from "./korean-choices.ts";

const SLOTS: readonly Slot[] = [
  { key: "meat", choices: THIN_MEAT },
  { key: "mushroom", choices: KOREAN_MUSHROOMS },
  { key: "scallion", choices: DAEPA },
  { key: "soy", choices: GANJANG, isOptional: true },
  { key: "oil", choices: CHAMGIREUM, isOptional: true },
  {
    key: "fat",
    choices: [
      { food: "soybean-oil", grams: 7 },
      { food: "canola-oil", grams: 7 },
    ],
  },
  { key: "garlic", choices: GARLIC },
  { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
  { key: "seed", choices: KKAE, isOptional: true },
  { key: "pepper", choices: PEPPER, isOptional: true },
];

const STEPS = [
  {
    en: "Mix {meat} with {garlic}, {salt}[, {soy}][, {oil}][ and {pepper}]. Leave it for 10 minutes.",
    ko: "{meat}에 {garlic}, {salt}[, {soy}][, {oil}][, {pepper}]을 넣고 버무려 10분 둡니다.",
  },
  {
    en: "Heat {fat} in a wide pan over high heat. Spread the meat out and cook it 3 to 4 minutes, turning, until no pink is left.",
    ko: "넓은 팬에 {fat}를 두르고 센 불에서 고기를 펼쳐 3~4분, 붉은 기가 없어질 때까지 볶습니다.",
  },
  {
    en: "Add {mushroom} and {scallion} and cook 2 to 3 minutes more, until the juices are nearly gone.",
    ko: "{mushroom}과 {scallion}을 넣고 국물이 거의 없어질 때까지 2~3분 더 볶습니다.",
  },
  { en: "Scatter {seed} over it.", ko: "{seed}를 뿌립니다." },
] as const;

export const mushroomBulgogi: Pattern = {
  id: "mushroom-bulgogi",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "{meat} bulgogi with {mushroom}, without sugar", ko: "설탕 없는 {mushroom} {meat} 불고기" },
  description: { en: "Thin meat and mushrooms, seasoned as bulgogi without its sugar.", ko: "설탕을 빼고 양념한 얇은 고기와 버섯을 볶습니다." },
  slots: SLOTS,
  steps: STEPS,
};

export const bulgogiRiceBowl: Pattern = {
  id: "bulgogi-rice-bowl",
  cuisine: "korean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{meat} bulgogi rice bowl with {mushroom}", ko: "{mushroom} {meat} 불고기 덮밥" },
  description: { en: "Lightly seasoned bulgogi over a modest bowl of rice.", ko: "심심하게 양념한 불고기를 적당한 밥에 얹습니다." },
  slots: [{ key: "rice", choices: RICE }, ...SLOTS],
  steps: [COOK_RICE, ...STEPS, { en: "Serve it over the hot {rice:name}.", ko: "갓 지은 밥에 얹어 냅니다." }],
};
