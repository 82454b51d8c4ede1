export * from "./bigram-vector.ts";
export * from "./embedding-text.ts";
export * from "./food-document.ts";
export * from "./fusion.ts";
export * from "./index-name.ts";
export * from "./search-results.ts";
export * from "./tokens.ts";
