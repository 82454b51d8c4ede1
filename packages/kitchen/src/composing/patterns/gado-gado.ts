import type { Pattern } from "../pattern.ts";
import { FRYING_OIL } from "./choices.ts";

export const gadoGado: Pattern = {
  id: "gado-gado",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{protein} gado-gado with {nut} sauce", ko: "{protein} 가도가도와 {nut} 소스" },
  description: {
    en: "An Indonesian plate of just-cooked vegetables and potato under a thick nutty sauce.",
    ko: "살짝 익힌 채소와 감자에 걸쭉하고 고소한 소스를 끼얹는 인도네시아식 한 접시입니다.",
  },
  slots: [
    {
      key: "potato",
      choices: [
        { food: "potato", grams: 120, preparation: { en: "peeled, in 2 cm pieces", ko: "껍질을 벗겨 2cm 크기로 썰어" } },
        {
          food: "sweet-potato",
          grams: 100,
          called: { en: "sweet potato", ko: "고구마" },
          preparation: { en: "peeled, in 2 cm pieces", ko: "껍질을 벗겨 2cm 크기로 썰어" },
        },
      ],
    },
    {
      key: "protein",
      choices: [
        {
          food: "tofu-firm",
          grams: 150,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "patted dry, in slices 1 cm thick", ko: "물기를 닦고 1cm 두께로 썰어" },
        },
        { food: "chicken-breast", grams: 100, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in slices 1 cm thick", ko: "1cm 두께로 썰어" } },
        { food: "whiteleg-shrimp", grams: 110, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tempeh", grams: 90, called: { en: "tempeh", ko: "템페" }, preparation: { en: "in slices 1 cm thick", ko: "1cm 두께로 썰어" } },
        { food: "egg", grams: 100, preparation: { en: "beaten", ko: "풀어서" } },
        { food: "chickpea-cooked", grams: 90, called: { en: "chickpea", ko: "병아리콩" } },
      ],
    },
    {
      key: "green",
      choices: [
        {
          food: "green-bean",
          grams: 70,
          called: { en: "green beans", ko: "껍질콩" },
          preparation: { en: "trimmed and halved", ko: "꼭지를 떼고 반으로 잘라" },
        },
        { food: "broccoli", grams: 80, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "asparagus", grams: 80, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
      ],
    },
    {
      key: "cabbage",
      choices: [
        { food: "cabbage", grams: 60, preparation: { en: "in strips", ko: "굵게 채 썰어" } },
        { food: "mung-bean-sprout-korean", grams: 60, called: { en: "bean sprouts", ko: "숙주" } },
        { food: "bok-choy", grams: 60, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "in strips", ko: "굵게 썰어" } },
      ],
    },
    { key: "cucumber", choices: [{ food: "cucumber", grams: 60, preparation: { en: "sliced", ko: "썰어서" } }], isOptional: true },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 5 })) },
    {
      key: "nut",
      choices: [
        { food: "peanut-butter-unsalted", grams: 18, called: { en: "peanut", ko: "땅콩" } },
        { food: "almond-butter", grams: 18, called: { en: "almond", ko: "아몬드" } },
        { food: "sunflower-butter", grams: 18, called: { en: "sunflower seed", ko: "해바라기씨" } },
        { food: "tahini", grams: 18, called: { en: "sesame", ko: "참깨" } },
      ],
    },
    {
      key: "soy",
      choices: [
        { food: "soy-sauce-korean", grams: 7 },
        { food: "tamari-gluten-free", grams: 6 },
        { food: "salt", grams: 0.9 },
      ],
    },
    {
      key: "sour",
      choices: [
        { food: "lime-juice", grams: 8 },
        { food: "lemon-juice", grams: 8 },
        { food: "vinegar-rice", grams: 7 },
      ],
    },
    { key: "sugar", choices: [{ food: "sugar", grams: 3 }], isOptional: true },
    { key: "garlic", choices: [{ food: "garlic", grams: 2, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    {
      key: "chili",
      choices: [
        { food: "gochugaru", grams: 1, called: { en: "chili powder", ko: "고춧가루" } },
        { food: "paprika", grams: 1 },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Put {potato} in a pot, cover with water, bring to a boil and cook 10 to 12 minutes, until a knife slides in.",
      ko: "냄비에 {potato}을 담고 잠기게 물을 부어 끓인 뒤 10~12분, 칼이 쑥 들어갈 때까지 삶습니다.",
    },
    {
      en: "Add {green} to the same pot and cook 3 minutes, then add {cabbage} and cook 1 minute more. Drain everything well.",
      ko: "같은 냄비에 {green}을 넣어 3분, 이어서 {cabbage}을 넣어 1분 더 삶습니다. 모두 건져 물기를 잘 뺍니다.",
    },
    {
      en: "Heat {oil} in a pan over medium heat. Add {protein} and cook 3 to 4 minutes a side, until golden and cooked through; beaten egg is set in 2 minutes and cut in strips.",
      ko: "팬에 {oil}을 두르고 중불로 달굽니다. {protein}을 올려 한 면에 3~4분씩, 노릇하고 속까지 익도록 굽습니다. 푼 달걀은 2분이면 익으니 지단처럼 부쳐 썹니다.",
    },
    {
      en: "Stir {nut}, {soy} and {sour}[, {sugar}][, {garlic}][ and {chili}] with 2 tablespoons of hot water until smooth and pourable.",
      ko: "{nut}, {soy}, {sour}[, {sugar}][, {garlic}][, {chili}]을 뜨거운 물 2큰술과 섞어 흐를 만큼 매끄러운 소스를 만듭니다.",
    },
    {
      en: "Arrange the vegetables and the {protein:name}[ with {cucumber}] on a plate, and spoon the sauce over.",
      ko: "접시에 삶은 채소와 {protein:name}[, {cucumber}]을 담고 소스를 끼얹습니다.",
    },
  ],
};
