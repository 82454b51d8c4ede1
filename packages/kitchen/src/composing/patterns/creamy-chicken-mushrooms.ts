import type { Pattern } from "../pattern.ts";
import { GARLIC, PEPPER, SALT } from "./choices.ts";

export const creamyChickenMushrooms: Pattern = {
  id: "creamy-chicken-mushrooms",
  cuisine: "western",
  level: "beginner",
  minutes: 30,
  carbohydrate: "low",
  title: { en: "creamy {meat} with mushrooms and {green}", ko: "{green}를 넣은 버섯 크림 {meat}" },
  description: { en: "Browned meat and mushrooms in a short cream sauce, from one pan.", ko: "노릇하게 구운 고기와 버섯을 크림 소스에 졸인 한 팬 요리입니다." },
  slots: [
    {
      key: "meat",
      choices: [
        { food: "chicken-thigh-boneless", grams: 170 },
        { food: "chicken-breast", grams: 160 },
        { food: "pork-tenderloin", grams: 160, preparation: { en: "in slices", ko: "도톰하게 썰어" } },
      ],
    },
    {
      key: "mushroom",
      choices: [
        { food: "mushroom", grams: 70, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "mushroom-cremini", grams: 70, preparation: { en: "sliced", ko: "썰어서" } },
      ],
    },
    {
      key: "green",
      choices: [
        { food: "spinach", grams: 60 },
        { food: "kale", grams: 40, preparation: { en: "torn", ko: "뜯어서" } },
      ],
    },
    { key: "cream", choices: [{ food: "heavy-cream", grams: 50 }] },
    { key: "cheese", choices: [{ food: "parmesan", grams: 10, preparation: { en: "grated", ko: "갈아서" } }], isOptional: true },
    {
      key: "oil",
      choices: [
        { food: "olive-oil", grams: 8 },
        { food: "butter", grams: 10 },
      ],
    },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "salt", choices: SALT },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    { en: "Season {meat} with {salt}[ and {pepper}].", ko: "{meat}에 {salt}[과 {pepper}]을 뿌립니다." },
    {
      en: "Heat {oil} in a wide pan over medium-high heat and brown the meat 5 to 6 minutes a side, until it is cooked through (74 °C inside). Take it out.",
      ko: "넓은 팬에 {oil}를 두르고 중강불에서 고기를 한 면에 5~6분씩, 속까지 익도록(중심 74 °C) 굽고 꺼냅니다.",
    },
    { en: "Brown {mushroom} in the same pan for 4 minutes.", ko: "같은 팬에 {mushroom}를 4분 볶습니다." },
    { en: "Add {garlic} and stir 30 seconds.", ko: "{garlic}을 넣고 30초 볶습니다." },
    {
      en: "Pour in {cream} and let it bubble 2 minutes, scraping the pan. Stir in {green} until it wilts[, then {cheese}].",
      ko: "{cream}을 붓고 바닥을 긁으며 2분 끓인 뒤, {green}를 넣어 숨을 죽입니다[. {cheese}를 섞습니다].",
    },
    { en: "Lay the meat back in, spoon the sauce over it, and serve.", ko: "고기를 다시 넣고 소스를 끼얹어 냅니다." },
  ],
};
