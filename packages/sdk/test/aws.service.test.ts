import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { createDynamoSessionStore } from "@ai-chef/functions/dynamodb";
import { composerModel, finalize, referencePriceSource, type SessionStore, STAGES, systemClock } from "@ai-chef/service";
import { createLocalHost } from "@ai-chef/service/local";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { startDynamoDbLocal } from "../../../test/services/dynamodb-local/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { createTables } from "../../functions/src/testing/tables.ts";
import { createAiChefOnAws, type AwsOptions } from "../src/aws/index.ts";
import { ChefError, type SessionEvent } from "../src/index.ts";
import { type FakeExecution, type FakeStepFunctions, fault, startFakeStepFunctions } from "./fake-step-functions.ts";

const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
const stateMachineArn = "arn:aws:states:eu-west-1:111122223333:stateMachine:recipe";
const access = { region: "eu-west-1", credentials: { accessKeyId: "local", secretAccessKey: "local" }, maxAttempts: 1 };
const started: FakeStepFunctions[] = [];
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...access, maxAttempts: 3, endpoint: service?.endpoint ?? "" }));
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});
afterAll(async () => {
  client.destroy();
  await service?.close();
});

type Run = (execution: FakeExecution, store: SessionStore) => Promise<void>;

/** The workflow as it is deployed, on the store as it is deployed. */
const cook: Run = async ({ runId, input, signal }, store) => {
  const dependencies = { store, model: composerModel, prices: referencePriceSource, foods: null, clock: systemClock, retentionDays: 30 };
  const { sessionId, owner, profile } = JSON.parse(input) as { sessionId: string; owner: string; profile: unknown };
  const end = await createLocalHost({ stages: STAGES, dependencies }).run({ runId, sessionId, owner, profile }, { signal });
  if (end !== "succeeded") throw new Error(end);
};

let made = 0;
async function environment(run: Run = cook, before?: Parameters<typeof startFakeStepFunctions>[1]) {
  made += 1;
  const names = { sessions: `sessions-${made}`, results: `results-${made}`, cache: `cache-${made}` };
  await createTables(client, names);
  const tables = { sessionsTable: names.sessions, resultsTable: names.results };
  const store = createDynamoSessionStore({ client, ...tables });
  const fake = await startFakeStepFunctions((execution) => run(execution, store), before);
  started.push(fake);
  const sfn = new SFNClient({ ...access, endpoint: fake.endpoint });
  const options: AwsOptions = { stateMachineArn, ...tables, sfn, dynamodb: client };
  return { options, store, fake, chef: createAiChefOnAws(options) };
}

async function failureOf(work: Promise<unknown>): Promise<ChefError> {
  const error: unknown = await work.then(
    () => expect.fail("it was done"),
    (reason: unknown) => reason,
  );
  if (!ChefError.isInstance(error)) throw error;
  return error;
}

