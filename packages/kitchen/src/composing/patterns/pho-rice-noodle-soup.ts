import type { Pattern } from "../pattern.ts";

export const phoRiceNoodleSoup: Pattern = {
  id: "pho-rice-noodle-soup",
  cuisine: "southeast-asian",
  level: "beginner",
  minutes: 40,
  carbohydrate: "moderate",
  title: { en: "{protein} rice noodle soup", ko: "{protein} 쌀국수" },
  description: {
    en: "After pho: a quick clear broth of toasted onion, ginger and sweet spices, with sprouts and herbs.",
    ko: "구운 양파와 생강, 향신료로 빠르게 낸 맑은 국물에 숙주와 허브를 올립니다.",
  },
  slots: [
    { key: "noodle", choices: [{ food: "rice-noodle", grams: 50, called: { en: "rice noodles", ko: "쌀국수" } }] },
    {
      key: "protein",
      choices: [
        { food: "beef-round-hanwoo", grams: 110, called: { en: "beef", ko: "소고기" }, preparation: { en: "very thinly sliced", ko: "아주 얇게 썰어" } },
        { food: "chicken-breast", grams: 110, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "thinly sliced", ko: "얇게 썰어" } },
        { food: "pork-loin-korean", grams: 110, called: { en: "pork", ko: "돼지고기" }, preparation: { en: "very thinly sliced", ko: "아주 얇게 썰어" } },
        { food: "whiteleg-shrimp", grams: 120, called: { en: "shrimp", ko: "새우" }, preparation: { en: "peeled", ko: "껍질을 벗겨" } },
        { food: "tofu-firm", grams: 160, called: { en: "tofu", ko: "두부" }, preparation: { en: "in thin slices", ko: "얇게 썰어" } },
        {
          food: "oyster-mushroom-korean",
          grams: 140,
          called: { en: "oyster mushroom", ko: "느타리버섯" },
          preparation: { en: "torn in strips", ko: "가늘게 찢어" },
        },
      ],
    },
    { key: "onion", choices: [{ food: "onion", grams: 60, preparation: { en: "in thick slices", ko: "도톰하게 썰어" } }] },
    { key: "ginger", choices: [{ food: "ginger", grams: 6, preparation: { en: "sliced", ko: "저며서" } }], isOptional: true },
    { key: "cinnamon", choices: [{ food: "cinnamon", grams: 0.3 }], isOptional: true },
    { key: "pepper", choices: [{ food: "pepper-black", grams: 0.3 }], isOptional: true },
    { key: "water", choices: [{ food: "water", grams: 450 }] },
    {
      key: "seasoning",
      choices: [
        { food: "fish-sauce", grams: 4.5 },
        { food: "soy-sauce-korean", grams: 7 },
        { food: "tamari-gluten-free", grams: 6 },
        { food: "salt", grams: 0.9 },
      ],
    },
    {
      key: "sprouts",
      choices: [
        { food: "mung-bean-sprout-korean", grams: 60, called: { en: "bean sprouts", ko: "숙주" } },
        { food: "napa-cabbage-heart", grams: 60, called: { en: "napa cabbage", ko: "알배추" }, preparation: { en: "finely shredded", ko: "가늘게 채 썰어" } },
        { food: "bok-choy", grams: 60, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "finely sliced", ko: "가늘게 썰어" } },
      ],
    },
    {
      key: "herb",
      choices: [
        { food: "cilantro", grams: 5 },
        { food: "basil", grams: 5, preparation: { en: "torn", ko: "뜯어서" } },
        { food: "small-scallion", grams: 6, called: { en: "green onion", ko: "쪽파" }, preparation: { en: "chopped", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
    {
      key: "sour",
      choices: [
        { food: "lime-juice", grams: 6 },
        { food: "lemon-juice", grams: 6 },
      ],
      isOptional: true,
    },
    {
      key: "chili",
      choices: [
        { food: "red-chilli", grams: 4, called: { en: "red chili", ko: "홍고추" }, preparation: { en: "thinly sliced", ko: "송송 썰어" } },
        { food: "thai-chili", grams: 1, preparation: { en: "thinly sliced", ko: "송송 썰어" } },
      ],
      isOptional: true,
    },
  ],
  steps: [
    {
      en: "Toast {onion}[ and {ginger}] in a dry pot over medium-high heat 4 minutes, turning once, until browned at the edges.",
      ko: "마른 냄비에 {onion}[과 {ginger}]을 넣고 중강불에서 한 번 뒤집어 가며 4분, 가장자리가 갈색이 되도록 굽습니다.",
    },
    {
      en: "Add {water}[, {cinnamon}][ and {pepper}], bring to a boil, cover, and simmer over low heat 15 minutes.",
      ko: "{water}[, {cinnamon}][, {pepper}]을 넣고 끓어오르면 뚜껑을 덮어 약불에서 15분 끓입니다.",
    },
    {
      en: "Meanwhile cook {noodle} in another pot of boiling water as the packet says, until tender. Rinse under cold water, drain, and put in a deep bowl.",
      ko: "그동안 다른 냄비의 끓는 물에 {noodle}을 넣고 포장에 적힌 시간만큼 부드럽게 삶습니다. 찬물에 헹궈 물기를 빼고 깊은 그릇에 담습니다.",
    },
    {
      en: "Bring the broth to a boil over medium heat, add {seasoning} and {protein}, and cook 2 to 5 minutes, until cooked through.",
      ko: "국물을 중불에서 끓여 {seasoning}과 {protein}을 넣고 2~5분, 속까지 익힙니다.",
    },
    { en: "Add {sprouts} and boil 1 minute.", ko: "{sprouts}을 넣고 1분 끓입니다." },
    { en: "Ladle everything over the {noodle:name}.", ko: "{noodle:name}에 건더기와 국물을 부어 냅니다." },
    { en: "Top with {herb}.", ko: "{herb}을 올립니다." },
    { en: "Sprinkle {sour} over the bowl.", ko: "{sour}을 뿌립니다." },
    { en: "Add {chili} to taste.", ko: "{chili}을 입맛에 맞게 올립니다." },
  ],
};
