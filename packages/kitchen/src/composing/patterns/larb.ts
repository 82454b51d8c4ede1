import type { Pattern } from "../pattern.ts";
import { CILANTRO, fishSauceOrSalt, HOT_CHILLI, minced, sour } from "./asian-choices.ts";
import { koreanFat, LITTLE_DAEPA } from "./korean-seasonings.ts";

export const larb: Pattern = {
  id: "larb",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 20,
  carbohydrate: "low",
  title: { en: "larb of {mince} in {leaf}", ko: "{leaf}에 싸 먹는 {mince} 라브" },
  description: {
    en: "A warm salad of Laos and Isan: lime, herbs and chilli, wrapped in leaves.",
    ko: "라임과 허브, 고추로 무친 라오스·이산식 따뜻한 샐러드를 잎채소에 싸 먹습니다.",
  },
  slots: [
    { key: "mince", choices: minced(180).filter(({ food }) => food !== "oyster-mushroom-korean") },
    {
      key: "leaf",
      choices: [
        { food: "lettuce-romaine", grams: 60, called: { en: "romaine", ko: "로메인" }, preparation: { en: "whole leaves", ko: "잎째" } },
        { food: "lettuce-leaf", grams: 60, called: { en: "lettuce", ko: "상추" }, preparation: { en: "whole leaves", ko: "잎째" } },
        { food: "lettuce-iceberg", grams: 80, called: { en: "iceberg lettuce", ko: "양상추" }, preparation: { en: "whole leaves", ko: "잎째" } },
        { food: "napa-cabbage-heart", grams: 80, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "whole leaves", ko: "잎째" } },
      ],
    },
    { key: "fat", choices: koreanFat(11) },
    { key: "season", choices: fishSauceOrSalt(5) },
    { key: "acid", choices: sour(12) },
    { key: "herb", choices: CILANTRO.map((choice) => ({ ...choice, grams: 5 })) },
    { key: "scallion", choices: LITTLE_DAEPA, isOptional: true },
    { key: "chili", choices: HOT_CHILLI, isOptional: true },
    {
      key: "rice",
      choices: [{ food: "rice-korean", grams: 4, preparation: { en: "toasted dry until brown, crushed", ko: "마른 팬에 갈색으로 볶아 빻아" } }],
      isOptional: true,
    },
    { key: "cucumber", choices: [{ food: "cucumber", grams: 50, preparation: { en: "sliced", ko: "썰어서" } }], isOptional: true },
  ],
  steps: [
    {
      en: "Heat {fat} in a pan over medium-high heat and cook {mince} 5 to 6 minutes, breaking it up, until cooked through; add a spoon of water if it sticks.",
      ko: "팬에 {fat}를 두르고 중강불에서 {mince}를 5~6분, 풀어 가며 속까지 익도록 볶습니다. 눌어붙으면 물을 한 숟가락 넣습니다.",
    },
    { en: "Take it off the heat and stir in {season} and {acid}[ with {chili}].", ko: "불을 끄고 {season}, {acid}[, {chili}]을 섞습니다." },
    { en: "Fold in {scallion}.", ko: "{scallion}을 섞습니다." },
    { en: "Fold in {herb} just before it is served.", ko: "먹기 직전에 {herb}를 섞습니다." },
    { en: "Sprinkle {rice} over it.", ko: "{rice}을 뿌립니다." },
    { en: "Serve it with {leaf} to wrap it in.", ko: "{leaf}를 곁들여 싸 먹습니다." },
    { en: "Put {cucumber} beside it.", ko: "{cucumber}를 곁들입니다." },
  ],
};