const hold = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(service === null)("createAiChefOnAws", () => {
  it("starts, watches every event once and in order, and gives the result", async () => {
    const { chef } = await environment();
    const session = await chef.sessions.start({ target: "keto", language: "en" });
    const events = await Array.fromAsync(session.subscribe());
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(["session-start", "session-end"]);
    const result = await session.result();
    expect(result).toMatchObject({ sessionId: session.sessionId, profile: { target: "keto" }, provenance: { generator: "composer" } });
    expect(await session.poll()).toMatchObject({ sessionId: session.sessionId, status: "succeeded", run: { lastSeq: events.length }, result });
    const again = chef.sessions.attach(session.sessionId);
    expect(await Array.fromAsync(again.subscribe({ after: events.length - 2 }))).toEqual(events.slice(-2));
    expect(await Array.fromAsync(again.subscribe({ after: events.length }))).toEqual([]);
  });

  it("waits for a first stage that is slow to begin, and watches a run as it goes on", async () => {
    const { chef } = await environment(async (execution, store) => {
      await hold(700);
      await cook(execution, store);
    });
    const session = await chef.sessions.start({ target: "general" });
    expect(await session.poll()).toMatchObject({ status: expect.stringMatching(/running|succeeded/u) });
    const watchers = [session, chef.sessions.attach(session.sessionId)].map((each) => Array.fromAsync(each.subscribe()));
    const [first = [], second] = await Promise.all(watchers);
    expect(first.at(-1)?.type).toBe("session-end");
    expect(second).toEqual(first);
  });

  it("is one session and one run for one key of one owner, however often it is started", async () => {
    const { chef, options, fake, store } = await environment();
    const start = () => chef.sessions.start({ target: "keto" }, { idempotencyKey: "order-1" });
    const sessions = await Promise.all([start(), start(), start()]);
    await sessions[0]?.result();
    sessions.push(await start());
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(1);
    expect(fake.asked.filter((operation) => operation === "StartExecution")).toHaveLength(4);
    expect((await store.listSessions("local", { limit: 10 })).items).toHaveLength(1);
    const bob = createAiChefOnAws({ ...options, owner: "bob" });
    const other = await bob.sessions.start({ target: "keto" }, { idempotencyKey: "order-1" });
    expect(other.sessionId).not.toBe(sessions[0]?.sessionId);
    await other.result();
  });

  it("makes its own clients, of the environment's endpoints and the state machine's region", async () => {
    const { options, fake } = await environment();
    vi.stubEnv("AWS_ENDPOINT_URL_SFN", fake.endpoint);
    vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", service?.endpoint ?? "");
    vi.stubEnv("AWS_ACCESS_KEY_ID", access.credentials.accessKeyId);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", access.credentials.secretAccessKey);
    const { sfn: _sfn, dynamodb: _dynamodb, ...names } = options;
    const session = await createAiChefOnAws(names).sessions.start({ target: "keto" });
    expect((await session.result()).profile.target).toBe("keto");
    vi.unstubAllEnvs();
  });

  it("gives the ids that the HTTP API gives", async () => {
    const { chef } = await environment();
    const { sessionId } = await chef.sessions.start({ target: "keto" }, { idempotencyKey: "order-1" });
    // printf '["local","order-1"]' | sha256sum | cut -c1-32
    expect(sessionId).toBe("session-12d88a7e4b0a630c05a9978b484be3c5");
  });

  it("makes a further run of a session, which the handle follows", async () => {
    const { chef, store } = await environment();
    const first = await chef.sessions.start({ target: "keto" }, { sessionId: "mine" });
    await first.result();
    const second = await chef.sessions.start({ target: "general" }, { sessionId: "mine" });
    expect((await second.result()).profile.target).toBe("general");
    expect((await store.getSession("mine", "local"))?.runId).toBe((await first.poll()).run.runId);
  });

  it("says what is wrong with a request as the run does", async () => {
    const { chef } = await environment();
    const session = await chef.sessions.start({ target: "sunlight" as "keto" });
    const error = await failureOf(session.result());
    expect(error).toMatchObject({ code: "unknown_target", message: expect.stringContaining("sunlight") });
    expect(await session.poll()).toMatchObject({ status: "failed" });
  });

  it("shows nothing of another owner's session, and does not wait for it", async () => {
    const { chef, options } = await environment(async ({ signal, ...execution }, store) => {
      const { sessionId, owner, profile } = JSON.parse(execution.input) as { sessionId: string; owner: string; profile: unknown };
      await store.createRun({ sessionId, owner, profile, runId: execution.runId, startedAt: new Date().toISOString(), expiresAt: "2099-01-01T00:00:00.000Z" });
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    });
    const { sessionId } = await chef.sessions.start({ target: "keto" });
    await chef.sessions.attach(sessionId).poll();
    const foreign = createAiChefOnAws({ ...options, owner: "bob" }).sessions.attach(sessionId);
    const works = [() => foreign.poll(), () => foreign.result(), () => foreign.cancel(), () => foreign.delete(), () => Array.fromAsync(foreign.subscribe())];
    for (const work of works) expect(await failureOf(work())).toMatchObject({ code: "session_not_found" });
    expect(await failureOf(chef.sessions.attach("nobody").poll())).toMatchObject({ code: "session_not_found", message: "There is no session nobody." });
  });

  it("stops a run by cancel, and `break` stops nothing", async () => {
    const { chef, fake, store } = await environment(async ({ runId, input, signal }, store) => {
      const { sessionId, owner, profile } = JSON.parse(input) as { sessionId: string; owner: string; profile: unknown };
      await store.createRun({ sessionId, owner, profile, runId, startedAt: new Date().toISOString(), expiresAt: "2099-01-01T00:00:00.000Z" });
      await store.commit({ event: { runId, seq: 1, at: new Date().toISOString(), type: "session-start" }, onceKey: "start" });
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      // As EventBridge does, a moment later.
      await hold(300);
      await finalize(store, systemClock, runId, "cancelled");
    });
    const session = await chef.sessions.start({ target: "keto" });
    const seen: SessionEvent[] = [];
    for await (const event of session.subscribe()) {
      seen.push(event);
      break;
    }
    expect(seen.map(({ type }) => type)).toEqual(["session-start"]);
    expect(fake.asked).not.toContain("StopExecution");
    expect(await failureOf(session.delete())).toMatchObject({ code: "session_running" });
    expect(await session.cancel()).toMatchObject({ status: "cancelled", run: { status: "cancelled" } });
    expect(await session.cancel()).toMatchObject({ status: "cancelled" });
    expect(fake.asked.filter((operation) => operation === "StopExecution")).toHaveLength(1);
    expect(await failureOf(session.result())).toMatchObject({ code: "run_interrupted" });
    expect((await store.getRun((await session.poll()).run.runId))?.status).toBe("cancelled");
  });

  it("says how an execution ended that never began", async () => {
    const { chef } = await environment(async () => {
      await hold(100);
      throw new Error("the function could not start");
    });
    const session = await chef.sessions.start({ target: "keto" });
    expect(await failureOf(session.result())).toMatchObject({ code: "run_failed", message: expect.stringContaining("before it began") });
  });

  it("erases a session, of which nothing is left", async () => {
    const { chef, options } = await environment();
    const session = await chef.sessions.start({ target: "keto" }, { sessionId: "mine" });
    await session.result();
    await (await chef.sessions.start({ target: "general" }, { sessionId: "mine" })).result();
    await session.delete();
    for (const TableName of [options.sessionsTable, options.resultsTable]) expect((await client.send(new ScanCommand({ TableName }))).Items).toEqual([]);
    expect(await failureOf(session.poll())).toMatchObject({ code: "session_not_found" });
    expect(await failureOf(session.delete())).toMatchObject({ code: "session_not_found" });
  });

  it("reads a result that its item holds packed", async () => {
    const { chef, store } = await environment(async () => hold(10));
    const session = await chef.sessions.start({ target: "keto" }, { idempotencyKey: "large" });
    const runId = session.sessionId.replace("session-", "run-");
    const now = new Date().toISOString();
    await store.createRun({ sessionId: session.sessionId, runId, owner: "local", profile: {}, startedAt: now, expiresAt: "2099-01-01T00:00:00.000Z" });
    const { aResult } = await import("@ai-chef/service/contracts");
    const result = aResult(session.sessionId, runId);
    const large = { ...result, recipe: { ...result.recipe, notes: "소금을 조금. ".repeat(50_000) } };
    await store.commit({
      event: { runId, seq: 1, at: now, type: "session-end", data: { status: "succeeded" } },
      onceKey: "end",
      end: { status: "succeeded", result: large },
    });
    expect(await session.result()).toEqual(large);
  });

  it("rejects with the caller's own reason, at once, and leaves the run alone", async () => {
    const { chef } = await environment(async (execution, store) => {
      await hold(1500);
      await cook(execution, store);
    });
    const session = await chef.sessions.start({ target: "keto" });
    const reason = new Error("enough");
    const controller = new AbortController();
    const waiting = session.result({ signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    const before = performance.now();
    await expect(waiting).rejects.toBe(reason);
    expect(performance.now() - before).toBeLessThan(400);
    await expect(session.poll({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(await failureOf(session.result({ waitTimeoutMs: 50 }))).toMatchObject({ code: "wait_timed_out", exitCode: 69 });
    expect(await session.result()).toMatchObject({ profile: { target: "keto" } });
  });

  it.each([
    ["AccessDeniedException", 400, "forbidden"],
    ["UnrecognizedClientException", 400, "unauthenticated"],
    ["ExpiredTokenException", 400, "token_expired"],
    ["StateMachineDoesNotExist", 400, "invalid_value"],
    ["ThrottlingException", 400, "network_failed"],
    ["InternalFailure", 500, "network_failed"],
  ])("speaks of %s in words of ours", async (name, status, code) => {
    const { chef } = await environment(cook, () => fault(name, `User: arn:aws:iam::111122223333:user/x is not authorized on ${stateMachineArn}`, status));
    const error = await failureOf(chef.sessions.start({ target: "keto" }));
    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).not.toMatch(/arn:|111122223333/u);
  });

  it("refuses what no execution can carry, and names that no session can have", async () => {
    const { chef, options, fake } = await environment();
    expect(await failureOf(chef.sessions.start({ target: "keto", avoid: ["x".repeat(300_000)] }))).toMatchObject({ code: "payload_too_large" });
    expect(await failureOf(chef.sessions.start({ target: "keto" }, { sessionId: "a b" }))).toMatchObject({ code: "invalid_value", field: "sessionId" });
    expect(await failureOf(chef.sessions.start({ target: "keto" }, { idempotencyKey: "" }))).toMatchObject({ code: "invalid_value", field: "idempotencyKey" });
    expect(fake.asked).toEqual([]);
    const elsewhere = createAiChefOnAws({ ...options, sessionsTable: "nowhere" });
    expect(await failureOf(elsewhere.sessions.attach("session").poll())).toMatchObject({ code: "invalid_value", field: "sessionsTable" });
  });
});
