import type { Pattern } from "../pattern.ts";
import { minced } from "./asian-choices.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { KKAE } from "./korean-choices.ts";
import { koreanFat, soySauceOrSalt } from "./korean-seasonings.ts";

export const soboroBowl: Pattern = {
  id: "soboro-bowl",
  cuisine: "japanese",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "soboro bowl with {mince} and {green}", ko: "{mince} {green} 소보로 덮밥" },
  description: { en: "Fine crumbs in stripes over rice, without sugar.", ko: "보슬보슬하게 볶은 고명을 설탕 없이 밥에 줄지어 얹습니다." },
  slots: [
    { key: "rice", choices: RICE },
    { key: "mince", choices: minced(95) },
    {
      key: "green",
      choices: [
        { food: "green-bean", grams: 60, called: { en: "green beans", ko: "껍질콩" }, preparation: { en: "in thin slices", ko: "송송 썰어" } },
        { food: "spinach", grams: 70, preparation: { en: "washed", ko: "씻어서" } },
        { food: "broccoli", grams: 70, preparation: { en: "in small florets", ko: "작은 송이로 나눠" } },
        { food: "pea-frozen", grams: 40, called: { en: "peas", ko: "완두콩" } },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 30, preparation: { en: "finely diced", ko: "잘게 다져" } }], isOptional: true },
    { key: "egg", choices: [{ food: "egg", grams: 50 }], isOptional: true },
    { key: "season", choices: soySauceOrSalt(7) },
    { key: "ginger", choices: [{ food: "ginger", grams: 3, preparation: { en: "finely grated", ko: "곱게 갈아" } }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 20 }] },
    { key: "fat", choices: koreanFat(8) },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Boil {green} 2 to 3 minutes, until bright and tender. Drain it well, and chop leaves coarsely.",
      ko: "{green}을 끓는 물에 2~3분, 색이 선명하고 부드럽게 데쳐 물기를 빼고 잎채소는 굵게 다집니다.",
    },
    {
      en: "Beat {egg}. Stir it with chopsticks in a pan with a little oil over low heat for 2 to 3 minutes, until it is set in fine crumbs, and take it out.",
      ko: "{egg}을 풀어 기름을 조금 두른 팬에서 약불로 2~3분, 젓가락으로 저어 가며 보슬보슬하게 익혀 꺼냅니다.",
    },
    {
      en: "Heat {fat} over medium heat and fry {mince}[ with {carrot}] 4 to 5 minutes, breaking it up finely, until cooked through.",
      ko: "{fat}를 두르고 중불에서 {mince}[, {carrot}]을 4~5분, 잘게 풀어 가며 속까지 익도록 볶습니다.",
    },
    {
      en: "Add {season} and {water}[ with {ginger}] and stir 2 minutes, until the pan is nearly dry.",
      ko: "{season}, {water}[, {ginger}]를 넣고 2분, 물기가 거의 없어질 때까지 볶습니다.",
    },
    { en: "Put the {rice:name} in bowls and lay everything on it in stripes.", ko: "그릇에 밥을 담고 모두 줄지어 올립니다." },
    { en: "Scatter {seed} on top.", ko: "{seed}를 뿌립니다." },
  ],
};
