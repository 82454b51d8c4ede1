import type { Pattern } from "../pattern.ts";
import { FRYING_OIL } from "./choices.ts";
import { soySauceOrSalt } from "./korean-seasonings.ts";

export const steamedFishGinger: Pattern = {
  id: "steamed-fish-ginger",
  cuisine: "chinese",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "Steamed {protein} with ginger and {vegetable}", ko: "생강 향 {protein} {vegetable} 찜" },
  description: {
    en: "Steamed on a bed of greens and finished with hot oil, as in Canton.",
    ko: "채소 위에 얹어 찌고 뜨거운 기름을 끼얹는 광둥식 찜입니다.",
  },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "cod", grams: 150, called: { en: "cod", ko: "대구" }, preparation: { en: "filleted, 2 cm thick", ko: "2cm 두께 살로" } },
        { food: "sea-bass", grams: 150, called: { en: "sea bass", ko: "농어" }, preparation: { en: "filleted, 2 cm thick", ko: "2cm 두께 살로" } },
        { food: "sea-bream", grams: 150, called: { en: "sea bream", ko: "도미" }, preparation: { en: "filleted, 2 cm thick", ko: "2cm 두께 살로" } },
        { food: "salmon", grams: 130, preparation: { en: "in a piece 2 cm thick", ko: "2cm 두께로 썰어" } },
        { food: "tilapia", grams: 150, called: { en: "tilapia", ko: "틸라피아" }, preparation: { en: "filleted", ko: "살로" } },
        { food: "chicken-breast", grams: 140, called: { en: "chicken", ko: "닭가슴살" }, preparation: { en: "in slices 1 cm thick", ko: "1cm 두께로 썰어" } },
        { food: "tofu-firm", grams: 200, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 2 cm thick", ko: "2cm 두께로 썰어" } },
      ],
    },
    {
      key: "vegetable",
      choices: [
        { food: "bok-choy", grams: 85, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "leaves separated", ko: "잎을 떼어" } },
        { food: "napa-cabbage-heart", grams: 85, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "cut in wide pieces", ko: "넓게 썰어" } },
        { food: "asparagus", grams: 80, preparation: { en: "trimmed", ko: "밑동을 잘라" } },
        { food: "korean-zucchini", grams: 85, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
      ],
    },
    { key: "ginger", choices: [{ food: "ginger", grams: 5, preparation: { en: "in fine strips", ko: "가늘게 채 썰어" } }] },
    {
      key: "scallion",
      choices: [
        { food: "daepa", grams: 12, called: { en: "green onion", ko: "대파" }, preparation: { en: "in fine strips", ko: "가늘게 채 썰어" } },
        { food: "small-scallion", grams: 10, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "in short lengths", ko: "짧게 썰어" } },
        { food: "cilantro", grams: 5 },
      ],
      isOptional: true,
    },
    { key: "soy", choices: soySauceOrSalt(7) },
    { key: "oil", choices: FRYING_OIL.map(({ food }) => ({ food, grams: 12 })) },
    {
      key: "pepper",
      choices: [
        { food: "pepper-white", grams: 0.2 },
        { food: "pepper-black", grams: 0.2 },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Bring 3 cm of water to a boil in a pot with a rack or steamer basket and a lid.",
      ko: "찜기나 받침을 넣은 냄비에 물을 3cm 높이로 붓고 뚜껑을 덮어 끓입니다.",
    },
    {
      en: "Spread {vegetable} on a plate that fits the pot. Lay {protein} on it and scatter half of {ginger}[ and {pepper}] over it.",
      ko: "냄비에 들어가는 접시에 {vegetable}을 깔고 {protein}을 얹은 다음 {ginger}의 절반[과 {pepper}]을 뿌립니다.",
    },
    {
      en: "Set the plate over the boiling water, cover, and steam over high heat 8 to 12 minutes, until a knife goes in easily, fish flakes, and chicken shows no pink.",
      ko: "끓는 물 위에 접시를 얹고 뚜껑을 덮어 센 불에서 8~12분 찝니다. 칼이 쉽게 들어가고, 생선은 결대로 갈라지며 닭고기는 분홍빛이 없어야 합니다.",
    },
    {
      en: "Pour off most of the liquid on the plate, and spoon {soy}, mixed with a spoonful of hot water, over everything. Top with the rest of the ginger[ and {scallion}].",
      ko: "접시에 고인 물을 대부분 따라 내고, {soy}을 뜨거운 물 1숟갈과 섞어 고루 끼얹습니다. 남은 생강[과 {scallion}]을 올립니다.",
    },
    {
      en: "Heat {oil} in a small pan about 1 minute, until it shimmers but does not smoke, and pour it carefully over the ginger.",
      ko: "작은 팬에 {oil}을 1분쯤, 연기가 나지 않고 일렁일 때까지 달궈 생강 위에 조심히 끼얹습니다.",
    },
  ],
};
