import { createDocumentClient } from "../../dynamodb/document-client.ts";
import { createDynamoAccessStore, createDynamoCache, createDynamoConnectionStore, createDynamoSessionStore } from "../../dynamodb/index.ts";
import { needed } from "../../settings.ts";
import { once } from "./once.ts";
import { settings } from "./settings.ts";

const client = once(() => createDocumentClient());

export const store = once(() =>
  createDynamoSessionStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE"), resultsTable: needed(settings, "RESULTS_TABLE") }),
);
export const access = once(() => createDynamoAccessStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE") }));
export const connections = once(() => createDynamoConnectionStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE") }));
export const cache = once(() => createDynamoCache({ client: client(), cacheTable: needed(settings, "CACHE_TABLE") }));
