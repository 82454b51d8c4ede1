export { createDynamoSessionStore, type DynamoSessionStoreOptions } from "./dynamo-session-store.ts";
export * from "./table-definitions.ts";
