import { apiKeyKey, ChefError, counterKey, KEYS_LIST, listAt } from "@ai-chef/sdk/contract";
import { type AccessStore, type ApiKeyRow, type Clock, type CountOutcome, type CountRequest, systemClock } from "@ai-chef/service";
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { getItem, getItems, indexPages, type Item } from "./items.ts";
import { isLive, toSeconds } from "./session-tables.ts";
import { inStore } from "./store-error.ts";

export interface DynamoAccessStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly sessionsTable: string;
  /** Decides which counters have expired. @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

/** API keys and counters in the sessions table. Keys stay when they expire, so that a caller can be told; counters go. */
export function createDynamoAccessStore({ client, sessionsTable: TableName, clock = systemClock }: DynamoAccessStoreOptions): AccessStore {
  /** The counter as it is; 0 where it has expired. */
  const read = async (counter: string): Promise<number> => {
    const item = await getItem(client, TableName, counterKey(counter));
    return isLive(item, clock) ? Number(item["amount"]) : 0;
  };

  /** One update, which no other comes between. When its answer is lost and the SDK asks again it may count twice: the side on which a cap errs. */
  const add = async ({ counter, amount, limit, expiresAt }: CountRequest): Promise<CountOutcome> => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: counterKey(counter),
          UpdateExpression: "SET amount = if_not_exists(amount, :zero) + :amount, expiresAtSeconds = if_not_exists(expiresAtSeconds, :seconds)",
          ConditionExpression: `(attribute_not_exists(pk) OR expiresAtSeconds > :now)${limit === null ? "" : " AND (attribute_not_exists(pk) OR amount <= :room)"}`,
          ExpressionAttributeValues: {
            ":zero": 0,
            ":amount": amount,
            ":seconds": toSeconds(expiresAt),
            ":now": clock.now().getTime() / 1000,
            ...(limit === null ? {} : { ":room": limit - amount }),
          },
          ReturnValues: "ALL_NEW",
        }),
      );
      return { isWithin: true, count: Number(Attributes?.["amount"]) };
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const item = await getItem(client, TableName, counterKey(counter));
    if (isLive(item, clock)) return { isWithin: false, count: Number(item["amount"]) };
    if (item !== null) await forget(counter);
    return await add({ counter, amount, limit, expiresAt });
  };

  const forget = async (counter: string): Promise<void> => {
    const expired = { ConditionExpression: "expiresAtSeconds <= :now", ExpressionAttributeValues: { ":now": clock.now().getTime() / 1000 } };
    try {
      await client.send(new DeleteCommand({ TableName, Key: counterKey(counter), ...expired }));
    } catch (error) {
      // Another was first, and has begun it anew.
      if (!isRefusal(error)) throw error;
    }
  };

  return {
    createKey: (key) =>
      inStore(async () => {
        try {
          await client.send(
            new PutCommand({
              TableName,
              Item: {
                ...apiKeyKey(key.keyId),
                key: JSON.stringify({ ...key, revokedAt: null }),
                listOf: KEYS_LIST,
                listAt: listAt(key.createdAt, key.keyId),
                ...(key.revokedAt === null ? {} : { revokedAt: key.revokedAt }),
              },
              ConditionExpression: "attribute_not_exists(pk)",
            }),
          );
        } catch (error) {
          if (isRefusal(error))
            throw new ChefError("invalid_value", `There is a key ${key.keyId} already.`, { field: "keyId", value: key.keyId, cause: error });
          throw error;
        }
      }),
    getKey: (keyId) =>
      inStore(async () => {
        const item = await getItem(client, TableName, apiKeyKey(keyId));
        return item === null ? null : toKey(item);
      }),
    listKeys: () =>
      inStore(async () => {
        const found: ApiKeyRow[] = [];
        for await (const keys of indexPages(client, TableName, { listOf: KEYS_LIST, newestFirst: true, pageSize: KEYS_PAGE })) {
          const rows = await getItems(
            client,
            TableName,
            keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
          );
          found.push(...rows.filter((item) => item !== null).map(toKey));
        }
        return found;
      }),
    revokeKey: (keyId, revokedAt) =>
      inStore(async () => {
        try {
          await client.send(
            new UpdateCommand({
              TableName,
              Key: apiKeyKey(keyId),
              UpdateExpression: "SET revokedAt = if_not_exists(revokedAt, :at)",
              ConditionExpression: "attribute_exists(pk)",
              ExpressionAttributeValues: { ":at": revokedAt },
            }),
          );
          return true;
        } catch (error) {
          if (isRefusal(error)) return false;
          throw error;
        }
      }),
    count: (request) =>
      inStore(async () => {
        const { counter, amount, limit } = request;
        if (amount > 0 && (limit === null || amount <= limit)) return await add(request);
        const count = await read(counter);
        return { isWithin: limit === null || count + amount <= limit, count };
      }),
  };
}

const KEYS_PAGE = 100;

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "ConditionalCheckFailedException";

function toKey(item: Item): ApiKeyRow {
  const key = JSON.parse(String(item["key"])) as ApiKeyRow; // written by this store
  return { ...key, revokedAt: typeof item["revokedAt"] === "string" ? item["revokedAt"] : null };
}
