import type { Pattern } from "../pattern.ts";
import { minced, WHITE_PEPPER } from "./asian-choices.ts";
import { LITTLE_DAEPA, koreanFat, soySauceOrSalt } from "./korean-seasonings.ts";

export const steamedEgg: Pattern = {
  id: "steamed-egg",
  cuisine: "chinese",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "steamed egg custard with {mince} and {vegetable}", ko: "{mince}와 {vegetable}를 올린 중국식 달걀찜" },
  description: { en: "Quivering and soft, with a savoury spoonful on top.", ko: "부드럽게 쪄 내고 짭짤하게 볶은 고명을 얹습니다." },
  slots: [
    { key: "egg", choices: [{ food: "egg", grams: 100 }] },
    { key: "water", choices: [{ food: "water", grams: 120 }] },
    { key: "mince", choices: minced(60) },
    {
      key: "vegetable",
      choices: [
        { food: "carrot", grams: 20, preparation: { en: "finely diced", ko: "잘게 다져" } },
        { food: "korean-zucchini", grams: 40, preparation: { en: "finely diced", ko: "잘게 다져" } },
        { food: "bell-pepper-red", grams: 30, preparation: { en: "finely diced", ko: "잘게 다져" } },
        { food: "celery", grams: 30, preparation: { en: "finely diced", ko: "잘게 다져" } },
      ],
    },
    { key: "fat", choices: koreanFat(9) },
    { key: "ginger", choices: [{ food: "ginger", grams: 2, preparation: { en: "minced", ko: "다져서" } }], isOptional: true },
    { key: "season", choices: soySauceOrSalt(6) },
    { key: "pepper", choices: WHITE_PEPPER, isOptional: true },
    { key: "scallion", choices: LITTLE_DAEPA.map((choice) => ({ ...choice, grams: 6 })), isOptional: true },
  ],
  steps: [
    {
      en: "Beat {egg} with two thirds of {water} without making foam, pass it through a sieve and pour it into a heatproof bowl for each person.",
      ko: "{egg}을 {water}의 3분의 2와 거품이 일지 않게 풀어 체에 내리고 1인분씩 내열 그릇에 붓습니다.",
    },
    {
      en: "Cover the bowls and steam them over gently boiling water 10 to 12 minutes, until the custard trembles like jelly and a knife comes out clean.",
      ko: "그릇을 덮어 약하게 끓는 물 위에서 10~12분, 젤리처럼 흔들리고 칼을 찔러 묻어나지 않을 때까지 찝니다.",
    },
    {
      en: "Meanwhile heat {fat} in a pan over medium-high heat and fry {mince} and {vegetable}[ with {ginger}] 4 to 5 minutes, until cooked through and lightly brown.",
      ko: "그동안 팬에 {fat}를 두르고 중강불에서 {mince}와 {vegetable}[, {ginger}]을 4~5분, 속까지 익고 살짝 노릇하도록 볶습니다.",
    },
    { en: "Add {season} and the rest of the water[ with {pepper}] and simmer 1 minute.", ko: "{season}[, {pepper}]과 남은 물을 넣고 1분 끓입니다." },
    { en: "Spoon it over the bowls.", ko: "찐 그릇 위에 끼얹습니다." },
    { en: "Scatter {scallion} on top.", ko: "{scallion}을 뿌립니다." },
  ],
};
