export * from "./allergens.ts";
export * from "./analysis.ts";
export * from "./events.ts";
export * from "./nutrients.ts";
export * from "./profile.ts";
export * from "./recipe.ts";
export * from "./vocabulary.ts";
