import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { ChefError, eventKey } from "@ai-chef/sdk/contract";
import { appendEvent, endRun, type SessionStore } from "@ai-chef/service";
import { accessStoreContract, aResult, cacheContract, connectionStoreContract, sessionStoreContract } from "@ai-chef/service/contracts";
import { afterAll, afterEach, describe, expect, it } from "vitest";
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
import { type AskedRequest, type Fate, type ScriptedProxy, startScriptedProxy } from "./scripted-proxy.ts";

const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
const clients: DynamoDBClient[] = [];
const proxies: ScriptedProxy[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await service?.close();
});

const STARTED = "2026-01-01T00:00:00.000Z";
const RUN = { sessionId: "session-1", runId: "run-1", owner: "ann", profile: { target: "keto" }, startedAt: STARTED, expiresAt: "2026-02-01T00:00:00.000Z" };
/** A moment at which what the suites make has not expired. */
const clock = { now: () => new Date(STARTED), newId: () => "id" };
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

function connect(endpoint = service?.endpoint ?? "", maxAttempts = 3): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ endpoint, maxAttempts, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
  clients.push(client);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

let made = 0;
async function newTables(): Promise<{ readonly sessionsTable: string; readonly resultsTable: string; readonly cacheTable: string }> {
  made += 1;
  const names = { sessions: `sessions-${made}`, results: `results-${made}`, cache: `cache-${made}` };
  await createTables(connect(), names);
  return { sessionsTable: names.sessions, resultsTable: names.results, cacheTable: names.cache };
}

/** A client behind a proxy. */
async function through(
  fateOf: (request: AskedRequest) => Fate,
  maxAttempts?: number,
): Promise<{ readonly client: DynamoDBDocumentClient; readonly proxy: ScriptedProxy }> {
  const proxy = await startScriptedProxy(service?.endpoint ?? "", fateOf);
  proxies.push(proxy);
  return { client: connect(proxy.endpoint, maxAttempts), proxy };
}

/** A store over new tables with one run in it, and the same store behind a proxy. */
async function twoStores(fateOf: (request: AskedRequest) => Fate, maxAttempts?: number) {
  const tables = await newTables();
  const direct = createDynamoSessionStore({ client: connect(), clock, ...tables });
  await direct.createRun(RUN);
  const { client, proxy } = await through(fateOf, maxAttempts);
  return { direct, faulty: createDynamoSessionStore({ client, clock, ...tables }), proxy, ...tables };
}

