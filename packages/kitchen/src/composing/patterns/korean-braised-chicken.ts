import type { Pattern } from "../pattern.ts";
import { GOCHUGARU } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const braisedChickenWithPotato: Pattern = {
  id: "braised-chicken-with-potato",
  cuisine: "korean",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "dak-bokkeum-tang: braised {meat} with {tuber}", ko: "{tuber} {meat}볶음탕" },
  description: { en: "A one-pot braise, spicy or mild, with tender potatoes or squash.", ko: "포근한 채소를 넣고 국물을 자작하게 졸인 냄비 요리입니다." },
  slots: [
    {
      key: "meat",
      choices: [
        { food: "chicken-thigh-boneless", grams: 150, called: { en: "chicken", ko: "닭" }, preparation: { en: "in large pieces", ko: "큼직하게 썰어" } },
        { food: "chicken-breast", grams: 140, called: { en: "chicken breast", ko: "닭가슴살" }, preparation: { en: "in large pieces", ko: "큼직하게 썰어" } },
        { food: "duck-meat-only", grams: 140, called: { en: "duck", ko: "오리" }, preparation: { en: "in large pieces", ko: "큼직하게 썰어" } },
      ],
    },
    {
      key: "tuber",
      choices: [
        { food: "potato", grams: 110, preparation: { en: "peeled, in chunks of 3 cm", ko: "껍질을 벗겨 3 cm로 썰어" } },
        {
          food: "kabocha-squash",
          grams: 110,
          called: { en: "kabocha squash", ko: "단호박" },
          preparation: { en: "seeded, in chunks of 3 cm", ko: "씨를 빼고 3 cm로 썰어" },
        },
        { food: "sweet-potato", grams: 90, preparation: { en: "peeled, in chunks of 3 cm", ko: "껍질을 벗겨 3 cm로 썰어" } },
        { food: "korean-radish", grams: 120, called: { en: "radish", ko: "무" }, preparation: { en: "in chunks of 2 cm", ko: "2 cm로 썰어" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 40, preparation: { en: "in chunks of 2 cm", ko: "2 cm로 썰어" } }] },
    { key: "onion", choices: [{ food: "onion", grams: 50, preparation: { en: "in wedges", ko: "큼직하게 썰어" } }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 200 }] },
    { key: "season", choices: soySauceOrSalt(7) },
    { key: "gochujang", choices: [{ food: "gochujang", grams: 6 }], isOptional: true },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
  ],
  steps: [
    {
      en: "Drop {meat} into boiling water for 1 minute and rinse it, so that the sauce stays clear.",
      ko: "끓는 물에 {meat}을 1분 데쳐 헹굽니다. 국물이 깔끔해집니다.",
    },
    {
      en: "Stir {season} into {water}[ with {gochujang}][, {chili}][ and {garlic}] in a wide pot.",
      ko: "넓은 냄비에 {water}와 {season}[, {gochujang}][, {chili}][, {garlic}]을 넣고 풉니다.",
    },
    {
      en: "Add the {meat:name}, {tuber} and {carrot}. Bring it to the boil over high heat, cover it, and simmer 15 minutes over medium heat.",
      ko: "데친 {meat:name}와 {tuber}, {carrot}을 넣습니다. 센 불에서 끓어오르면 뚜껑을 덮고 중불에서 15분 끓입니다.",
    },
    { en: "Tuck {onion} in between.", ko: "{onion}을 사이사이에 넣습니다." },
    {
      en: "Take the lid off and cook 8 to 10 minutes, spooning the sauce over, until a chopstick slides into the {tuber:name} and the meat is no longer pink inside.",
      ko: "뚜껑을 열고 국물을 끼얹어 가며 8~10분, {tuber:name}에 젓가락이 쑥 들어가고 고기 속이 분홍빛이 아닐 때까지 졸입니다.",
    },
    { en: "Scatter {scallion} over it and give it 1 minute more.", ko: "{scallion}을 뿌리고 1분 더 끓입니다." },
  ],
};
