import type { Pattern } from "../pattern.ts";
import { COOK_RICE, GARLIC, RICE } from "./choices.ts";
import { CHAMGIREUM, KKAE } from "./korean-choices.ts";

export const bibimbap: Pattern = {
  id: "bibimbap",
  cuisine: "korean",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "bibimbap with {protein}, {sprout} and {green}", ko: "{protein} {sprout} {green} 비빔밥" },
  description: { en: "Rice with three seasoned vegetables and a little gochujang.", ko: "나물과 볶은 채소를 올리고 고추장을 조금 넣어 비빕니다." },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        { food: "beef-round-hanwoo", grams: 80, called: { en: "beef", ko: "소고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "tofu-firm", grams: 130, preparation: { en: "crumbled", ko: "으깨어" } },
        { food: "chicken-breast", grams: 90, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "pork-tenderloin-korean", grams: 85, called: { en: "pork", ko: "돼지안심" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
      ],
    },
    {
      key: "sprout",
      choices: [
        { food: "soybean-sprout-korean", grams: 70 },
        { food: "mung-bean-sprout-korean", grams: 70 },
      ],
    },
    {
      key: "green",
      choices: [
        { food: "spinach", grams: 60 },
        { food: "water-dropwort-cultivated", grams: 60 },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 30, preparation: { en: "in matchsticks", ko: "채 썰어" } }] },
    { key: "gochujang", choices: [{ food: "gochujang", grams: 10 }], isOptional: true },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    {
      key: "fat",
      choices: [
        { food: "soybean-oil", grams: 6 },
        { food: "canola-oil", grams: 6 },
      ],
    },
    { key: "garlic", choices: GARLIC },
    { key: "seed", choices: KKAE, isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.5 }] },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Boil {sprout} 4 minutes with the lid on, then {green} 30 seconds. Cool both in cold water and squeeze them out.",
      ko: "끓는 물에 {sprout}을 뚜껑을 덮고 4분, {green}를 30초 데쳐 찬물에 헹구고 물기를 짭니다.",
    },
    { en: "Season them with half of {salt} and half of {garlic}[ and {oil}].", ko: "{salt}의 절반, {garlic}의 절반[, {oil}]으로 무칩니다." },
    {
      en: "Heat {fat} in a pan over medium-high heat. Cook {carrot} 2 minutes and take it out. Cook {protein} with the rest of the salt and garlic 4 to 5 minutes, until done.",
      ko: "팬에 {fat}를 두르고 중강불에서 {carrot}을 2분 볶아 꺼내고, {protein}를 남은 소금, 마늘과 4~5분 볶아 익힙니다.",
    },
    {
      en: "Put the {rice:name} in bowls and arrange everything on it[, with {gochujang} on top][ and {seed} over it].",
      ko: "그릇에 밥을 담고 모두 돌려 올립니다[. {gochujang}을 얹습니다][. {seed}를 뿌립니다].",
    },
  ],
};
