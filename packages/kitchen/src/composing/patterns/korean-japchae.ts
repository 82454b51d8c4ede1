import type { Pattern } from "../pattern.ts";
import { CHAMGIREUM, KKAE, KOREAN_MUSHROOMS } from "./korean-choices.ts";
import { koreanFat, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const japchae: Pattern = {
  id: "japchae",
  cuisine: "korean",
  level: "intermediate",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "japchae with {protein}, {mushroom} and {green}", ko: "{protein} {mushroom} {green} 잡채" },
  description: { en: "Glass noodles with more vegetables than noodles, without sugar.", ko: "면보다 채소를 넉넉히 넣고 설탕 없이 무친 잡채입니다." },
  slots: [
    {
      key: "noodle",
      choices: [
        { food: "dangmyeon", grams: 45, called: { en: "sweet potato noodles", ko: "당면" } },
        { food: "glass-noodle", grams: 45, called: { en: "glass noodles", ko: "녹두당면" } },
      ],
    },
    {
      key: "protein",
      choices: [
        { food: "beef-round-hanwoo", grams: 80, called: { en: "beef", ko: "소고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "pork-tenderloin-korean", grams: 80, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "chicken-breast", grams: 80, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in thin strips", ko: "채 썰어" } },
        { food: "tofu-firm", grams: 120, called: { en: "tofu", ko: "두부" }, preparation: { en: "pressed, in thin strips", ko: "물기를 빼고 채 썰어" } },
        { food: "whiteleg-shrimp", grams: 90, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
      ],
    },
    { key: "mushroom", choices: KOREAN_MUSHROOMS.map((choice) => ({ ...choice, grams: 50 })) },
    {
      key: "green",
      choices: [
        { food: "spinach", grams: 60 },
        { food: "bok-choy-korean", grams: 60, called: { en: "bok choy", ko: "청경채" } },
        { food: "garlic-chives", grams: 40, called: { en: "chives", ko: "부추" } },
      ],
    },
    {
      key: "colour",
      choices: [
        { food: "carrot", grams: 40, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        { food: "bell-pepper-red", grams: 50, preparation: { en: "in thin strips", ko: "채 썰어" } },
      ],
    },
    { key: "onion", choices: [{ food: "onion", grams: 40, preparation: { en: "thinly sliced", ko: "채 썰어" } }], isOptional: true },
    { key: "fat", choices: koreanFat(7) },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "season", choices: soySauceOrSalt(10) },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    {
      en: "Boil {noodle} 6 to 7 minutes, until they bend without a hard core. Rinse them in cold water and drain them.",
      ko: "{noodle}을 끓는 물에 6~7분, 심이 없을 때까지 삶아 찬물에 헹구고 물기를 뺍니다.",
    },
    {
      en: "Blanch {green} 30 seconds in boiling water, rinse it cold, squeeze it out and cut it in lengths of 4 cm.",
      ko: "{green}를 끓는 물에 30초 데쳐 찬물에 헹구고 물기를 짜 4 cm로 썹니다.",
    },
    {
      en: "Heat half of {fat} in a wide pan over medium-high heat. Fry {colour} and {mushroom}[ with {onion}] 3 to 4 minutes, until limp, and take everything out.",
      ko: "넓은 팬에 {fat}의 절반을 두르고 중강불에서 {colour}과 {mushroom}[, {onion}]을 3~4분, 숨이 죽을 때까지 볶아 꺼냅니다.",
    },
    {
      en: "Fry {protein}[ and {garlic}] in the rest of the fat with a third of {season}, 4 to 5 minutes, until cooked through.",
      ko: "남은 기름에 {protein}[, {garlic}]을 {season}의 3분의 1과 4~5분, 속까지 익도록 볶습니다.",
    },
    {
      en: "Add the noodles and the rest of the seasoning with 3 spoonfuls of water and stir 2 minutes over medium heat, until they are evenly coloured and shiny.",
      ko: "삶은 면과 남은 양념, 물 3숟가락을 넣고 중불에서 2분, 고르게 윤이 나도록 볶습니다.",
    },
    { en: "Take the pan off the heat and toss everything together[ with {oil}].", ko: "불을 끄고 볶은 채소와 나물을 넣어[ {oil}과] 고루 버무립니다." },
    { en: "Scatter {seed} on top.", ko: "{seed}를 뿌립니다." },
  ],
};
