export * from "./create-openai-model.ts";
