import type { Pattern } from "../pattern.ts";
import { riceVinegar } from "./asian-choices.ts";
import { CHILLI } from "./korean-choices.ts";
import { koreanFat, soySauceOrSalt } from "./korean-seasonings.ts";

export const jeon: Pattern = {
  id: "jeon",
  cuisine: "korean",
  level: "beginner",
  minutes: 30,
  carbohydrate: "moderate",
  title: { en: "{filling} jeon with {extra}", ko: "{extra} {filling}전" },
  description: {
    en: "More vegetable than batter, fried crisp, with a sharp dip.",
    ko: "반죽은 적게, 채소는 넉넉하게 넣어 바삭하게 부치고 초간장을 곁들입니다.",
  },
  slots: [
    {
      key: "flour",
      choices: [
        { food: "flour-all-purpose", grams: 45 },
        { food: "rice-flour-non-glutinous", grams: 45 },
        { food: "buckwheat-flour-korean", grams: 45 },
      ],
    },
    { key: "water", choices: [{ food: "water", grams: 70 }] },
    {
      key: "filling",
      choices: [
        { food: "korean-zucchini", grams: 110, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        { food: "small-scallion", grams: 70, called: { en: "scallion", ko: "파" }, preparation: { en: "in 5 cm lengths", ko: "5 cm로 썰어" } },
        { food: "napa-cabbage-heart", grams: 100, called: { en: "napa cabbage", ko: "배추" }, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
        { food: "water-dropwort-cultivated", grams: 70, called: { en: "minari", ko: "미나리" }, preparation: { en: "in 4 cm lengths", ko: "4 cm로 썰어" } },
        { food: "cabbage", grams: 100, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
        { food: "kimchi", grams: 55, preparation: { en: "squeezed out, chopped", ko: "국물을 짜고 송송 썰어" } },
      ],
    },
    {
      key: "extra",
      choices: [
        { food: "squid-korean", grams: 70, called: { en: "squid", ko: "오징어" }, preparation: { en: "cleaned, in short strips", ko: "손질해 짧게 채 썰어" } },
        { food: "whiteleg-shrimp", grams: 70, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled, chopped", ko: "껍질을 벗겨 굵게 다져" } },
        { food: "pork-hind-leg", grams: 60, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "finely chopped", ko: "곱게 다져" } },
        { food: "tofu-firm", grams: 90, called: { en: "tofu", ko: "두부" }, preparation: { en: "pressed and crumbled", ko: "물기를 짜고 으깨어" } },
        { food: "oyster-mushroom-korean", grams: 70, called: { en: "mushroom", ko: "버섯" }, preparation: { en: "in fine strips", ko: "잘게 찢어" } },
      ],
    },
    { key: "egg", choices: [{ food: "egg", grams: 25 }], isOptional: true },
    { key: "salt", choices: [{ food: "salt-coarse", grams: 0.3 }] },
    { key: "fat", choices: koreanFat(13) },
    { key: "season", choices: soySauceOrSalt(4) },
    { key: "vinegar", choices: riceVinegar(5) },
    { key: "fresh", choices: CHILLI, isOptional: true },
  ],
  steps: [
    { en: "Whisk {flour}, {water} and {salt}[ with {egg}] to a thin batter.", ko: "{flour}, {water}, {salt}[, {egg}]을 묽게 풀어 반죽을 만듭니다." },
    { en: "Stir {filling} and {extra} into it.", ko: "{filling}과 {extra}를 넣어 섞습니다." },
    {
      en: "Heat a third of {fat} in a wide pan over medium-high heat. Spread the batter in it 7 mm thick and fry 4 minutes, until the rim is brown and the top no longer runs.",
      ko: "넓은 팬에 {fat}의 3분의 1을 두르고 중강불로 달굽니다. 반죽을 7 mm 두께로 펴고 4분, 가장자리가 노릇하고 윗면이 흐르지 않을 때까지 부칩니다.",
    },
    {
      en: "Turn it, run the rest of the fat round the rim, press it flat and fry 3 to 4 minutes more, until crisp and cooked through.",
      ko: "뒤집어 가장자리에 남은 기름을 돌려 붓고, 눌러 가며 3~4분 더 바삭하고 속까지 익도록 부칩니다.",
    },
    {
      en: "Mix {season} and {vinegar} with a spoon of water for a dip[ and add {fresh}].",
      ko: "{season}과 {vinegar}를 물 한 숟가락과 섞습니다[. {fresh}를 넣어 양념장을 만듭니다].",
    },
  ],
};
