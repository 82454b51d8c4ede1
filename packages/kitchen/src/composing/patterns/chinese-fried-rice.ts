import type { Pattern } from "../pattern.ts";
import { COOK_RICE, FRYING_OIL, PEPPER, RICE } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const chineseFriedRice: Pattern = {
  id: "chinese-fried-rice",
  cuisine: "chinese",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "{protein} fried rice with {vegetable}", ko: "{protein} {vegetable} 볶음밥" },
  description: {
    en: "Cooled rice, fried loose and dry over high heat with plenty of vegetables.",
    ko: "식힌 밥을 채소와 함께 센 불에 고슬고슬하게 볶습니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        { food: "egg", grams: 100, preparation: { en: "beaten", ko: "풀어서" } },
        { food: "whiteleg-shrimp", grams: 100, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "chicken-breast", grams: 100, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } },
        { food: "pork-loin-korean", grams: 100, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } },
        { food: "beef-round-hanwoo", grams: 100, called: { en: "beef", ko: "소고기" }, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } },
        { food: "tofu-firm", grams: 150, called: { en: "tofu", ko: "두부" }, preparation: { en: "drained and crumbled", ko: "물기를 빼고 으깨" } },
        {
          food: "king-oyster-mushroom",
          grams: 120,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" },
        },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "pea-frozen", grams: 50, called: { en: "peas", ko: "완두콩" } },
        { food: "cabbage", grams: 70, preparation: { en: "chopped", ko: "잘게 썰어" } },
        { food: "bell-pepper-green", grams: 60, called: { en: "green pepper", ko: "피망" }, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } },
        { food: "asparagus", grams: 70, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
        { food: "korean-zucchini", grams: 70, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 30, preparation: { en: "in small dice", ko: "잘게 깍둑 썰어" } }] },
    {
      key: "scallion",
      choices: [
        { food: "daepa", grams: 20, called: { en: "green onion", ko: "대파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
        { food: "onion", grams: 40, preparation: { en: "in small dice", ko: "잘게 썰어" } },
      ],
      isOptional: true,
    },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 11 })) },
    { key: "soy", choices: soySauceOrSalt(6) },
    { key: "salt", choices: [{ food: "salt", grams: 0.3 }] },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Spread the rice on a plate and let it cool 10 minutes, so that it fries loose.",
      ko: "밥을 접시에 펼쳐 10분 식힙니다. 그래야 고슬고슬하게 볶입니다.",
    },
    {
      en: "Heat half of {oil} in a wide pan over medium-high heat. Add {protein} with {salt} and cook, stirring, 1 to 2 minutes for egg and 3 to 5 for anything else, until set or cooked through. Take it out.",
      ko: "넓은 팬에 {oil}의 절반을 두르고 중강불로 달굽니다. {protein}과 {salt}을 넣고 저으며 달걀은 1~2분, 다른 재료는 3~5분, 속까지 익혀 꺼냅니다.",
    },
    {
      en: "Add the rest of the oil, {carrot} and {vegetable}[ with {scallion}], and stir-fry 3 to 4 minutes, until just tender.",
      ko: "남은 기름과 {carrot}, {vegetable}[, {scallion}]을 넣고 3~4분, 살짝 부드러워지도록 볶습니다.",
    },
    {
      en: "Turn the heat to high, add the rice and press out the lumps. Fry 3 minutes, until every grain is hot.",
      ko: "센 불로 올려 밥을 넣고 덩어리를 눌러 풀며 3분, 밥알이 모두 뜨거워지도록 볶습니다.",
    },
    { en: "Add {soy}[ and {pepper}], return the {protein:name}, and toss 1 minute.", ko: "{soy}[과 {pepper}]을 넣고 {protein:name}을 다시 넣어 1분 섞습니다." },
  ],
};
