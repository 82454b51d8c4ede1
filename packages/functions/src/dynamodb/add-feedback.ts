import { feedbackKey, sessionKey } from "@ai-chef/sdk/contract";
import type { Feedback } from "@ai-chef/service";
import { getItem } from "./items.ts";
import { packText } from "./packed-text.ts";
import { isLive, type SessionTables } from "./session-tables.ts";
import { transact } from "./transact.ts";

/** Keeps feedback beside its session, for as long as that; false when there is none of this owner's, or it was erased meanwhile. */
export async function addFeedback(
  { client, sessionsTable: TableName, clock }: SessionTables,
  sessionId: string,
  owner: string,
  feedback: Feedback,
): Promise<boolean> {
  const session = await getItem(client, TableName, sessionKey(sessionId));
  if (!isLive(session, clock) || session["owner"] !== owner) return false;
  const { expiresAtSeconds } = session;
  const refused = await transact(client, [
    {
      ConditionCheck: {
        TableName,
        Key: sessionKey(sessionId),
        ConditionExpression: "#owner = :owner",
        ExpressionAttributeNames: { "#owner": "owner" },
        ExpressionAttributeValues: { ":owner": owner },
      },
    },
    { Put: { TableName, Item: { ...feedbackKey(sessionId, feedback.at), feedback: packText(JSON.stringify(feedback)), expiresAtSeconds } } },
  ]);
  return refused === null;
}
