export * from "./ask-for-draft.ts";
export * from "./believable.ts";
export { type JsonSchema, type JsonValue } from "./draft-json-schema.ts";
export * from "./draft-prompt.ts";
export * from "./model-usage.ts";
export * from "./read-answer.ts";
export { USER_DATA } from "./user-data.ts";
