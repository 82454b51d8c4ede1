export * from "./bedrock-error.ts";
export * from "./capabilities.ts";
export * from "./create-bedrock-model.ts";
export * from "./model-id.ts";
export { PRICES_OF, usageOf } from "./prices.ts";
