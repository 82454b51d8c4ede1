import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { ChefError } from "@ai-chef/sdk/contract";
import { appendEvent, endRun, systemClock } from "@ai-chef/service";
import { createWatchTokens, TOKEN_PROTOCOL, type WatchMessage, WATCH_PROTOCOL } from "@ai-chef/service/api";
import type { Context, DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startDynamoDbLocal } from "../../../test/services/dynamodb-local/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { createDynamoConnectionStore, createDynamoSessionStore } from "../src/dynamodb/index.ts";
import { authorizerHandler } from "../src/handlers/authorizer-handler.ts";
import { connectHandler, disconnectHandler } from "../src/handlers/connect-handler.ts";
import { messageHandler } from "../src/handlers/message-handler.ts";
import { notifyHandler } from "../src/handlers/notify-handler.ts";
import { startFakeConnections } from "../src/testing/fake-connections.ts";
import { recordingObserver } from "../src/testing/recording-observer.ts";
import { createTables } from "../src/testing/tables.ts";
import { createApiGatewayChannel } from "../src/websocket/api-gateway-channel.ts";

const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
const fake = await startFakeConnections();
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const tables = new DynamoDBClient({ endpoint: service?.endpoint ?? "", region: "local", credentials });
const client = DynamoDBDocumentClient.from(tables, { marshallOptions: { removeUndefinedValues: true } });
const store = createDynamoSessionStore({ client, sessionsTable: "sessions", resultsTable: "results" });
const connections = createDynamoConnectionStore({ client, sessionsTable: "sessions" });
const channel = createApiGatewayChannel(new ApiGatewayManagementApiClient({ endpoint: fake.endpoint, region: "local", credentials, maxAttempts: 1 }));
const observer = recordingObserver();
const clock = systemClock;
const watchTokens = createWatchTokens(new Uint8Array(32).fill(7), clock);

const authorize = authorizerHandler(async (token) => {
  const caller = token === null ? null : await watchTokens.verify(token);
  if (caller === null) throw new ChefError("unauthenticated", "The token is not valid.");
  return caller;
}, observer);
const connect = connectHandler({ connections, clock, observer });
const disconnect = disconnectHandler({ connections, observer });
const say = messageHandler({ store, connections, channel, clock, observer });
const notify = notifyHandler({ connections, channel, observer });

let number = 0;
let sessionId = "";
let runId = "";
/** A connection of a page that has a watch token of the session. */
async function open(connectionId: string, ofSession = sessionId): Promise<void> {
  const headers = { "Sec-WebSocket-Protocol": `${WATCH_PROTOCOL}, ${TOKEN_PROTOCOL}${await watchTokens.issue("ann", ofSession)}` };
  const { context } = await authorize({ methodArn: "arn:aws:execute-api:local:1:api/dev/$connect", requestContext: { connectionId, requestId: "r" }, headers });
  const answer = await connect({ requestContext: { connectionId, requestId: "r", authorizer: context } });
  expect(answer).toEqual({ statusCode: 200, headers: { "Sec-WebSocket-Protocol": WATCH_PROTOCOL } });
}
const tell = (connectionId: string, message: unknown) =>
  say({ requestContext: { connectionId, requestId: "r" }, body: typeof message === "string" ? message : JSON.stringify(message) });
const append = (step: string) => appendEvent(store, clock, { runId, type: "stage-progress", stage: "GenerateRecipe", step });
const messagesOf = (connectionId: string): readonly WatchMessage[] =>
  fake.posted.filter((posted) => posted.connectionId === connectionId).map(({ message }) => message as WatchMessage); // our own messages
const numbersOf = (connectionId: string): readonly number[] =>
  messagesOf(connectionId).flatMap((message) => (message.type === "event" ? [message.event.seq] : []));

