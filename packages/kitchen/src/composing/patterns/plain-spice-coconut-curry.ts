import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, GARLIC, GINGER, RICE } from "./choices.ts";

export const plainSpiceCoconutCurry: Pattern = {
  id: "plain-spice-coconut-curry",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{protein} and {vegetable} coconut curry with rice", ko: "{protein} {vegetable} 코코넛 커리와 밥" },
  description: {
    en: "A mild yellow curry from plain ground spices, with no curry paste to buy.",
    ko: "커리 페이스트 없이 강황과 커민으로 만드는 순한 노란 커리입니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        {
          food: "chicken-thigh-boneless",
          grams: 110,
          called: { en: "chicken", ko: "닭다리살" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "pork-loin-korean", grams: 110, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 120, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "cod", grams: 130, called: { en: "cod", ko: "대구" }, preparation: { en: "in large pieces", ko: "큼직하게 썰어" } },
        { food: "tofu-firm", grams: 150, called: { en: "tofu", ko: "두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
        { food: "chickpea-cooked", grams: 100, called: { en: "chickpea", ko: "병아리콩" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "eggplant-asian", grams: 110, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in 2 cm pieces", ko: "2cm 크기로 썰어" } },
        { food: "broccoli", grams: 90, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "bell-pepper-red", grams: 90, called: { en: "red pepper", ko: "파프리카" }, preparation: { en: "in 2 cm pieces", ko: "2cm 크기로 썰어" } },
        {
          food: "korean-zucchini",
          grams: 110,
          called: { en: "zucchini", ko: "애호박" },
          preparation: { en: "in thick half-moons", ko: "도톰한 반달 모양으로 썰어" },
        },
        { food: "cauliflower", grams: 100, called: { en: "cauliflower", ko: "콜리플라워" }, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
      ],
    },
    { key: "onion", choices: [{ food: "onion", grams: 50, preparation: { en: "thinly sliced", ko: "얇게 썰어" } }], isOptional: true },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 6 })) },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "ginger", choices: GINGER, isOptional: true },
    { key: "turmeric", choices: [{ food: "turmeric", grams: 1.5 }] },
    { key: "cumin", choices: [{ food: "cumin", grams: 1.5, called: { en: "ground cumin", ko: "커민가루" }, preparation: { en: "ground", ko: "갈아서" } }] },
    {
      key: "chili",
      choices: [
        { food: "gochugaru", grams: 1, called: { en: "chili powder", ko: "고춧가루" } },
        { food: "paprika", grams: 1 },
      ],
      isOptional: true,
    },
    { key: "coconut", choices: [{ food: "coconut-milk", grams: 70 }] },
    { key: "water", choices: [{ food: "water", grams: 80 }] },
    { key: "salt", choices: [{ food: "salt", grams: 1.1 }] },
    {
      key: "sour",
      choices: [
        { food: "lime-juice", grams: 6 },
        { food: "lemon-juice", grams: 6 },
      ],
      isOptional: true,
    },
    {
      key: "herb",
      choices: [
        { food: "cilantro", grams: 4 },
        { food: "basil", grams: 4, preparation: { en: "torn", ko: "뜯어서" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Heat {oil} in a pot over medium-low heat. Add {turmeric} and {cumin}[, {chili}][, {garlic}][, {ginger}][, {onion}], and stir 3 minutes, until soft and fragrant. Add a spoonful of water if the spices stick.",
      ko: "냄비에 {oil}을 두르고 중약불로 달굽니다. {turmeric}, {cumin}[, {chili}][, {garlic}][, {ginger}][, {onion}]을 넣고 3분, 부드럽고 향이 나게 볶습니다. 눌어붙으면 물을 1숟갈 넣습니다.",
    },
    {
      en: "Pour in {coconut} and {water}, add {salt}, and bring to a gentle boil over medium heat.",
      ko: "{coconut}과 {water}, {salt}을 넣고 중불에서 약하게 끓입니다.",
    },
    {
      en: "Add {vegetable} and simmer 5 minutes. Add {protein} and simmer 6 to 10 minutes, until it is cooked through and the vegetable is tender.",
      ko: "{vegetable}을 넣고 5분 끓입니다. {protein}을 넣고 6~10분, 속까지 익고 채소가 부드러워질 때까지 끓입니다.",
    },
    { en: "Take the pot off the heat and stir in {sour}.", ko: "불을 끄고 {sour}을 넣어 섞습니다." },
    { en: "Scatter {herb} over it.", ko: "{herb}을 뿌립니다." },
    { en: "Serve with the hot {rice:name}.", ko: "갓 지은 밥과 함께 냅니다." },
  ],
};
