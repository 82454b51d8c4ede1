import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, GREEN_VEGETABLES, RICE } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const teriyakiPlate: Pattern = {
  id: "teriyaki-plate",
  cuisine: "japanese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "{protein} teriyaki with {vegetable} and rice", ko: "{protein} 데리야키와 {vegetable}, 밥" },
  description: {
    en: "Seared, then glazed in a short sweet and salty sauce, with greens and a bowl of rice.",
    ko: "노릇하게 구워 달고 짭짤한 소스를 입히고, 채소와 밥을 곁들입니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        {
          food: "chicken-thigh-boneless",
          grams: 130,
          called: { en: "chicken", ko: "닭다리살" },
          preparation: { en: "opened out to an even thickness", ko: "두께를 고르게 펴서" },
        },
        { food: "salmon", grams: 120, preparation: { en: "in pieces 2 cm thick", ko: "2cm 두께로 썰어" } },
        { food: "mackerel-korean", grams: 110, called: { en: "mackerel", ko: "고등어" }, preparation: { en: "filleted", ko: "살만 발라" } },
        {
          food: "pork-loin-korean",
          grams: 130,
          called: { en: "pork loin", ko: "돼지등심" },
          preparation: { en: "in slices 1 cm thick", ko: "1cm 두께로 썰어" },
        },
        {
          food: "tofu-firm",
          grams: 180,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "in slices 2 cm thick, patted dry", ko: "2cm 두께로 썰어 물기를 닦아" },
        },
        {
          food: "king-oyster-mushroom",
          grams: 180,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in slices 1 cm thick", ko: "1cm 두께로 썰어" },
        },
      ],
    },
    { key: "vegetable", choices: GREEN_VEGETABLES },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 8 })) },
    { key: "soy", choices: soySauceOrSalt(9) },
    {
      key: "sweet",
      choices: [
        { food: "sugar", grams: 4 },
        { food: "rice-syrup", grams: 5 },
      ],
    },
    { key: "ginger", choices: [{ food: "ginger", grams: 3, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    { key: "vinegar", choices: [{ food: "vinegar-rice", grams: 4 }] },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Boil {vegetable} in plenty of water 1 to 4 minutes, until just tender (leaves take 1 minute, florets and pods 3 to 4). Drain well.",
      ko: "끓는 물에 {vegetable}을 넣어 1~4분, 살짝 부드러워질 때까지 데칩니다(잎채소는 1분, 송이나 꼬투리는 3~4분). 물기를 잘 뺍니다.",
    },
    {
      en: "In a cup, stir 2 tablespoons of water with {soy}, {sweet} and {vinegar}[, and {ginger}].",
      ko: "컵에 {soy}, {sweet}, {vinegar}[, {ginger}]을 물 2큰술과 섞어 소스를 만듭니다.",
    },
    {
      en: "Heat {oil} in a pan over medium heat. Lay in {protein} and cook 4 to 6 minutes on the first side and 3 to 5 on the other, until browned and cooked through.",
      ko: "팬에 {oil}을 두르고 중불로 달굽니다. {protein}을 올려 한쪽 면을 4~6분, 뒤집어 3~5분, 노릇하고 속까지 익도록 굽습니다.",
    },
    {
      en: "Pour in the sauce and let it bubble 1 minute, turning the pieces, until it is shiny and coats them.",
      ko: "소스를 붓고 뒤집어 가며 1분, 윤기 나게 입혀질 때까지 조립니다.",
    },
    { en: "Serve with the hot {rice:name} and {vegetable:name}.", ko: "갓 지은 밥과 {vegetable:name}을 곁들여 냅니다." },
  ],
};
