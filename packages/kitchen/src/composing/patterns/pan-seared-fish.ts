import type { Pattern } from "../pattern.ts";
import { FRESH_HERB, GARLIC, GREEN_VEGETABLES, LEMON_JUICE, PEPPER, SALT } from "./choices.ts";

export const panSearedFish: Pattern = {
  id: "pan-seared-fish",
  cuisine: "western",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "pan-seared {fish} with garlic {green}", ko: "마늘 {green}를 곁들인 {fish} 구이" },
  description: {
    en: "Crisp fish from one pan, with a green vegetable in garlic oil and lemon.",
    ko: "팬 하나로 겉을 바삭하게 굽고, 마늘 기름에 볶은 채소와 레몬을 곁들입니다.",
  },
  slots: [
    {
      key: "fish",
      choices: [
        { food: "salmon", grams: 170 },
        { food: "trout", grams: 170 },
        { food: "cod", grams: 190 },
        { food: "sea-bass", grams: 180 },
        { food: "tilapia", grams: 190 },
      ],
    },
    { key: "green", choices: GREEN_VEGETABLES },
    { key: "oil", choices: [{ food: "olive-oil", grams: 18 }] },
    { key: "garlic", choices: GARLIC, isOptional: true },
    { key: "lemon", choices: LEMON_JUICE, isOptional: true },
    { key: "herb", choices: FRESH_HERB, isOptional: true },
    { key: "salt", choices: SALT },
    { key: "pepper", choices: PEPPER, isOptional: true },
  ],
  steps: [
    {
      en: "Pat {fish} dry and rub it with half of {salt}[ and {pepper}]. Leave it for 5 minutes.",
      ko: "{fish}의 물기를 닦고 {salt}의 절반[과 {pepper}]을 문질러 5분 둡니다.",
    },
    {
      en: "Heat half of {oil} in a pan over medium-high heat. Lay the fish in, skin side down if it has skin, and cook it 4 to 5 minutes without moving it. Turn it and cook 2 to 4 minutes more, until the middle flakes. Take it out.",
      ko: "팬에 {oil}의 절반을 두르고 중강불로 달굽니다. 생선을 껍질 쪽부터 올려 건드리지 않고 4~5분, 뒤집어 2~4분, 속살이 결대로 갈라질 때까지 구워 꺼냅니다.",
    },
    {
      en: "Turn the heat down to medium, add the rest of the oil[ and {garlic}], and stir for 30 seconds.",
      ko: "불을 중불로 줄이고 남은 기름[과 {garlic}]을 넣어 30초 볶습니다.",
    },
    {
      en: "Add {green} and the rest of the salt, and toss 3 to 5 minutes until just tender; a spoon of water helps thick stems.",
      ko: "{green}와 남은 소금을 넣고 3~5분, 아삭하게 익을 때까지 볶습니다. 줄기가 두꺼우면 물을 한 숟갈 넣습니다.",
    },
    { en: "Put the fish on the vegetable[ and pour {lemon} over it].", ko: "채소 위에 생선을 올립니다[. {lemon}을 뿌립니다]." },
    { en: "Scatter {herb} on top.", ko: "{herb}를 뿌립니다." },
  ],
};
