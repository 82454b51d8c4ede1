import type { Pattern } from "../pattern.ts";
import { CILANTRO, riceVinegar } from "./asian-choices.ts";
import { GOCHUGARU, KKAE } from "./korean-choices.ts";
import { LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const smashedCucumber: Pattern = {
  id: "smashed-cucumber",
  cuisine: "chinese",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "poached {main} with smashed {vegetable}", ko: "{main} {vegetable} 냉채" },
  description: {
    en: "Cold, sharp and lean; the cracks of the vegetable hold the dressing.",
    ko: "기름기 없이 차고 새콤합니다. 두드린 채소의 틈에 양념이 뱁니다.",
  },
  slots: [
    {
      key: "main",
      choices: [
        { food: "chicken-breast", grams: 170, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in slices 5 mm thick", ko: "5 mm 두께로 저며" } },
        { food: "whiteleg-shrimp", grams: 180, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "pork-loin-korean", grams: 150, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "squid-korean", grams: 170, called: { en: "squid", ko: "오징어" }, preparation: { en: "cleaned, in rings", ko: "손질해 링으로 썰어" } },
        { food: "tofu-firm", grams: 230, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "cucumber", grams: 130, preparation: { en: "smashed with the flat of a knife, in pieces", ko: "칼등으로 두드려 토막 내어" } },
        { food: "celery", grams: 100, preparation: { en: "smashed with the flat of a knife, in pieces", ko: "칼등으로 두드려 토막 내어" } },
        {
          food: "napa-cabbage-heart",
          grams: 120,
          called: { en: "napa cabbage", ko: "알배추" },
          preparation: { en: "torn, bruised with a rolling pin", ko: "뜯어서 밀대로 두드려" },
        },
      ],
    },
    { key: "season", choices: soySauceOrSalt(8) },
    { key: "vinegar", choices: riceVinegar(10) },
    {
      key: "oil",
      choices: [
        { food: "canola-oil", grams: 5 },
        { food: "sesame-oil-korean", grams: 5 },
        { food: "perilla-oil", grams: 5 },
      ],
    },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "chili", choices: GOCHUGARU.map((choice) => ({ ...choice, grams: 1 })), isOptional: true },
    { key: "seed", choices: [...KKAE, { food: "peanut-roasted", grams: 5, preparation: { en: "chopped", ko: "다져서" } }], isOptional: true },
    { key: "herb", choices: CILANTRO, isOptional: true },
  ],
  steps: [
    {
      en: "Put {main} in plenty of boiling water, turn the heat to low and poach it 3 to 5 minutes, until it is done all through. Drain it and let it cool.",
      ko: "넉넉한 끓는 물에 {main}을 넣고 약불로 줄여 3~5분, 속까지 익힙니다. 건져서 식힙니다.",
    },
    {
      en: "Stir {season}, {vinegar} and {oil}[ with {garlic}][ and {chili}] for a dressing.",
      ko: "{season}, {vinegar}, {oil}[, {garlic}][, {chili}]을 섞어 양념을 만듭니다.",
    },
    { en: "Toss {vegetable} with half of the dressing and leave it 5 minutes.", ko: "{vegetable}를 양념의 절반으로 버무려 5분 둡니다." },
    { en: "Lay the {main:name} on top and pour the rest of the dressing over it.", ko: "{main:name}을 올리고 남은 양념을 끼얹습니다." },
    { en: "Scatter {seed} over it.", ko: "{seed}를 뿌립니다." },
    { en: "Finish with {herb}.", ko: "{herb}를 얹습니다." },
  ],
};
