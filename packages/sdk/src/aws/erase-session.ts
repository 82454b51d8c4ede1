import { runKey, sessionKey } from "../contract/tables.ts";
import type { Connect, Connection } from "./connect.ts";
import { sleep } from "../client/sleep.ts";

interface Tables {
  readonly sessionsTable: string;
  readonly resultsTable: string;
  readonly owner: string;
}

interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/** Items of one batch. */
const MAX_WRITES = 25;
const RETRY_MS = 200;

/**
 * Erases a session with all that belongs to it, in the order that the store of the service keeps: its row and that of its newest run go last and together, so that
 * whoever is interrupted finds the session again and erases the rest.
 */
export async function eraseSession(connect: Connect, tables: Tables, sessionId: string, options: SendOptions): Promise<boolean> {
  const connection = await connect();
  const { dynamodb, documents } = connection;
  const { sessionsTable: TableName, owner } = tables;
  const key = sessionKey(sessionId);
  for (let round = 0; ; round += 1) {
    const { Item: session } = await dynamodb.send(new documents.GetCommand({ TableName, Key: key, ConsistentRead: true }), options);
    if (session === undefined || session["owner"] !== owner) return round > 0;
    const newest = String(session["runId"]);
    const beside = (await sortKeys(connection, TableName, key.pk, options)).filter((sk) => sk !== key.sk);
    const older = beside.filter((sk) => sk.startsWith("RUN#")).map((sk) => sk.slice("RUN#".length));
    for (const runId of older) {
      if (runId === newest) continue;
      await emptyRun(connection, tables, runId, options);
      await dynamodb.send(new documents.DeleteCommand({ TableName, Key: runKey(runId) }), options);
    }
    await emptyRun(connection, tables, newest, options);
    await erase(connection, TableName, key.pk, beside, options);
    const isErased = await unlessRefused(
      dynamodb.send(
        new documents.TransactWriteCommand({
          TransactItems: [
            { Delete: { TableName, Key: key, ConditionExpression: "runId = :newest", ExpressionAttributeValues: { ":newest": newest } } },
            { Delete: { TableName, Key: runKey(newest) } },
          ],
        }),
        options,
      ),
    );
    if (isErased) return true;
  }
}

/** Erases all of a run but its row, which is closed first, so that a writer who comes late adds nothing. */
async function emptyRun(connection: Connection, { sessionsTable, resultsTable }: Tables, runId: string, options: SendOptions): Promise<void> {
  const { dynamodb, documents } = connection;
  const key = runKey(runId);
  const close = new documents.UpdateCommand({
    TableName: sessionsTable,
    Key: key,
    UpdateExpression: "SET endedAt = :now, #status = :status REMOVE listOf, listAt",
    ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(endedAt)",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":now": new Date().toISOString(), ":status": "interrupted" },
  });
  await unlessRefused(dynamodb.send(close, options));
  const rows = (await sortKeys(connection, sessionsTable, key.pk, options)).filter((sk) => sk !== key.sk);
  await erase(connection, sessionsTable, key.pk, rows, options);
  await dynamodb.send(new documents.DeleteCommand({ TableName: resultsTable, Key: { runId } }), options);
}

async function sortKeys({ dynamodb, documents }: Connection, TableName: string, pk: string, { abortSignal }: SendOptions): Promise<readonly string[]> {
  const query = { TableName, KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk }, ProjectionExpression: "sk", ConsistentRead: true };
  const found: string[] = [];
  for await (const { Items = [] } of documents.paginateQuery({ client: dynamodb }, query)) {
    abortSignal?.throwIfAborted();
    for (const { sk } of Items) found.push(String(sk));
  }
  return found;
}

async function erase({ dynamodb, documents }: Connection, table: string, pk: string, sortKeys: readonly string[], options: SendOptions): Promise<void> {
  let left = sortKeys.map((sk) => ({ DeleteRequest: { Key: { pk, sk } } }));
  while (left.length > 0) {
    const { UnprocessedItems = {} } = await dynamodb.send(new documents.BatchWriteCommand({ RequestItems: { [table]: left.slice(0, MAX_WRITES) } }), options);
    const undone = (UnprocessedItems[table] ?? []).map(({ DeleteRequest }) => ({ DeleteRequest: { Key: { pk, sk: String(DeleteRequest?.Key?.["sk"]) } } }));
    if (undone.length > 0) await sleep(RETRY_MS * (0.5 + Math.random()), options.abortSignal);
    left = [...undone, ...left.slice(MAX_WRITES)];
  }
}

/** False where a condition was not met. */
async function unlessRefused(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) return false;
    throw error;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(["ConditionalCheckFailedException", "TransactionCanceledException"]);
