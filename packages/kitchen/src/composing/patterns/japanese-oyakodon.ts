import type { Pattern } from "../pattern.ts";
import { COOK_RICE, RICE } from "./choices.ts";

export const oyakodon: Pattern = {
  id: "oyakodon",
  cuisine: "japanese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "oyakodon: {meat} and egg over rice", ko: "{meat} 달걀 덮밥 (오야코동)" },
  description: {
    en: "Chicken and onion simmered in a light stock, set with egg, over rice.",
    ko: "닭고기와 양파를 옅은 국물에 익히고 달걀을 풀어 밥에 얹습니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "meat",
      choices: [
        {
          food: "chicken-thigh-boneless",
          grams: 90,
          called: { en: "chicken", ko: "닭다리살" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "chicken-breast", grams: 90, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
      ],
    },
    { key: "egg", choices: [{ food: "egg", grams: 50 }] },
    { key: "onion", choices: [{ food: "onion", grams: 60, preparation: { en: "sliced", ko: "썰어서" } }] },
    {
      key: "soy",
      choices: [
        { food: "soy-sauce-korean", grams: 8 },
        { food: "tamari-gluten-free", grams: 8 },
      ],
    },
    { key: "water", choices: [{ food: "water", grams: 80 }] },
    { key: "scallion", choices: [{ food: "small-scallion", grams: 6, preparation: { en: "chopped", ko: "송송 썰어" } }] },
    { key: "salt", choices: [{ food: "salt", grams: 0.3 }] },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Bring {water}, {soy} and {salt} to a simmer in a pan with {onion}, and cook 3 minutes.",
      ko: "팬에 {water}, {soy}, {salt}, {onion}를 넣고 3분 끓입니다.",
    },
    { en: "Add {meat} and simmer 5 to 6 minutes, until cooked through.", ko: "{meat}을 넣고 5~6분, 속까지 익힙니다." },
    { en: "Beat {egg}, pour it in, cover, and cook 1 to 2 minutes until it is set.", ko: "{egg}을 풀어 붓고 뚜껑을 덮어 1~2분, 달걀이 익을 때까지 둡니다." },
    { en: "Slide it over the hot {rice:name} and scatter {scallion} on top.", ko: "갓 지은 밥에 얹고 {scallion}를 뿌립니다." },
  ],
};
