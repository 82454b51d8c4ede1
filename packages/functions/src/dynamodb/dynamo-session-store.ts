import {
  EVENT_PREFIX,
  eventKey,
  feedbackKey,
  listAt,
  ownerList,
  type RecipeResult,
  runKey,
  type SessionEvent,
  sessionKey,
  UNFINISHED_LIST,
} from "@ai-chef/sdk/contract";
import { type Clock, type Feedback, type RunRow, type SessionRow, type SessionStore, systemClock } from "@ai-chef/service";
import { type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { LRUCache } from "lru-cache";
import { setTimeout as sleep } from "node:timers/promises";
import { addFeedback } from "./add-feedback.ts";
import { commitEvent, type RunFacts } from "./commit-event.ts";
import { createRun } from "./create-run.ts";
import { eraseSession } from "./erase-session.ts";
import { getItem, getItems, indexPages, type Item, queryPages } from "./items.ts";
import { unpackJson } from "./packed-text.ts";
import { isLive, type SessionTables, toRun, toSession } from "./session-tables.ts";
import { inStore } from "./store-error.ts";

export interface DynamoSessionStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly sessionsTable: string;
  readonly resultsTable: string;
  /** Decides what has expired. @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

/** Runs whose facts are kept; a process of ours has few under way at once. */
const MAX_FACTS = 1000;
/**
 * Writers of one run that came too late part for up to so long before they try again, about two commits' time: two at once need 260 transactions
 * for 200 events instead of 360 (measured on DynamoDB Local), each of which is paid for.
 */
const BEHIND_MS = 30;
/** Sorts after the key of every event. */
const AFTER_EVENTS = `${EVENT_PREFIX}~`;

/**
 * The session store in two DynamoDB tables, which any number of processes may use at once. Throttling and faults are `StageError`s with `store_unavailable`,
 * which the workflow retries. The client is the caller's to end.
 */
export function createDynamoSessionStore({ client, sessionsTable, resultsTable, clock = systemClock }: DynamoSessionStoreOptions): SessionStore {
  const tables: SessionTables = { client, sessionsTable, resultsTable, clock };
  const known = new LRUCache<string, RunFacts>({ max: MAX_FACTS });

  const runItem = async (runId: string): Promise<Item | null> => {
    const item = await getItem(client, sessionsTable, runKey(runId));
    if (!isLive(item, clock)) {
      known.delete(runId);
      return null;
    }
    const { sessionId, owner } = toRun(item);
    known.set(runId, { sessionId, owner, expiresAtSeconds: Number(item["expiresAtSeconds"]) });
    return item;
  };
  const factsOf = async (runId: string): Promise<RunFacts | null> => {
    const facts = known.get(runId);
    if (facts !== undefined && isLive({ ...facts }, clock)) return facts;
    await runItem(runId);
    return known.get(runId) ?? null;
  };
  const sessionItem = async (sessionId: string, owner: string): Promise<Item | null> => {
    const item = await getItem(client, sessionsTable, sessionKey(sessionId));
    return isLive(item, clock) && item["owner"] === owner ? item : null;
  };
  const runsOf = async (runIds: readonly string[]): Promise<readonly (RunRow | null)[]> =>
    (await getItems(client, sessionsTable, runIds.map(runKey))).map((item) => (isLive(item, clock) ? toRun(item) : null));

  return {
    createRun: (run) => inStore(() => createRun(tables, run)),
    commit: (commit) =>
      inStore(async () => {
        for (;;) {
          const facts = await factsOf(commit.event.runId);
          if (facts === null) return "missing";
          const outcome = await commitEvent(tables, facts, commit);
          if (outcome === "stale") {
            known.delete(commit.event.runId);
            continue;
          }
          if (outcome === "behind") await sleep(Math.random() * BEHIND_MS);
          return outcome;
        }
      }),
    getRun: (runId) =>
      inStore(async () => {
        const item = await runItem(runId);
        return item === null ? null : toRun(item);
      }),
    getSession: (sessionId, owner) =>
      inStore(async () => {
        const item = await sessionItem(sessionId, owner);
        return item === null ? null : toSession(item);
      }),
    listSessions: (owner, { limit, after }) =>
      inStore(async () => {
        const found: (SessionRow & { readonly run: RunRow })[] = [];
        const query = { listOf: ownerList(owner), newestFirst: true, pageSize: limit + 1, ...(after === undefined ? {} : { before: after }) };
        for await (const keys of indexPages(client, sessionsTable, query)) {
          const rows = await getItems(
            client,
            sessionsTable,
            keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
          );
          const sessions = rows.filter((item) => isLive(item, clock)).map(toSession);
          const runs = await runsOf(sessions.map(({ runId }) => runId));
          for (const [index, session] of sessions.entries()) {
            const run = runs[index] ?? null;
            if (run !== null) found.push({ ...session, run });
          }
          if (found.length > limit) break;
        }
        const items = found.slice(0, limit);
        const last = found.length > limit ? items.at(-1) : undefined;
        return { items, next: last === undefined ? null : listAt(last.createdAt, last.sessionId) };
      }),
    eventsAfter: (runId, seq, limit) =>
      inStore(async () => {
        const events: SessionEvent[] = [];
        const { pk, sk } = eventKey(runId, seq + 1);
        const pages = queryPages(client, {
          TableName: sessionsTable,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
          ExpressionAttributeValues: { ":pk": pk, ":first": sk, ":last": AFTER_EVENTS },
          ConsistentRead: true,
          Limit: limit,
        });
        for await (const page of pages) {
          for (const item of page) if (isLive(item, clock)) events.push(unpackJson(item["event"]) as SessionEvent); // written by this store
          if (events.length >= limit) break;
        }
        return events.slice(0, limit);
      }),
    getResult: (runId) =>
      inStore(async () => {
        const item = await getItem(client, resultsTable, { runId });
        return isLive(item, clock) ? (unpackJson(item["result"]) as RecipeResult) : null; // written by this store
      }),
    addFeedback: (sessionId, owner, feedback) => inStore(() => addFeedback(tables, sessionId, owner, feedback)),
    listFeedback: (sessionId, owner) =>
      inStore(async () => {
        if ((await sessionItem(sessionId, owner)) === null) return [];
        const { pk, sk } = feedbackKey(sessionId, "");
        const rows = await Array.fromAsync(
          queryPages(client, {
            TableName: sessionsTable,
            KeyConditionExpression: "pk = :pk AND begins_with(sk, :feedback)",
            ExpressionAttributeValues: { ":pk": pk, ":feedback": sk },
            ConsistentRead: true,
          }),
        );
        return rows.flat().map((item) => unpackJson(item["feedback"]) as Feedback); // written by this store
      }),
    deleteSession: (sessionId, owner) => inStore(() => eraseSession(tables, sessionId, owner)),
    unfinishedRuns: (startedBefore, limit) =>
      inStore(async () => {
        const found: RunRow[] = [];
        const query = { listOf: UNFINISHED_LIST, before: startedBefore, newestFirst: false, pageSize: limit };
        for await (const keys of indexPages(client, sessionsTable, query)) {
          const runs = await runsOf(keys.map(({ pk }) => String(pk).slice("RUN#".length)));
          for (const run of runs) if (run !== null && run.endedAt === null) found.push(run);
          if (found.length >= limit) break;
        }
        return found.slice(0, limit);
      }),
    // Reads the whole table: for repairs and tests, as DynamoDB itself deletes by the time to live.
    purgeExpired: (now) =>
      inStore(async () => {
        let purged = 0;
        const scan = {
          TableName: sessionsTable,
          FilterExpression: "sk = :session AND expiresAt <= :now",
          ExpressionAttributeValues: { ":session": sessionKey("").sk, ":now": now },
          ProjectionExpression: "sessionId",
          ConsistentRead: true,
        };
        for await (const { Items = [] } of paginateScan({ client }, scan))
          for (const { sessionId } of Items) if (await eraseSession(tables, String(sessionId), null)) purged += 1;
        return purged;
      }),
    close: () => Promise.resolve(),
  };
}
