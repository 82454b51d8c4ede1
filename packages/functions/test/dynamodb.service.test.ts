import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { accessStoreContract, cacheContract, connectionStoreContract, sessionStoreContract } from "@ai-chef/service/contracts";
import { afterAll, describe, it } from "vitest";
import { startDynamoDbLocal } from "../../../test/services/dynamodb-local/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import {
  createDynamoAccessStore,
  createDynamoCache,
  createDynamoConnectionStore,
  createDynamoSessionStore,
  createLayeredCache,
  createMemoryCache,
} from "../src/dynamodb/index.ts";
import { createTables } from "../src/testing/tables.ts";

const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
const clients: DynamoDBClient[] = [];
afterAll(async () => {
  for (const client of clients) client.destroy();
  await service?.close();
});

describe.skipIf(service === null)("DynamoDB", () => {
  if (service === null) return it("is not here");
  /** A moment at which what the suites make has not expired. */
  const clock = { now: () => new Date("2026-01-01T00:00:00.000Z") };
  const connect = (endpoint = service.endpoint, maxAttempts = 3): DynamoDBDocumentClient => {
    const client = new DynamoDBClient({ endpoint, maxAttempts, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
    clients.push(client);
    return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  };
  let made = 0;
  const newTables = async (client: DynamoDBDocumentClient) => {
    made += 1;
    const names = { sessions: `sessions-${made}`, results: `results-${made}`, cache: `cache-${made}` };
    await createTables(client, names);
    return { sessionsTable: names.sessions, resultsTable: names.results, cacheTable: names.cache };
  };

  sessionStoreContract("DynamoDB", async () => {
    const client = connect();
    return createDynamoSessionStore({ client, clock, ...(await newTables(client)) });
  });
  accessStoreContract("DynamoDB", async (clock) => {
    const client = connect();
    return createDynamoAccessStore({ client, clock, ...(await newTables(client)) });
  });
  connectionStoreContract("DynamoDB", async (clock) => {
    const client = connect();
    return createDynamoConnectionStore({ client, clock, ...(await newTables(client)) });
  });
  cacheContract("DynamoDB", async (clock) => {
    const client = connect();
    return createDynamoCache({ client, clock, ...(await newTables(client)) });
  });
  cacheContract("memory before DynamoDB", async (clock) => {
    const client = connect();
    const back = createDynamoCache({ client, clock, ...(await newTables(client)) });
    return createLayeredCache({ front: createMemoryCache({ clock }), back, frontSeconds: 1 });
  });
});
