import type { Bilingual, Pattern } from "../pattern.ts";
import { CILANTRO, sour } from "./asian-choices.ts";
import { RICE } from "./choices.ts";
import { koreanFat, LITTLE_DAEPA, soySauceOrSalt } from "./korean-seasonings.ts";

const flat: Bilingual = { en: "opened out 2 cm thick", ko: "2 cm 두께로 펴서" };

export const poachedWithGingerRice: Pattern = {
  id: "poached-with-ginger-rice",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "poached {main} with ginger rice and {side}", ko: "{side}를 곁들인 {main} 생강밥" },
  description: { en: "After Hainanese chicken rice: the poaching water cooks the rice.", ko: "하이난식 닭밥처럼 재료를 데친 물로 밥을 짓습니다." },
  slots: [
    {
      key: "main",
      choices: [
        { food: "chicken-breast", grams: 110, called: { en: "chicken", ko: "닭가슴살" }, preparation: flat },
        { food: "chicken-thigh-boneless", grams: 115, called: { en: "chicken thigh", ko: "닭다리살" }, preparation: flat },
        { food: "cod", grams: 130, called: { en: "cod", ko: "대구" }, preparation: { en: "in pieces 3 cm thick", ko: "3 cm 두께로 토막 내어" } },
        {
          food: "pork-tenderloin-korean",
          grams: 105,
          called: { en: "pork", ko: "돼지안심" },
          preparation: { en: "in slices 2 cm thick", ko: "2 cm 두께로 썰어" },
        },
        { food: "tofu-firm", grams: 160, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 2 cm thick", ko: "2 cm 두께로 썰어" } },
        { food: "whiteleg-shrimp", grams: 120, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
      ],
    },
    { key: "rice", choices: RICE },
    { key: "ginger", choices: [{ food: "ginger", grams: 8, preparation: { en: "minced", ko: "다져서" } }] },
    {
      key: "side",
      choices: [
        { food: "cucumber", grams: 80, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "bell-pepper-red", grams: 60, preparation: { en: "in thin strips", ko: "가늘게 채 썰어" } },
        { food: "carrot", grams: 50, preparation: { en: "in fine matchsticks", ko: "가늘게 채 썰어" } },
        { food: "lettuce-romaine", grams: 50, called: { en: "romaine", ko: "로메인" }, preparation: { en: "torn", ko: "뜯어서" } },
      ],
    },
    { key: "water", choices: [{ food: "water", grams: 300 }] },
    { key: "fat", choices: koreanFat(9) },
    { key: "scallion", choices: LITTLE_DAEPA.map((choice) => ({ ...choice, grams: 8 })), isOptional: true },
    { key: "season", choices: soySauceOrSalt(8) },
    { key: "acid", choices: sour(5), isOptional: true },
    { key: "herb", choices: CILANTRO, isOptional: true },
  ],
  steps: [
    {
      en: "Bring {water} to the boil with a third of {ginger}. Put {main} in, cover it and simmer it very gently 4 to 12 minutes by its thickness, until it is done all through (poultry 74 °C inside). Take it out and keep the water.",
      ko: "{water}에 {ginger}의 3분의 1을 넣어 끓입니다. {main}을 넣고 뚜껑을 덮어 두께에 따라 4~12분, 아주 약한 불에서 속까지 익힙니다(닭고기는 중심 74 °C). 건져 두고 물은 남깁니다.",
    },
    {
      en: "Cook {rice} in a covered pot or a rice cooker in one and a quarter times its volume of the kept water.",
      ko: "남긴 물을 부피의 1.25배로 잡아 {rice}로 냄비나 밥솥에 밥을 짓습니다.",
    },
    {
      en: "Heat {fat} in a small pan over medium heat, take it off, and stir in the rest of the ginger and {season}[, {scallion}][ and {acid}].",
      ko: "작은 팬에 {fat}를 데워 불을 끄고 남은 생강, {season}[, {scallion}][, {acid}]을 섞어 소스를 만듭니다.",
    },
    {
      en: "Slice the {main:name} and lay it on the {rice:name} with {side}.",
      ko: "{main:name}을 썰어 밥에 올리고 {side}를 곁들입니다.",
    },
    { en: "Spoon the sauce over it.", ko: "소스를 끼얹습니다." },
    { en: "Finish with {herb}.", ko: "{herb}를 얹습니다." },
  ],
};
