import type { Pattern } from "../pattern.ts";

export const coconutSoup: Pattern = {
  id: "coconut-soup",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 25,
  carbohydrate: "low",
  title: { en: "{protein} and mushroom coconut soup", ko: "{protein} 버섯 코코넛 수프" },
  description: { en: "After tom kha: coconut milk, ginger, lime and mushrooms.", ko: "똠카처럼 코코넛밀크에 생강과 라임, 버섯을 넣어 끓입니다." },
  slots: [
    {
      key: "protein",
      choices: [
        { food: "chicken-thigh-boneless", grams: 140, preparation: { en: "in bite-size pieces", ko: "한입 크기로 썰어" } },
        { food: "chicken-breast", grams: 140, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "shrimp", grams: 140, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tofu-extra-firm", grams: 180, preparation: { en: "cubed", ko: "깍둑 썰어" } },
      ],
    },
    { key: "coconut", choices: [{ food: "coconut-milk", grams: 130 }] },
    { key: "water", choices: [{ food: "water", grams: 150 }] },
    {
      key: "mushroom",
      choices: [
        { food: "mushroom-oyster", grams: 60, preparation: { en: "torn", ko: "찢어서" } },
        { food: "mushroom", grams: 60, preparation: { en: "quartered", ko: "4등분해" } },
      ],
    },
    { key: "ginger", choices: [{ food: "ginger", grams: 8, preparation: { en: "sliced", ko: "저며서" } }] },
    { key: "lime", choices: [{ food: "lime-juice", grams: 8 }], isOptional: true },
    { key: "chili", choices: [{ food: "thai-chili", grams: 2, preparation: { en: "sliced", ko: "썰어서" } }], isOptional: true },
    { key: "cilantro", choices: [{ food: "cilantro", grams: 4 }], isOptional: true },
    { key: "fishSauce", choices: [{ food: "fish-sauce", grams: 5 }], isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.6 }] },
  ],
  steps: [
    {
      en: "Bring {coconut}, {water} and {ginger}[ with {chili}] to a gentle boil and simmer 5 minutes.",
      ko: "냄비에 {coconut}, {water}, {ginger}[, {chili}]을 넣고 약하게 끓여 5분 우립니다.",
    },
    { en: "Add {protein} and {mushroom} and simmer 6 to 8 minutes, until cooked through.", ko: "{protein}와 {mushroom}을 넣고 6~8분, 속까지 익힙니다." },
    { en: "Season with {salt}[ and {fishSauce}], and take the pot off the heat.", ko: "{salt}[과 {fishSauce}]으로 간하고 불을 끕니다." },
    { en: "Stir in {lime}.", ko: "{lime}을 넣습니다." },
    { en: "Scatter {cilantro} over the bowls.", ko: "{cilantro}를 올립니다." },
  ],
};
