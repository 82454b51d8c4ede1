import { eventKey, onceKey, runKey } from "@ai-chef/sdk/contract";
import type { CommitOutcome, EventCommit } from "@ai-chef/service";
import { packText } from "./packed-text.ts";
import type { SessionTables } from "./session-tables.ts";
import { transact, type TransactItem } from "./transact.ts";

/** What does not change of a run, and what its events carry. */
export interface RunFacts {
  readonly sessionId: string;
  readonly owner: string;
  readonly expiresAtSeconds: number;
}

/**
 * Appends an event in one transaction: the run's row takes its number, the event and the key of its step are new, and the last comes with the
 * result. `stale` when the run is another session's than its facts say: erased, and made anew.
 */
export async function commitEvent(tables: SessionTables, facts: RunFacts, commit: EventCommit): Promise<CommitOutcome | "stale"> {
  const { event, onceKey: key, end } = commit;
  const { sessionId, owner, expiresAtSeconds } = facts;
  const { runId, seq } = event;
  const TableName = tables.sessionsTable;
  const isNew = { ConditionExpression: "attribute_not_exists(pk)" };
  const items: readonly TransactItem[] = [
    { Update: { TableName, Key: runKey(runId), ReturnValuesOnConditionCheckFailure: "ALL_OLD", ...numberTaken(facts, commit) } },
    { Put: { TableName, Item: { ...onceKey(runId, key), expiresAtSeconds }, ...isNew } },
    { Put: { TableName, Item: { ...eventKey(runId, seq), runId, sessionId, seq, event: JSON.stringify(event), expiresAtSeconds }, ...isNew } },
    ...(end === undefined || end.result === null
      ? []
      : [{ Put: { TableName: tables.resultsTable, Item: { runId, sessionId, owner, result: packText(JSON.stringify(end.result)), expiresAtSeconds } } }]),
  ];
  const refused = await transact(tables.client, items);
  if (refused === null) return "appended";
  const [run = null, once = null] = refused;
  if (run !== null) {
    if (run.item === null) return "missing";
    if (run.item["sessionId"]?.S !== sessionId) return "stale";
    if (run.item["endedAt"] !== undefined) return "ended";
  }
  return once === null ? "behind" : "repeated";
}

function numberTaken({ sessionId }: RunFacts, { event: { seq, at }, end }: EventCommit) {
  const ConditionExpression = "lastSeq = :before AND sessionId = :sessionId AND attribute_not_exists(endedAt)";
  const values = { ":seq": seq, ":before": seq - 1, ":sessionId": sessionId };
  if (end === undefined) return { UpdateExpression: "SET lastSeq = :seq", ConditionExpression, ExpressionAttributeValues: values };
  return {
    UpdateExpression: "SET lastSeq = :seq, #status = :status, endedAt = :at REMOVE listOf, listAt",
    ConditionExpression,
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ...values, ":status": end.status, ":at": at },
  };
}
