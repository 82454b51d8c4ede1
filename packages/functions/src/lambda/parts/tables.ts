import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createDynamoAccessStore, createDynamoCache, createDynamoConnectionStore, createDynamoSessionStore } from "../../dynamodb/index.ts";
import { needed } from "../../settings.ts";
import { once } from "./once.ts";
import { settings } from "./settings.ts";

const client = once(() => DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } }));

export const store = once(() =>
  createDynamoSessionStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE"), resultsTable: needed(settings, "RESULTS_TABLE") }),
);
export const access = once(() => createDynamoAccessStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE") }));
export const connections = once(() => createDynamoConnectionStore({ client: client(), sessionsTable: needed(settings, "SESSIONS_TABLE") }));
export const cache = once(() => createDynamoCache({ client: client(), cacheTable: needed(settings, "CACHE_TABLE") }));
