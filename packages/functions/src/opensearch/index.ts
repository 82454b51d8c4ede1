export * from "./create-search-client.ts";
export * from "./index-definition.ts";
export * from "./let-read.ts";
export * from "./opensearch-food-index-writer.ts";
export * from "./opensearch-food-index.ts";
