import type { FoodCategory } from "../foods/food.ts";

/** What an ingredient does in a dish, and how far its amount may move before it is another dish. */
export type Role = "main" | "vegetable" | "starch" | "fat" | "seasoning" | "sauce" | "aromatic" | "liquid" | "topping";

/** Smallest and largest share of the drafted amount. Our own culinary judgement, kept wide enough to help and narrow enough that the dish keeps its name. */
export const ROLE_BOUNDS: { readonly [R in Role]: { readonly least: number; readonly most: number; readonly reluctance: number } } = {
  main: { least: 0.6, most: 1.6, reluctance: 2 },
  vegetable: { least: 0.4, most: 2, reluctance: 1 },
  starch: { least: 0.35, most: 1.4, reluctance: 1.5 },
  fat: { least: 0.4, most: 1.8, reluctance: 1 },
  seasoning: { least: 0.4, most: 1.25, reluctance: 1.2 },
  sauce: { least: 0.4, most: 1.25, reluctance: 1.2 },
  aromatic: { least: 0.5, most: 1.5, reluctance: 1 },
  liquid: { least: 0.8, most: 1.25, reluctance: 2 },
  topping: { least: 0.3, most: 1.5, reluctance: 0.8 },
};

const BY_CATEGORY: { readonly [C in FoodCategory]: Role } = {
  meat: "main",
  poultry: "main",
  "processed-meat": "main",
  fish: "main",
  shellfish: "main",
  egg: "main",
  soy: "main",
  legume: "main",
  dish: "main",
  milk: "liquid",
  stock: "liquid",
  water: "liquid",
  drink: "liquid",
  alcohol: "liquid",
  cheese: "topping",
  nut: "topping",
  seed: "topping",
  sweet: "topping",
  snack: "topping",
  fat: "fat",
  oil: "fat",
  grain: "starch",
  flour: "starch",
  noodle: "starch",
  bread: "starch",
  vegetable: "vegetable",
  mushroom: "vegetable",
  seaweed: "vegetable",
  fruit: "vegetable",
  pickle: "vegetable",
  herb: "aromatic",
  spice: "aromatic",
  leavening: "seasoning",
  thickener: "seasoning",
  salt: "seasoning",
  sweetener: "seasoning",
  vinegar: "seasoning",
  sauce: "sauce",
  paste: "sauce",
};

export const roleOf = (category: FoodCategory): Role => BY_CATEGORY[category];
