import { connectionKey, subscriptionKey, watcherKey } from "@ai-chef/sdk/contract";
import { type Clock, type ConnectionRow, type ConnectionStore, MAX_SUBSCRIPTIONS, systemClock } from "@ai-chef/service";
import { type DynamoDBDocumentClient, DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { getItem, queryPages, writeItems } from "./items.ts";
import { isLive, toSeconds } from "./session-tables.ts";
import { inStore } from "./store-error.ts";
import { transact } from "./transact.ts";

export interface DynamoConnectionStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly sessionsTable: string;
  /** Decides what has expired. @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

type Caller = ConnectionRow["caller"];

/** Who watches what, in the sessions table: rows under the connection say what it follows, rows under the session who follows it. */
export function createDynamoConnectionStore({ client, sessionsTable: TableName, clock = systemClock }: DynamoConnectionStoreOptions): ConnectionStore {
  const rowsUnder = (pk: string) =>
    queryPages(client, { TableName, KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk }, ConsistentRead: true });

  return {
    open: ({ connectionId, caller, expiresAt }) =>
      inStore(async () => {
        const text = JSON.stringify({ ...caller, scopes: [...caller.scopes] });
        const expiresAtSeconds = toSeconds(expiresAt);
        await client.send(
          new PutCommand({ TableName, Item: { ...connectionKey(connectionId), connectionId, caller: text, expiresAt, expiresAtSeconds, follows: 0 } }),
        );
      }),
    get: (connectionId) =>
      inStore(async () => {
        const item = await getItem(client, TableName, connectionKey(connectionId));
        if (item === null) return null;
        const caller = JSON.parse(String(item["caller"])) as Omit<Caller, "scopes"> & { readonly scopes: readonly [] }; // written above
        return { connectionId, caller: { ...caller, scopes: new Set(caller.scopes) }, expiresAt: String(item["expiresAt"]) };
      }),
    // Its own row goes first, so that nothing can be followed any more; what it followed is found under it, also by one who comes again.
    close: (connectionId) =>
      inStore(async () => {
        await client.send(new DeleteCommand({ TableName, Key: connectionKey(connectionId) }));
        for await (const rows of rowsUnder(connectionKey(connectionId).pk)) {
          const sessionIds = rows.map(({ sessionId }) => String(sessionId));
          // Watchers first: a subscription that is still there leads to its watcher.
          await writeItems(
            client,
            TableName,
            sessionIds.map((sessionId) => ({ erase: watcherKey(sessionId, connectionId) })),
          );
          await writeItems(
            client,
            TableName,
            sessionIds.map((sessionId) => ({ erase: subscriptionKey(connectionId, sessionId) })),
          );
        }
      }),
    subscribe: (connectionId, sessionId) =>
      inStore(async () => {
        const connection = await getItem(client, TableName, connectionKey(connectionId));
        if (!isLive(connection, clock)) return false;
        const expiresAtSeconds = connection["expiresAtSeconds"];
        const refused = await transact(client, [
          {
            Update: {
              TableName,
              Key: connectionKey(connectionId),
              UpdateExpression: "ADD follows :one",
              ConditionExpression: "attribute_exists(pk) AND follows < :most",
              ExpressionAttributeValues: { ":one": 1, ":most": MAX_SUBSCRIPTIONS },
              ReturnValuesOnConditionCheckFailure: "ALL_OLD",
            },
          },
          {
            Put: {
              TableName,
              Item: { ...subscriptionKey(connectionId, sessionId), sessionId, expiresAtSeconds },
              ConditionExpression: "attribute_not_exists(pk)",
            },
          },
          { Put: { TableName, Item: { ...watcherKey(sessionId, connectionId), connectionId, expiresAtSeconds } } },
        ]);
        if (refused === null) return true;
        const [full = null, following = null] = refused;
        const isClosed = full !== null && full.item === null;
        return following !== null && !isClosed;
      }),
    unsubscribe: (connectionId, sessionId) =>
      inStore(async () => {
        await transact(client, [
          { Delete: { TableName, Key: subscriptionKey(connectionId, sessionId), ConditionExpression: "attribute_exists(pk)" } },
          {
            Update: {
              TableName,
              Key: connectionKey(connectionId),
              UpdateExpression: "ADD follows :less",
              ConditionExpression: "attribute_exists(pk)",
              ExpressionAttributeValues: { ":less": -1 },
            },
          },
          { Delete: { TableName, Key: watcherKey(sessionId, connectionId) } },
        ]);
      }),
    watchers: (sessionId) =>
      inStore(async () => {
        const rows = (await Array.fromAsync(rowsUnder(watcherKey(sessionId, "").pk))).flat();
        return rows.filter((row) => isLive(row, clock)).map(({ connectionId }) => String(connectionId));
      }),
  };
}
