export * from "./fake-bedrock.ts";
export * from "./fake-openai.ts";
export * from "./fake-search.ts";
export * from "./fake-titan.ts";
export * from "./tables.ts";
