import type { Pattern } from "../pattern.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const nimono: Pattern = {
  id: "nimono",
  cuisine: "japanese",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "Japanese simmered {main} and {root} with rice", ko: "{main} {root} 니모노와 밥" },
  description: {
    en: "Everything simmers gently under a lid in a lightly sweet broth until the roots are soft.",
    ko: "옅고 달큰한 국물에 뚜껑을 덮고 채소가 부드러워질 때까지 은근히 조립니다.",
  },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "main",
      choices: [
        { food: "tofu-firm", grams: 160, called: { en: "tofu", ko: "두부" }, preparation: { en: "in large cubes", ko: "큼직하게 깍둑 썰어" } },
        {
          food: "tofu-fried",
          grams: 70,
          called: { en: "fried tofu", ko: "튀긴 두부" },
          preparation: { en: "rinsed with hot water and cut in pieces", ko: "뜨거운 물을 끼얹어 썰어" },
        },
        {
          food: "chicken-thigh-boneless",
          grams: 110,
          called: { en: "chicken", ko: "닭다리살" },
          preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" },
        },
        { food: "pork-loin-korean", grams: 110, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        {
          food: "king-oyster-mushroom",
          grams: 140,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in thick rounds", ko: "도톰하고 둥글게 썰어" },
        },
        { food: "chickpea-cooked", grams: 90, called: { en: "chickpeas", ko: "병아리콩" } },
      ],
    },
    {
      key: "root",
      choices: [
        {
          food: "korean-radish",
          grams: 110,
          called: { en: "radish", ko: "무" },
          preparation: { en: "in half-moons 1 cm thick", ko: "1cm 두께 반달 모양으로 썰어" },
        },
        { food: "daikon", grams: 110, called: { en: "daikon", ko: "무" }, preparation: { en: "in half-moons 1 cm thick", ko: "1cm 두께 반달 모양으로 썰어" } },
        { food: "potato", grams: 80, preparation: { en: "peeled, in 2 cm pieces", ko: "껍질을 벗겨 2cm 크기로 썰어" } },
        {
          food: "burdock-root-korean",
          grams: 60,
          called: { en: "burdock", ko: "우엉" },
          preparation: { en: "scraped, in thin slices", ko: "껍질을 긁어 얇게 어슷 썰어" },
        },
      ],
    },
    { key: "carrot", choices: [{ food: "carrot", grams: 40, preparation: { en: "in rounds 1 cm thick", ko: "1cm 두께로 둥글게 썰어" } }] },
    {
      key: "mushroom",
      choices: [
        { food: "shiitake-korean", grams: 30, called: { en: "shiitake", ko: "표고버섯" }, preparation: { en: "halved", ko: "반으로 잘라" } },
        { food: "mushroom", grams: 40, preparation: { en: "halved", ko: "반으로 잘라" } },
      ],
    },
    {
      key: "green",
      choices: [
        { food: "green-bean", grams: 30, preparation: { en: "trimmed and halved", ko: "꼭지를 떼고 반으로 잘라" } },
        { food: "snow-pea", grams: 25, called: { en: "snow peas", ko: "스노우피" }, preparation: { en: "trimmed", ko: "꼭지를 떼고" } },
        { food: "asparagus", grams: 40, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
      ],
      isOptional: true,
    },
    { key: "water", choices: [{ food: "water", grams: 180 }] },
    { key: "soy", choices: soySauceOrSalt(9) },
    {
      key: "sweet",
      choices: [
        { food: "sugar", grams: 3 },
        { food: "rice-syrup", grams: 4 },
      ],
    },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Put {water}, {sweet}, {root}, {carrot} and {mushroom} in a pot, bring to a boil, cover, and simmer over medium-low heat 10 minutes.",
      ko: "냄비에 {water}, {sweet}, {root}, {carrot}, {mushroom}을 넣고 끓어오르면 뚜껑을 덮어 중약불에서 10분 끓입니다.",
    },
    {
      en: "Add {main} and {soy}, cover again and simmer 10 minutes, until everything is cooked through and a skewer slides into the {root:name}.",
      ko: "{main}과 {soy}을 넣고 다시 뚜껑을 덮어 10분, 모두 속까지 익고 {root:name}에 젓가락이 쑥 들어갈 때까지 끓입니다.",
    },
    {
      en: "Add {green}, and simmer uncovered 3 minutes, until bright and just tender.",
      ko: "{green}을 넣고 뚜껑을 연 채 3분, 선명한 초록빛이 나고 살짝 부드러워지도록 끓입니다.",
    },
    {
      en: "Leave it off the heat 5 minutes so that it takes up the broth, and eat with the hot {rice:name}.",
      ko: "불을 끄고 5분 두어 간이 배게 한 뒤 갓 지은 밥과 함께 먹습니다.",
    },
  ],
};
