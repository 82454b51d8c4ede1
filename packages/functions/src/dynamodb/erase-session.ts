import { runKey, sessionKey } from "@ai-chef/sdk/contract";
import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { getItem, type Item, queryPages, writeItems } from "./items.ts";
import type { SessionTables } from "./session-tables.ts";
import { transact } from "./transact.ts";

/**
 * Erases a session with all that belongs to it; of any owner where `owner` is null. Its row and that of its newest run go last and together: whoever is
 * interrupted finds the session again and erases the rest. A run that is made meanwhile is erased too.
 *
 * @returns false when there is none of this owner's.
 */
export async function eraseSession(tables: SessionTables, sessionId: string, owner: string | null): Promise<boolean> {
  const { client, sessionsTable: TableName } = tables;
  for (let round = 0; ; round += 1) {
    const session = await getItem(client, TableName, sessionKey(sessionId));
    if (session === null || (owner !== null && session["owner"] !== owner)) return round > 0;
    const newest = String(session["runId"]);
    const rows = (await keysUnder(tables, sessionKey(sessionId).pk)).filter(({ sk }) => sk !== sessionKey(sessionId).sk);
    const runs = rows.map(({ sk }) => String(sk)).filter((sk) => sk.startsWith("RUN#"));
    for (const runId of runs.map((sk) => sk.slice("RUN#".length))) if (runId !== newest) await eraseRun(tables, runId);
    await emptyRun(tables, newest);
    await writeItems(client, TableName, rows.map(toErase));
    const refused = await transact(client, [
      {
        Delete: {
          TableName,
          Key: sessionKey(sessionId),
          ConditionExpression: "runId = :newest",
          ExpressionAttributeValues: { ":newest": newest },
        },
      },
      { Delete: { TableName, Key: runKey(newest) } },
    ]);
    if (refused === null) return true;
  }
}

/** Erases one run. */
export async function eraseRun(tables: SessionTables, runId: string): Promise<void> {
  await emptyRun(tables, runId);
  await tables.client.send(new DeleteCommand({ TableName: tables.sessionsTable, Key: runKey(runId) }));
}

/** Erases all of a run but its row, which is closed first, so that a writer who comes late adds nothing. */
async function emptyRun(tables: SessionTables, runId: string): Promise<void> {
  const { client, sessionsTable, resultsTable } = tables;
  await closeRun(tables, runId);
  const rows = (await keysUnder(tables, runKey(runId).pk)).filter(({ sk }) => sk !== runKey(runId).sk);
  await writeItems(client, sessionsTable, rows.map(toErase));
  await client.send(new DeleteCommand({ TableName: resultsTable, Key: { runId } }));
}

async function closeRun({ client, sessionsTable, clock }: SessionTables, runId: string): Promise<void> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: sessionsTable,
        Key: runKey(runId),
        UpdateExpression: "SET endedAt = :now, #status = :status REMOVE listOf, listAt",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(endedAt)",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":now": clock.now().toISOString(), ":status": "interrupted" },
      }),
    );
  } catch (error) {
    // It has its end, or was never there.
    if (!(error instanceof Error) || error.name !== "ConditionalCheckFailedException") throw error;
  }
}

async function keysUnder({ client, sessionsTable }: SessionTables, pk: string): Promise<readonly Item[]> {
  const query = {
    TableName: sessionsTable,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
    ProjectionExpression: "pk, sk",
    ConsistentRead: true,
  };
  return (await Array.fromAsync(queryPages(client, query))).flat();
}

const toErase = ({ pk, sk }: Item): { readonly erase: { readonly pk: string; readonly sk: string } } => ({ erase: { pk: String(pk), sk: String(sk) } });
