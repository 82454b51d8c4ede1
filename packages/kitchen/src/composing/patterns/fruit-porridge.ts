import type { Pattern } from "../pattern.ts";

export const fruitPorridge: Pattern = {
  id: "fruit-porridge",
  cuisine: "western",
  level: "beginner",
  minutes: 35,
  carbohydrate: "moderate",
  title: { en: "{base} porridge with {fruit}", ko: "{fruit}를 올린 {base} 포리지" },
  description: {
    en: "A warm breakfast that cooks by itself while the table is laid.",
    ko: "상을 차리는 동안 저절로 끓는 따뜻한 아침입니다.",
  },
  slots: [
    {
      key: "base",
      choices: [
        { food: "oats-rolled", grams: 55, called: { en: "oat", ko: "오트밀" } },
        { food: "rice-white-short-grain", grams: 55, called: { en: "rice", ko: "쌀" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "millet", grams: 55, called: { en: "millet", ko: "기장" }, preparation: { en: "rinsed", ko: "씻어서" } },
        { food: "quinoa", grams: 55, preparation: { en: "rinsed", ko: "씻어서" } },
      ],
    },
    {
      key: "fruit",
      choices: [
        { food: "apple", grams: 80, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
        { food: "pear", grams: 80, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
        { food: "banana", grams: 70, preparation: { en: "sliced", ko: "썰어서" } },
        { food: "blueberry", grams: 70, called: { en: "blueberries", ko: "블루베리" } },
        { food: "strawberry", grams: 80, called: { en: "strawberries", ko: "딸기" }, preparation: { en: "halved", ko: "반으로 갈라" } },
        { food: "peach", grams: 90, preparation: { en: "in slices", ko: "썰어서" } },
      ],
    },
    {
      key: "milk",
      choices: [
        { food: "milk-1-percent", grams: 180 },
        { food: "soy-milk-unsweetened", grams: 180 },
        { food: "rice-milk", grams: 180 },
        { food: "almond-milk", grams: 180 },
      ],
      isOptional: true,
    },
    { key: "water", choices: [{ food: "water", grams: 200 }] },
    {
      key: "seed",
      choices: [
        { food: "sunflower-seed", grams: 7 },
        { food: "pumpkin-seed", grams: 7 },
        { food: "chia-seed", grams: 7 },
      ],
      isOptional: true,
    },
    { key: "spice", choices: [{ food: "cinnamon", grams: 0.5 }], isOptional: true },
    { key: "sweet", choices: [{ food: "syrup-maple", grams: 7 }], isOptional: true },
    { key: "salt", choices: [{ food: "salt", grams: 0.3 }] },
  ],
  steps: [
    {
      en: "Put {base}, {water} and {salt}[ with {milk}] in a pot and bring to the boil over medium heat, stirring.",
      ko: "냄비에 {base}, {water}, {salt}[, {milk}]을 넣고 중불에서 저으며 끓입니다.",
    },
    {
      en: "Turn the heat down to low and cook, half covered: oats 6 minutes, quinoa 18, millet 25, rice 25 to 30. Stir often, and add a little water if it catches; it is done when the grains are soft and creamy.",
      ko: "약불로 줄이고 뚜껑을 반쯤 덮어 오트밀은 6분, 퀴노아는 18분, 기장은 25분, 쌀은 25~30분 끓입니다. 자주 젓고 눌어붙으면 물을 조금 더 넣습니다. 알갱이가 부드럽고 걸쭉해지면 됩니다.",
    },
    { en: "Stir in {spice} and let it stand off the heat for 2 minutes.", ko: "불을 끄고 {spice}를 섞어 2분 둡니다." },
    { en: "Ladle the porridge into bowls and put {fruit} on top.", ko: "그릇에 담고 {fruit}를 올립니다." },
    { en: "Sprinkle {seed} over it.", ko: "{seed}를 뿌립니다." },
    { en: "Pour {sweet} over it.", ko: "{sweet}을 두릅니다." },
  ],
};
