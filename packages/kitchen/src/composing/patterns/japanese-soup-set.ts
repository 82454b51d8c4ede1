import type { Pattern } from "../pattern.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { koreanFat, LITTLE_DAEPA } from "./korean-seasonings.ts";

export const soupSet: Pattern = {
  id: "japanese-soup-set",
  cuisine: "japanese",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{season} with {body}, pan-fried {main} and rice", ko: "{main}구이와 {body} {season} 정식" },
  description: { en: "One soup, one dish from the pan and a bowl of rice.", ko: "국 하나, 구이 하나, 밥 한 공기로 차린 정식입니다." },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "main",
      choices: [
        { food: "mackerel", grams: 80, called: { en: "mackerel", ko: "고등어" }, preparation: { en: "in fillets", ko: "포를 떠" } },
        { food: "samchi", grams: 110, called: { en: "Spanish mackerel", ko: "삼치" }, preparation: { en: "in fillets", ko: "포를 떠" } },
        { food: "chicken-breast", grams: 100, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 저며" } },
        {
          food: "pork-tenderloin-korean",
          grams: 95,
          called: { en: "pork", ko: "돼지안심" },
          preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" },
        },
        {
          food: "tofu-firm",
          grams: 160,
          called: { en: "tofu", ko: "두부" },
          preparation: { en: "pressed, in slices 1 cm thick", ko: "물기를 빼고 1 cm 두께로 썰어" },
        },
        {
          food: "king-oyster-mushroom",
          grams: 120,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" },
        },
      ],
    },
    {
      key: "body",
      choices: [
        { food: "tofu-silken", grams: 100, called: { en: "silken tofu", ko: "연두부" }, preparation: { en: "cubed", ko: "깍둑 썰어" } },
        { food: "korean-radish", grams: 70, called: { en: "radish", ko: "무" }, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        {
          food: "napa-cabbage-korean",
          grams: 80,
          called: { en: "napa cabbage", ko: "배추" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "spinach", grams: 50, preparation: { en: "washed", ko: "씻어서" } },
        { food: "eggplant-asian", grams: 70, called: { en: "eggplant", ko: "가지" }, preparation: { en: "in half moons", ko: "반달로 썰어" } },
      ],
    },
    {
      key: "season",
      choices: [
        { food: "miso", grams: 9, called: { en: "miso soup", ko: "미소국" } },
        { food: "salt", grams: 0.8, called: { en: "clear soup", ko: "맑은국" } },
      ],
    },
    {
      key: "stock",
      choices: [
        { food: "anchovy-stock", grams: 200, called: { en: "anchovy stock", ko: "멸치육수" } },
        { food: "water", grams: 200 },
      ],
    },
    { key: "seaweed", choices: [{ food: "miyeok-dried", grams: 1, preparation: { en: "soaked 10 minutes", ko: "10분 불려" } }], isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA.map((choice) => ({ ...choice, grams: 6 })), isOptional: true },
    { key: "fat", choices: koreanFat(6) },
    { key: "salt", choices: [{ food: "salt-coarse", grams: 0.5 }] },
  ],
  steps: [
    COOK_RICE,
    { en: "Sprinkle {main} with {salt} and leave it 10 minutes. Pat it dry.", ko: "{main}에 {salt}을 뿌려 10분 두고 물기를 닦습니다." },
    {
      en: "Bring {stock} to the boil in a small pot, add {body} and simmer 4 to 6 minutes over medium heat, until soft.",
      ko: "작은 냄비에 {stock}를 끓이고 {body}를 넣어 중불에서 4~6분, 부드러워질 때까지 끓입니다.",
    },
    { en: "Add {seaweed} and simmer 2 minutes.", ko: "{seaweed}을 넣고 2분 더 끓입니다." },
    {
      en: "Heat {fat} in a pan over medium heat and fry the {main:name} 3 to 5 minutes a side, until golden and cooked through (poultry 74 °C inside).",
      ko: "팬에 {fat}를 두르고 중불에서 {main:name}을 한 면에 3~5분씩, 노릇하고 속까지 익도록 굽습니다(닭고기는 중심 74 °C).",
    },
    {
      en: "Take the soup off the heat and stir {season} into it; it should not boil again.",
      ko: "국의 불을 끄고 {season}을 풀어 넣습니다. 다시 끓이지 않습니다.",
    },
    { en: "Scatter {scallion} on the soup.", ko: "국에 {scallion}을 띄웁니다." },
    { en: "Serve the soup and the {main:name} with the hot {rice:name}.", ko: "국과 구이를 갓 지은 밥과 함께 냅니다." },
  ],
};
