import type { Pattern } from "../pattern.ts";
import { GARLIC } from "./choices.ts";
import { CHILLI, DAEPA, GANJANG, GOCHUGARU, KKAE } from "./korean-choices.ts";

export const braisedTofu: Pattern = {
  id: "braised-tofu",
  cuisine: "korean",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "dubu-jorim: pan-fried tofu with {vegetable}", ko: "{vegetable}를 넣은 두부조림" },
  description: {
    en: "Tofu fried golden, then glazed with a spoon of soy sauce, chilli and garlic.",
    ko: "노릇하게 부친 두부를 간장과 고춧가루, 마늘로 자작하게 조립니다.",
  },
  slots: [
    { key: "tofu", choices: [{ food: "tofu-firm", grams: 250, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } }] },
    {
      key: "vegetable",
      choices: [
        { food: "korean-zucchini", grams: 80, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "oyster-mushroom-korean", grams: 80, preparation: { en: "torn", ko: "찢어서" } },
        { food: "garlic-chives", grams: 40, preparation: { en: "in 4 cm lengths", ko: "4 cm로 썰어" } },
      ],
    },
    { key: "scallion", choices: DAEPA },
    {
      key: "fat",
      choices: [
        { food: "soybean-oil", grams: 9 },
        { food: "canola-oil", grams: 9 },
        { food: "perilla-oil", grams: 9 },
      ],
    },
    { key: "soy", choices: GANJANG, isOptional: true },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "garlic", choices: GARLIC },
    { key: "water", choices: [{ food: "water", grams: 40 }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.4 }] },
    { key: "seed", choices: KKAE, isOptional: true },
    { key: "fresh", choices: CHILLI, isOptional: true },
  ],
  steps: [
    { en: "Pat {tofu} dry and sprinkle it with {salt}.", ko: "{tofu}의 물기를 닦고 {salt}을 뿌립니다." },
    {
      en: "Heat {fat} in a pan over medium heat and fry the tofu 4 to 5 minutes a side until golden.",
      ko: "팬에 {fat}를 두르고 중불에서 두부를 한 면에 4~5분씩 노릇하게 부칩니다.",
    },
    { en: "Stir {garlic} with {water}[, {soy}][ and {chili}] for a sauce.", ko: "{garlic}, {water}[, {soy}][, {chili}]를 섞어 양념장을 만듭니다." },
    {
      en: "Lay {vegetable} and {scallion} between the slices, pour the sauce over, and simmer 5 minutes, spooning it over the tofu.",
      ko: "두부 사이에 {vegetable}와 {scallion}을 넣고 양념장을 부어, 끼얹어 가며 5분 조립니다.",
    },
    { en: "Finish with {fresh}.", ko: "{fresh}를 올립니다." },
    { en: "Scatter {seed} on top.", ko: "{seed}를 뿌립니다." },
  ],
};
