import type { Pattern } from "../pattern.ts";
import { potLeaves, riceVinegar, smallPieces } from "./asian-choices.ts";
import { KOREAN_MUSHROOMS } from "./korean-choices.ts";
import { LITTLE_DAEPA, SOUP_STOCK, soySauceOrSalt } from "./korean-seasonings.ts";

export const nabe: Pattern = {
  id: "nabe",
  cuisine: "japanese",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "nabe with {protein}, {leaf} and a sharp dip", ko: "{protein} {leaf} 나베" },
  description: {
    en: "A pot for the middle of the table; the salt is in the dip, not in the broth.",
    ko: "식탁에 올려 끓이는 전골입니다. 국물은 싱겁게 하고 새콤한 소스에 찍어 먹습니다.",
  },
  slots: [
    {
      key: "protein",
      choices: [...smallPieces(150), { food: "cod", grams: 180, called: { en: "cod", ko: "대구" }, preparation: { en: "in 4 cm pieces", ko: "4 cm로 썰어" } }],
    },
    { key: "leaf", choices: potLeaves(120) },
    { key: "mushroom", choices: KOREAN_MUSHROOMS.map((choice) => ({ ...choice, grams: 50 })), isOptional: true },
    {
      key: "root",
      choices: [
        { food: "carrot", grams: 20, preparation: { en: "in thin rounds", ko: "얇게 썰어" } },
        { food: "korean-radish", grams: 40, preparation: { en: "in thin half-rounds", ko: "얇은 반달로 썰어" } },
      ],
      isOptional: true,
    },
    { key: "stock", choices: SOUP_STOCK.map((choice) => ({ ...choice, grams: 300 })) },
    { key: "ginger", choices: [{ food: "ginger", grams: 4, preparation: { en: "sliced", ko: "저며서" } }], isOptional: true },
    { key: "season", choices: soySauceOrSalt(8) },
    { key: "acid", choices: [{ food: "lemon-juice", grams: 8 }, ...riceVinegar(8)] },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    {
      key: "oil",
      choices: [
        { food: "sesame-oil-korean", grams: 6 },
        { food: "perilla-oil", grams: 6 },
        { food: "canola-oil", grams: 6 },
      ],
    },
  ],
  steps: [
    { en: "Stir {season}, {acid} and {oil} with a spoon of water for a dip.", ko: "{season}, {acid}, {oil}을 물 한 숟가락과 섞어 소스를 만듭니다." },
    { en: "Bring {stock} to the boil in a wide pot[ with {ginger}] over medium-high heat.", ko: "넓은 냄비에 {stock}[, {ginger}]을 넣고 중강불에서 끓입니다." },
    { en: "Add {root} and boil 4 minutes.", ko: "{root}를 넣고 4분 끓입니다." },
    {
      en: "Lay {protein} in one corner of the pot, turn the heat to medium and simmer 6 to 8 minutes, skimming the foam, until it is cooked through.",
      ko: "냄비 한쪽에 {protein}을 넣고 중불로 줄여 거품을 걷어 가며 6~8분, 속까지 익도록 끓입니다.",
    },
    { en: "Put {leaf} in another corner and simmer 2 to 3 minutes, until it wilts.", ko: "다른 쪽에 {leaf}를 넣고 2~3분, 숨이 죽을 때까지 끓입니다." },
    { en: "Add {mushroom} and simmer 2 minutes.", ko: "{mushroom}을 넣고 2분 끓입니다." },
    { en: "Scatter {scallion} over it.", ko: "{scallion}을 올립니다." },
    { en: "Eat it from the pot with the dip, and drink the broth as it is.", ko: "건더기는 소스에 찍어 먹고 국물은 그대로 마십니다." },
  ],
};
