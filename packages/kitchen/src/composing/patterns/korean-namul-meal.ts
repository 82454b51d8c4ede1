import type { Pattern } from "../pattern.ts";
import { COOK_RICE, RICE } from "./choices.ts";
import { CHAMGIREUM, KKAE } from "./korean-choices.ts";
import { koreanFat, LITTLE_GARLIC, soySauceOrSalt } from "./korean-seasonings.ts";

export const namulMeal: Pattern = {
  id: "namul-meal",
  cuisine: "korean",
  level: "beginner",
  minutes: 45,
  carbohydrate: "moderate",
  title: { en: "namul plate: {green}, {second} and pan-fried {protein} with rice", ko: "{protein}구이와 {green} {second} 나물 정식" },
  description: { en: "Two seasoned vegetables, something from the pan and a bowl of rice.", ko: "나물 두 가지와 팬에 구운 반찬 하나를 밥에 곁들입니다." },
  slots: [
    { key: "rice", choices: RICE },
    {
      key: "protein",
      choices: [
        { food: "tofu-firm", grams: 150, called: { en: "tofu", ko: "두부" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" } },
        { food: "stone-flounder", grams: 130, called: { en: "flounder", ko: "가자미" }, preparation: { en: "patted dry", ko: "물기를 닦아" } },
        { food: "chicken-breast", grams: 110, called: { en: "chicken", ko: "닭고기" }, preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 저며" } },
        {
          food: "beef-tenderloin-hanwoo",
          grams: 100,
          called: { en: "beef", ko: "소고기" },
          preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" },
        },
        {
          food: "king-oyster-mushroom",
          grams: 120,
          called: { en: "king oyster mushroom", ko: "새송이버섯" },
          preparation: { en: "in slices 1 cm thick", ko: "1 cm 두께로 썰어" },
        },
      ],
    },
    {
      key: "green",
      choices: [
        { food: "spinach", grams: 90, preparation: { en: "washed", ko: "씻어서" } },
        { food: "bok-choy-korean", grams: 100, called: { en: "bok choy", ko: "청경채" }, preparation: { en: "leaf by leaf", ko: "잎을 떼어" } },
        { food: "chamnamul-cultivated", grams: 70, called: { en: "chamnamul", ko: "참나물" }, preparation: { en: "washed", ko: "씻어서" } },
        { food: "water-dropwort-cultivated", grams: 70, called: { en: "minari", ko: "미나리" }, preparation: { en: "washed", ko: "씻어서" } },
      ],
    },
    {
      key: "second",
      choices: [
        { food: "korean-zucchini", grams: 100, called: { en: "zucchini", ko: "애호박" }, preparation: { en: "in half moons", ko: "반달로 썰어" } },
        { food: "korean-radish", grams: 90, called: { en: "radish", ko: "무" }, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        { food: "carrot", grams: 70, preparation: { en: "in matchsticks", ko: "채 썰어" } },
        { food: "oyster-mushroom-korean", grams: 80, called: { en: "oyster mushroom", ko: "느타리버섯" }, preparation: { en: "torn", ko: "찢어서" } },
      ],
    },
    { key: "season", choices: soySauceOrSalt(9) },
    { key: "garlic", choices: LITTLE_GARLIC, isOptional: true },
    { key: "oil", choices: CHAMGIREUM, isOptional: true },
    { key: "fat", choices: koreanFat(8) },
    { key: "seed", choices: KKAE, isOptional: true },
  ],
  steps: [
    COOK_RICE,
    {
      en: "Blanch {green} 40 seconds in boiling water, rinse it cold, squeeze it out and cut it in lengths of 4 cm.",
      ko: "{green}를 끓는 물에 40초 데쳐 찬물에 헹구고 물기를 짜 4 cm로 썹니다.",
    },
    {
      en: "Toss the greens with a third of {season}[, {garlic}][ and {oil}].",
      ko: "데친 나물에 {season}의 3분의 1[, {garlic}][, {oil}]을 넣어 무칩니다.",
    },
    {
      en: "Heat a third of {fat} in a pan over medium heat. Fry {second} with another third of the seasoning and 2 spoonfuls of water 4 to 5 minutes, until tender, and take it out.",
      ko: "팬에 {fat}의 3분의 1을 두르고 중불에서 {second}를 남은 양념의 절반, 물 2숟가락과 4~5분, 부드럽게 볶아 꺼냅니다.",
    },
    {
      en: "Heat the rest of the fat over medium heat and fry {protein} 4 minutes a side, until golden and cooked through. Season it with the rest of the seasoning.",
      ko: "남은 기름을 두르고 중불에서 {protein}을 한 면에 4분씩, 노릇하고 속까지 익도록 구운 뒤 나머지 양념으로 간합니다.",
    },
    { en: "Scatter {seed} over the vegetables.", ko: "나물에 {seed}를 뿌립니다." },
    { en: "Serve everything with the hot {rice:name}.", ko: "갓 지은 밥과 함께 냅니다." },
  ],
};