/** The records of a stream: each row of the run, as DynamoDB writes them. */
async function streamOf(run: string): Promise<readonly DynamoDBRecord[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({ TableName: "sessions", KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": `RUN#${run}` } }),
  );
  return Items.map((item, index) => ({
    eventName: "INSERT",
    dynamodb: {
      SequenceNumber: String(index + 1),
      NewImage: Object.fromEntries(Object.entries(item).map(([key, value]) => [key, typeof value === "string" ? { S: value } : { N: String(value) }])),
    },
  }));
}
const deliver = (records: readonly DynamoDBRecord[]) => notify({ Records: [...records] }, {} as Context); // the context is only passed on

describe.skipIf(service === null)("watching through API Gateway and a stream", () => {
  beforeAll(async () => await createTables(tables, { sessions: "sessions", results: "results", cache: "cache" }));
  beforeEach(async () => {
    number += 1;
    sessionId = `session-${number}`;
    runId = `run-${number}`;
    const now = Date.now();
    const expiresAt = new Date(now + 3_600_000).toISOString();
    await store.createRun({ sessionId, runId, owner: "ann", profile: {}, startedAt: new Date(now).toISOString(), expiresAt });
  });
  afterAll(async () => {
    tables.destroy();
    await fake.close();
    await service?.close();
  });

  it("replays what was missed and pushes what comes, until the end", async () => {
    await append("1");
    await append("2");
    await open("page-1");
    await tell("page-1", { type: "subscribe", sessionId, after: 1 });
    expect(numbersOf("page-1")).toEqual([2]);
    await append("3");
    await endRun(store, clock, runId, { status: "failed" });
    const records = await streamOf(runId);
    expect(await deliver(records)).toEqual({ batchItemFailures: [] });
    // Those of before the subscription come again by this stream of all rows: a client drops them.
    expect(numbersOf("page-1")).toEqual([2, 1, 2, 3, 4]);
    expect(messagesOf("page-1").at(-1)).toEqual({ type: "end", sessionId });
  });

  it("pushes to nobody who does not watch the session, and to nobody who left", async () => {
    await open("page-2");
    await open("page-3");
    await tell("page-2", { type: "subscribe", sessionId });
    await tell("page-3", { type: "subscribe", sessionId });
    await disconnect({ requestContext: { connectionId: "page-3", requestId: "r" } });
    await tell("page-2", { type: "unsubscribe", sessionId });
    await append("1");
    await deliver(await streamOf(runId));
    expect([numbersOf("page-2"), numbersOf("page-3")]).toEqual([[], []]);
  });

  it("forgets a connection that is gone, and goes on for the others", async () => {
    await open("gone");
    await open("here");
    await tell("gone", { type: "subscribe", sessionId });
    await tell("here", { type: "subscribe", sessionId });
    fake.set("gone", "gone");
    await append("1");
    await deliver(await streamOf(runId));
    expect(numbersOf("here")).toEqual([1]);
    expect(await connections.watchers(sessionId)).toEqual(["here"]);
    expect(observer.measures).toContainEqual({ name: "ConnectionsGone", unit: "Count", value: 1 });
  });

  it("reports the record that could not be delivered, and not those before it", async () => {
    await open("shaky");
    await tell("shaky", { type: "subscribe", sessionId });
    await append("1");
    await append("2");
    const records = (await streamOf(runId)).filter(({ dynamodb }) => dynamodb?.NewImage?.["sk"]?.S?.startsWith("EVENT#"));
    await deliver(records.slice(0, 1));
    fake.set("shaky", "failing");
    expect(await deliver(records.slice(1))).toEqual({ batchItemFailures: [{ itemIdentifier: records[1]?.dynamodb?.SequenceNumber }] });
    fake.set("shaky", "open");
    expect(await deliver(records.slice(1))).toEqual({ batchItemFailures: [] });
    expect(numbersOf("shaky")).toEqual([1, 2]);
  });

  it("takes records twice and out of order, rows that are no events, and events of a later version", async () => {
    await open("page-4");
    await tell("page-4", { type: "subscribe", sessionId });
    await append("1");
    await append("2");
    const records = await streamOf(runId);
    const later: DynamoDBRecord = {
      eventName: "INSERT",
      dynamodb: {
        SequenceNumber: "9",
        NewImage: {
          sk: { S: "EVENT#00000003" },
          sessionId: { S: sessionId },
          event: { S: JSON.stringify({ runId, seq: 3, at: new Date().toISOString(), type: "stage-dreamt", colour: "blue" }) },
        },
      },
    };
    expect(await deliver([...records.toReversed(), ...records, later, { eventName: "REMOVE", dynamodb: { SequenceNumber: "10" } }])).toEqual({
      batchItemFailures: [],
    });
    expect(numbersOf("page-4")).toEqual([2, 1, 1, 2, 3]);
    expect(messagesOf("page-4").at(-1)).toMatchObject({ event: { type: "stage-dreamt", colour: "blue" } });
  });

  it("shows a token of another session nothing, and says what is wrong with a message", async () => {
    await open("stranger", "another-session");
    await tell("stranger", { type: "subscribe", sessionId });
    await tell("stranger", "{");
    await tell("stranger", { type: "dance" });
    expect(messagesOf("stranger").map((message) => (message.type === "error" ? message.problem.code : message.type))).toEqual([
      "session_not_found",
      "invalid_json",
      "invalid_value",
    ]);
    expect(await connections.watchers(sessionId)).toEqual([]);
  });

  it("goes over to the newest run", async () => {
    await append("1");
    await open("page-5");
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    await store.createRun({ sessionId, runId: `${runId}-b`, owner: "ann", profile: {}, startedAt: new Date().toISOString(), expiresAt });
    await appendEvent(store, clock, { runId: `${runId}-b`, type: "session-start" });
    await tell("page-5", { type: "subscribe", sessionId, after: 1, runId });
    expect(messagesOf("page-5")).toMatchObject([{ type: "event", event: { runId: `${runId}-b`, seq: 1 } }]);
  });

  it("refuses a token that is none, in the word that API Gateway makes a 401 of; a defect stays one", async () => {
    const asked = { methodArn: "arn", requestContext: { connectionId: "x", requestId: "r" }, headers: { "sec-websocket-protocol": WATCH_PROTOCOL } };
    await expect(authorize(asked)).rejects.toThrow(/^Unauthorized$/u);
    const broken = authorizerHandler(async () => await Promise.reject(new Error("the table is gone")), observer);
    await expect(broken(asked)).rejects.toThrow("the table is gone");
  });
});
