import { ChefError, listAt, ownerList, runKey, sessionKey, sessionRunKey, UNFINISHED_LIST } from "@ai-chef/sdk/contract";
import { type NewRun, StageError } from "@ai-chef/service";
import { eraseRun, eraseSession } from "./erase-session.ts";
import { getItem } from "./items.ts";
import { packText } from "./packed-text.ts";
import { isLive, type SessionTables, toSeconds } from "./session-tables.ts";
import { transact, type TransactItem } from "./transact.ts";

/** Rounds against others that make or erase the same session; each of them ends with one of the two having got further. */
const MAX_ROUNDS = 10;

/**
 * Makes a run, and its session where there is none. What expired under the same ids is erased first, so that nothing of it shows through.
 *
 * @throws {ChefError} `session_not_found` when the session is another owner's.
 */
export async function createRun(tables: SessionTables, run: NewRun): Promise<void> {
  const { client, sessionsTable, clock } = tables;
  const { sessionId, runId, owner } = run;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const known = await getItem(client, sessionsTable, runKey(runId));
    if (isLive(known, clock)) return;
    if (known !== null) await eraseRun(tables, runId);
    const refused = await transact(client, rowsOf(tables, run));
    if (refused === null) return;
    const session = refused[0]?.item;
    // The run was made meanwhile: the next round finds it.
    if (session === undefined || session === null) continue;
    const isExpired = Number(session["expiresAtSeconds"]?.N) * 1000 <= clock.now().getTime();
    if (isExpired) await eraseSession(tables, sessionId, null);
    else if (session["owner"]?.S !== owner) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { value: sessionId });
  }
  throw new StageError("store_unavailable", `The session ${sessionId} is being changed by others.`);
}

function rowsOf(
  { sessionsTable: TableName, clock }: SessionTables,
  { sessionId, runId, owner, profile, startedAt, expiresAt }: NewRun,
): readonly TransactItem[] {
  const expiresAtSeconds = toSeconds(expiresAt);
  const isNew = { ConditionExpression: "attribute_not_exists(pk)" };
  return [
    {
      Update: {
        TableName,
        Key: sessionKey(sessionId),
        UpdateExpression: `SET #owner = :owner, sessionId = :sessionId, runId = :runId, profile = :profile, expiresAt = :expiresAt, expiresAtSeconds = :seconds,
          listOf = :listOf, createdAt = if_not_exists(createdAt, :startedAt), listAt = if_not_exists(listAt, :listAt)`,
        ConditionExpression: "attribute_not_exists(pk) OR (#owner = :owner AND expiresAtSeconds > :now)",
        ExpressionAttributeNames: { "#owner": "owner" },
        ExpressionAttributeValues: {
          ":owner": owner,
          ":sessionId": sessionId,
          ":runId": runId,
          ":profile": packText(JSON.stringify(profile) ?? "null"),
          ":expiresAt": expiresAt,
          ":seconds": expiresAtSeconds,
          ":listOf": ownerList(owner),
          ":startedAt": startedAt,
          ":listAt": listAt(startedAt, sessionId),
          ":now": clock.now().getTime() / 1000,
        },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    {
      Put: {
        TableName,
        Item: {
          ...runKey(runId),
          runId,
          sessionId,
          owner,
          status: "running",
          lastSeq: 0,
          startedAt,
          expiresAtSeconds,
          listOf: UNFINISHED_LIST,
          listAt: listAt(startedAt, runId),
        },
        ...isNew,
      },
    },
    { Put: { TableName, Item: { ...sessionRunKey(sessionId, runId), runId, expiresAtSeconds } } },
  ];
}
