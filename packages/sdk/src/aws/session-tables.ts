import { ChefError } from "../errors/chef-error.ts";
import { EVENT_PREFIX, eventKey, type ItemKey, runKey, sessionKey } from "../contract/tables.ts";
import type { RunStatus, RunSummary, SessionEvent, SessionSnapshot } from "../model/events.ts";
import type { RecipeResult } from "../model/recipe.ts";
import { withAws } from "./aws-error.ts";
import type { Connect } from "./connect.ts";
import { eraseSession } from "./erase-session.ts";

export interface SessionTablesOptions {
  readonly sessionsTable: string;
  readonly resultsTable: string;
  readonly owner: string;
}

/** Reads of sessions, each of them as the tables stand now. What has expired is not there. */
export interface SessionTables {
  /** The run, of any owner; null before its row is there. */
  run(runId: string, signal: AbortSignal | undefined): Promise<RunSummary | null>;
  /** @throws {ChefError} `session_not_found`, also for another owner's. */
  session(sessionId: string, signal: AbortSignal | undefined): Promise<SessionSnapshot>;
  /** Events with a greater number, in order; not always all. */
  eventsAfter(runId: string, seq: number, signal: AbortSignal | undefined): Promise<readonly SessionEvent[]>;
  result(runId: string, signal: AbortSignal | undefined): Promise<RecipeResult | null>;
  /** False when there is no such session. */
  erase(sessionId: string, signal: AbortSignal | undefined): Promise<boolean>;
}

type Item = Readonly<Record<string, unknown>>;

export function createSessionTables(connect: Connect, tables: SessionTablesOptions): SessionTables {
  const { sessionsTable, resultsTable, owner } = tables;
  const get = (TableName: string, Key: ItemKey | { readonly runId: string }, signal: AbortSignal | undefined): Promise<Item | null> =>
    withAws(signal, async (options) => {
      const { dynamodb, documents } = await connect();
      const { Item: item } = await dynamodb.send(new documents.GetCommand({ TableName, Key, ConsistentRead: true }), options);
      return item !== undefined && isLive(item) ? item : null;
    });
  const run = async (runId: string, signal: AbortSignal | undefined): Promise<RunSummary | null> => {
    const item = await get(sessionsTable, runKey(runId), signal);
    return item === null ? null : toRun(item);
  };

  return {
    run,
    session: async (sessionId, signal) => {
      const item = await get(sessionsTable, sessionKey(sessionId), signal);
      const newest = item === null || item["owner"] !== owner ? null : await run(String(item["runId"]), signal);
      if (item === null || newest === null)
        throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "sessionId", value: sessionId });
      return { sessionId, status: newest.status, run: newest, createdAt: String(item["createdAt"]), expiresAt: String(item["expiresAt"]) };
    },
    eventsAfter: (runId, seq, signal) =>
      withAws(signal, async (options) => {
        const { dynamodb, documents } = await connect();
        const { pk, sk } = eventKey(runId, seq + 1);
        const query = new documents.QueryCommand({
          TableName: sessionsTable,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
          ExpressionAttributeValues: { ":pk": pk, ":first": sk, ":last": `${EVENT_PREFIX}~` },
          ConsistentRead: true,
        });
        const { Items = [] } = await dynamodb.send(query, options);
        return Items.filter(isLive).map((item) => JSON.parse(String(item["event"])) as SessionEvent); // written by the store
      }),
    result: async (runId, signal) => {
      const item = await get(resultsTable, { runId }, signal);
      return item === null ? null : (JSON.parse(await unpack(item["result"])) as RecipeResult); // written by the store
    },
    erase: (sessionId, signal) => withAws(signal, (options) => eraseSession(connect, tables, sessionId, options)),
  };
}

const isLive = ({ expiresAtSeconds }: Item): boolean => expiresAtSeconds === undefined || Number(expiresAtSeconds) * 1000 > Date.now();

function toRun(item: Item): RunSummary {
  return {
    runId: String(item["runId"]),
    status: String(item["status"]) as RunStatus, // written by the store
    lastSeq: Number(item["lastSeq"]),
    startedAt: String(item["startedAt"]),
    endedAt: typeof item["endedAt"] === "string" ? item["endedAt"] : null,
  };
}

/** Text as an item holds it: as it is, or by gzip. */
async function unpack(value: unknown): Promise<string> {
  if (!(value instanceof Uint8Array)) return String(value);
  return await new Response(new Blob([new Uint8Array(value)]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
