import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, CHILLI, GOCHUGARU } from "./korean-choices.ts";
import { LITTLE_DAEPA, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const braisedFish: Pattern = {
  id: "braised-fish",
  cuisine: "korean",
  level: "beginner",
  minutes: 40,
  carbohydrate: "low",
  title: { en: "{fish} braised with {bed}", ko: "{fish} {bed}조림" },
  description: { en: "Fish on a bed of vegetables that soak up the sauce, without sugar.", ko: "양념이 밴 채소를 깔고 설탕 없이 자작하게 조린 생선입니다." },
  slots: [
    {
      key: "fish",
      choices: [
        { food: "mackerel-korean", grams: 120, called: { en: "mackerel", ko: "고등어" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        { food: "hairtail", grams: 140, called: { en: "hairtail", ko: "갈치" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        { food: "samchi", grams: 140, called: { en: "Spanish mackerel", ko: "삼치" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        { food: "stone-flounder", grams: 150, called: { en: "flounder", ko: "가자미" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        { food: "alaska-pollock", grams: 190, called: { en: "pollock", ko: "생태" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
        { food: "pacific-saury", grams: 120, called: { en: "saury", ko: "꽁치" }, preparation: { en: "in 2 or 3 pieces", ko: "2~3토막으로 잘라" } },
      ],
    },
    {
      key: "bed",
      choices: [
        { food: "korean-radish", grams: 80, called: { en: "radish", ko: "무" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
        {
          food: "dried-radish-greens-boiled",
          grams: 70,
          called: { en: "radish greens", ko: "시래기" },
          preparation: { en: "in lengths of 5 cm", ko: "5 cm로 썰어" },
        },
        { food: "korean-zucchini", grams: 80, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
      ],
    },
    { key: "water", choices: [{ food: "water", grams: 150 }] },
    { key: "season", choices: soySauceOrSalt(6) },
    { key: "chili", choices: GOCHUGARU, isOptional: true },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "ginger", choices: [{ food: "ginger", grams: 2, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "fresh", choices: CHILLI, isOptional: true },
  ],
  steps: [
    {
      en: "Stir {season} into {water}[ with {chili}][, {garlic}][ and {ginger}].",
      ko: "{water}에 {season}[, {chili}][, {garlic}][, {ginger}]을 풀어 양념장을 만듭니다.",
    },
    {
      en: "Lay {bed} in a wide pot, pour half of the sauce over it, cover it, and cook 10 minutes over medium heat.",
      ko: "넓은 냄비에 {bed}를 깔고 양념장의 절반을 부어 뚜껑을 덮고 중불에서 10분 끓입니다.",
    },
    {
      en: "Put {fish} on top, pour the rest of the sauce over, and cook 12 to 15 minutes over medium heat, spooning the sauce over it, until the flesh is white and comes off the bone.",
      ko: "{fish}를 올리고 남은 양념장을 부어 중불에서 국물을 끼얹어 가며 12~15분, 살이 하얗게 익어 뼈에서 떨어질 때까지 조립니다.",
    },
    { en: "Add {scallion} and give it 2 minutes more.", ko: "{scallion}을 넣고 2분 더 조립니다." },
    { en: "Take it off the heat and drizzle {oil} over it.", ko: "불을 끄고 {oil}을 두릅니다." },
    { en: "Put {fresh} on top.", ko: "{fresh}를 올립니다." },
  ],
};