/** As the workflow does: again, while the store does not answer. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!ChefError.isInstance(error) || error.code !== "store_unavailable") throw error;
    }
  }
}

const progress = (store: SessionStore, writer: number, step: number) =>
  appendEvent(store, clock, { runId: "run-1", type: "stage-progress", stage: `writer-${writer}`, step: String(step), data: { step } });

describe.skipIf(service === null)("DynamoDB", () => {
  sessionStoreContract("DynamoDB", async () => createDynamoSessionStore({ client: connect(), clock, ...(await newTables()) }));
  accessStoreContract("DynamoDB", async (clock) => createDynamoAccessStore({ client: connect(), clock, ...(await newTables()) }));
  connectionStoreContract("DynamoDB", async (clock) => createDynamoConnectionStore({ client: connect(), clock, ...(await newTables()) }));
  cacheContract("DynamoDB", async (clock) => createDynamoCache({ client: connect(), clock, ...(await newTables()) }));
  cacheContract("memory before DynamoDB", async (clock) => {
    const back = createDynamoCache({ client: connect(), clock, ...(await newTables()) });
    return createLayeredCache({ front: createMemoryCache({ clock }), back, frontSeconds: 1 });
  });
});

describe.skipIf(service === null)("the session store on DynamoDB", () => {
  it("keeps 200 events of ten writers over two clients in one sequence", async () => {
    const tables = await newTables();
    const stores = [connect(), connect()].map((client) => createDynamoSessionStore({ client, clock, ...tables }));
    const [first = expect.fail()] = stores;
    await first.createRun(RUN);
    await Promise.all(
      upTo(10).map(async (writer) => {
        for (const step of upTo(20)) await progress(stores[writer % 2] ?? first, writer, step);
      }),
    );
    const events = await first.eventsAfter("run-1", 0, 1000);
    expect(events.map(({ seq }) => seq)).toEqual(upTo(200));
    // Those of one writer stand in the order in which it wrote them.
    for (const writer of upTo(10)) expect(events.filter(({ stage }) => stage === `writer-${writer}`).map(({ data }) => data?.["step"])).toEqual(upTo(20));
  });

  it.each([
    ["by the SDK", 3],
    ["by the caller", 1],
  ])("has no gap and no duplicate where sockets are reset in the middle of commits, and they are sent again %s", async (_, maxAttempts) => {
    let lost = 0;
    const { direct, faulty } = await twoStores(({ operation, number }) => {
      if (operation !== "TransactWriteItems") return number % 13 === 0 ? "lose-answer" : "pass";
      const fate = number % 3 === 0 ? "lose-answer" : number % 7 === 0 ? "lose-request" : "pass";
      if (fate !== "pass") lost += 1;
      return fate;
    }, maxAttempts);
    await Promise.all(
      upTo(4).map(async (writer) => {
        for (const step of upTo(15)) await insist(() => progress(faulty, writer, step));
      }),
    );
    const events = await direct.eventsAfter("run-1", 0, 1000);
    expect(events.map(({ seq }) => seq)).toEqual(upTo(60));
    for (const writer of upTo(4)) expect(events.filter(({ stage }) => stage === `writer-${writer}`).map(({ data }) => data?.["step"])).toEqual(upTo(15));
    expect(lost).toBeGreaterThan(20);
  });

  it("ends once, with its result, where the answer to the end is lost", async () => {
    const { direct, faulty } = await twoStores(({ operation }) => (operation === "TransactWriteItems" ? "lose-answer" : "pass"), 1);
    const result = aResult("session-1", "run-1");
    await expect(endRun(faulty, clock, "run-1", { status: "succeeded", result })).rejects.toMatchObject({
      code: "store_unavailable",
      name: "StorageUnavailableError",
    });
    await endRun(faulty, clock, "run-1", { status: "succeeded", result });
    expect((await direct.eventsAfter("run-1", 0, 10)).map(({ type }) => type)).toEqual(["session-end"]);
    expect(await direct.getResult("run-1")).toEqual(result);
    expect(await direct.unfinishedRuns("2027-01-01T00:00:00.000Z", 10)).toEqual([]);
  });

  it.each([
    ["a throttle", 400, { __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException", message: "slow down" }],
    ["a throttle of the account", 400, { __type: "com.amazonaws.dynamodb.v20120810#RequestLimitExceeded", message: "slow down" }],
    ["a throttle of the control plane", 400, { __type: "com.amazon.coral.availability#ThrottlingException", message: "slow down" }],
    ["a fault", 500, { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message: "oh" }],
    ["a gateway's page", 502, "<html>Bad gateway</html>"],
    ["a transaction that is throttled", 400, cancelled(["None", "ThrottlingError", "None"])],
    ["a transaction that conflicts without end", 400, cancelled(["TransactionConflict", "None", "None"])],
  ])("says that the store is unavailable for %s", async (_, status, body) => {
    const { faulty } = await twoStores(
      ({ operation }) => (operation === "TransactWriteItems" ? { status, body: typeof body === "string" ? body : JSON.stringify(body) } : "pass"),
      1,
    );
    await expect(progress(faulty, 1, 1)).rejects.toMatchObject({
      code: "store_unavailable",
      name: "StorageUnavailableError",
      message: expect.stringContaining("does not answer"),
    });
  });

  it("goes on after a conflict with another's transaction", async () => {
    let conflicts = 3;
    const { direct, faulty, proxy } = await twoStores(
      ({ operation }) =>
        operation === "TransactWriteItems" && (conflicts -= 1) >= 0
          ? { status: 400, body: JSON.stringify(cancelled(["TransactionConflict", "None", "None"])) }
          : "pass",
      1,
    );
    expect(await progress(faulty, 1, 1)).toMatchObject({ seq: 1 });
    expect(proxy.asked.filter((operation) => operation === "TransactWriteItems")).toHaveLength(4);
    expect((await direct.eventsAfter("run-1", 0, 10)).map(({ seq }) => seq)).toEqual([1]);
  });

  it("lets a deployment's defect be seen: a table that is not there, a refusal", async () => {
    const lost = createDynamoSessionStore({ client: connect(), clock, sessionsTable: "nowhere", resultsTable: "nowhere" });
    await expect(lost.getRun("run-1")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const denied = { __type: "com.amazon.coral.service#AccessDeniedException", message: "is not authorized to perform: dynamodb:GetItem" };
    const { faulty } = await twoStores(() => ({ status: 400, body: JSON.stringify(denied) }), 1);
    await expect(faulty.getRun("run-1")).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  it("keeps a result of megabytes, and refuses one that no item holds, of which nothing is kept", async () => {
    const { direct } = await twoStores(() => "pass");
    const result = aResult("session-1", "run-1");
    const withNotes = (notes: string) => ({ ...result, recipe: { ...result.recipe, notes } });
    const noise =
      Array.from({ length: 100_000 }, (_, index) => ((index * 2654435761) % 4294967296).toString(36)).join("") +
      Array.from({ length: 60_000 }, () => Math.random().toString(36)).join("");
    const tooLarge = endRun(direct, clock, "run-1", { status: "succeeded", result: withNotes(noise) });
    await expect(tooLarge).rejects.toMatchObject({ code: "payload_too_large" });
    expect([await direct.getResult("run-1"), (await direct.getRun("run-1"))?.status]).toEqual([null, "running"]);
    const large = withNotes("소금을 조금 넣고 끓인다. ".repeat(100_000));
    await endRun(direct, clock, "run-1", { status: "succeeded", result: large });
    expect(await direct.getResult("run-1")).toEqual(large);
  });

  it("writes the session's id on each event, which the stream needs", async () => {
    const { direct, sessionsTable } = await twoStores(() => "pass");
    await progress(direct, 1, 1);
    const { Item } = await connect().send(new GetCommand({ TableName: sessionsTable, Key: eventKey("run-1", 1) }));
    expect(Item).toMatchObject({ sessionId: "session-1", runId: "run-1", seq: 1, expiresAtSeconds: Date.parse(RUN.expiresAt) / 1000 });
  });

  it("takes what has expired for absent, and begins anew under the same ids", async () => {
    const { direct, ...tables } = await twoStores(() => "pass");
    await progress(direct, 1, 1);
    await endRun(direct, clock, "run-1", { status: "succeeded", result: aResult("session-1", "run-1") });
    await direct.addFeedback("session-1", "ann", { at: STARTED, rating: 5 });
    const later = { now: () => new Date("2026-02-01T00:00:01.000Z"), newId: () => "id" };
    const store = createDynamoSessionStore({ client: connect(), clock: later, ...tables });
    expect([await store.getRun("run-1"), await store.getSession("session-1", "ann"), await store.getResult("run-1")]).toEqual([null, null, null]);
    expect([await store.eventsAfter("run-1", 0, 10), await store.listFeedback("session-1", "ann")]).toEqual([[], []]);
    expect((await store.listSessions("ann", { limit: 10 })).items).toEqual([]);
    expect(await store.commit({ event: { runId: "run-1", seq: 3, at: STARTED, type: "stage-start" }, onceKey: "late" })).toBe("missing");
    await store.createRun({ ...RUN, owner: "bob", startedAt: later.now().toISOString(), expiresAt: "2026-03-01T00:00:00.000Z" });
    expect(await store.getSession("session-1", "bob")).toMatchObject({ createdAt: later.now().toISOString() });
    expect(await store.getSession("session-1", "ann")).toBeNull();
    expect(await appendEvent(store, later, { runId: "run-1", type: "stage-progress", stage: "writer-1", step: "1" })).toMatchObject({ seq: 1 });
    expect([await store.getResult("run-1"), await store.listFeedback("session-1", "bob")]).toEqual([null, []]);
  });

  it("writes for the session that a run belongs to now, though it knew another of that id", async () => {
    const { direct, faulty, sessionsTable } = await twoStores(() => "pass");
    await progress(faulty, 1, 1);
    await direct.deleteSession("session-1", "ann");
    await direct.createRun({ ...RUN, sessionId: "session-2" });
    expect(await faulty.commit({ event: { runId: "run-1", seq: 1, at: STARTED, type: "stage-start" }, onceKey: "a" })).toBe("appended");
    const { Item } = await connect().send(new GetCommand({ TableName: sessionsTable, Key: eventKey("run-1", 1) }));
    expect(Item).toMatchObject({ sessionId: "session-2" });
  });

  it("erases everything in the end, wherever it is interrupted", async () => {
    let cut = 0;
    const { direct, faulty, proxy, sessionsTable, resultsTable } = await twoStores(({ number }) => (number === cut ? "lose-request" : "pass"), 1);
    await direct.createRun({ ...RUN, runId: "run-2" });
    for (const runId of ["run-1", "run-2"]) {
      for (const step of upTo(40)) await appendEvent(direct, clock, { runId, type: "stage-progress", stage: "A", step: String(step) });
      await endRun(direct, clock, runId, { status: "succeeded", result: aResult("session-1", runId) });
    }
    await direct.addFeedback("session-1", "ann", { at: STARTED, rating: 4, comment: "good" });
    let interruptions = 0;
    for (let isErased = false; !isErased;) {
      // Each time it gets one request further than the last time; nobody loses the way to the rest.
      cut = proxy.asked.length + 1 + interruptions;
      try {
        isErased = await faulty.deleteSession("session-1", "ann");
      } catch (error) {
        expect(error).toMatchObject({ code: "store_unavailable" });
        expect([await direct.getSession("session-1", "ann"), await direct.getRun("run-2")]).not.toContain(null);
        interruptions += 1;
      }
    }
    expect(interruptions).toBeGreaterThan(10);
    for (const TableName of [sessionsTable, resultsTable]) expect((await connect().send(new ScanCommand({ TableName }))).Items).toEqual([]);
  });

  it("erases a run that is under way, and nothing of it comes back", async () => {
    const { direct, faulty, sessionsTable } = await twoStores(() => "pass");
    let step = 0;
    const writing = (async () => {
      for (;;) await progress(faulty, 1, (step += 1));
    })();
    while (step < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await direct.deleteSession("session-1", "ann")).toBe(true);
    await expect(writing).rejects.toMatchObject({ code: "session_not_found" });
    expect((await connect().send(new ScanCommand({ TableName: sessionsTable }))).Items).toEqual([]);
  });
});

describe.skipIf(service === null)("the cache on DynamoDB", () => {
  it("is empty where the table does not answer, and tells of it", async () => {
    const failures: unknown[] = [];
    const { client } = await through(() => "lose-request", 1);
    const cache = createDynamoCache({ client, clock, cacheTable: "any-table", onFailure: (error) => failures.push(error) });
    await cache.set(new Map([["key", "1"]]), { lifetimeSeconds: 60 });
    expect(await cache.get(["key"])).toEqual(new Map());
    expect(failures).toHaveLength(2);
  });
});

function cancelled(codes: readonly string[]): object {
  return {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(", ")}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  };
}
