export { createDocumentClient } from "./document-client.ts";
export { createDynamoAccessStore, type DynamoAccessStoreOptions } from "./dynamo-access-store.ts";
export { createDynamoCache, type DynamoCacheOptions } from "./dynamo-cache.ts";
export { createDynamoConnectionStore, type DynamoConnectionStoreOptions } from "./dynamo-connection-store.ts";
export { createDynamoSessionStore, type DynamoSessionStoreOptions } from "./dynamo-session-store.ts";
export { createLayeredCache, type LayeredCacheOptions } from "./layered-cache.ts";
export { createMemoryCache, type MemoryCacheOptions } from "./memory-cache.ts";
export * from "./table-definitions.ts";
