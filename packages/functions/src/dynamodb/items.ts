import { type ItemKey, SESSIONS_INDEX } from "@ai-chef/sdk/contract";
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { setTimeout as sleep } from "node:timers/promises";
import { StageError } from "@ai-chef/service";

export type Item = Readonly<Record<string, unknown>>;
export type Key = ItemKey | { readonly runId: string } | { readonly key: string };

/** Limits of the batch operations. */
const MAX_GETS = 100;
const MAX_WRITES = 25;
/** Tries of what a batch left undone. */
const MAX_TRIES = 8;
const FIRST_DELAY_MS = 25;

/** An item as it is now, also right after it was written. */
export async function getItem(client: DynamoDBDocumentClient, table: string, key: Key): Promise<Item | null> {
  const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return item ?? null;
}

/** Pages of a query, to its end. */
export async function* queryPages(client: DynamoDBDocumentClient, query: QueryCommandInput): AsyncGenerator<readonly Item[], void, undefined> {
  let start: QueryCommandInput["ExclusiveStartKey"];
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ ...query, ExclusiveStartKey: start }));
    yield Items;
    start = LastEvaluatedKey;
  } while (start !== undefined);
}

export interface IndexQuery {
  readonly listOf: string;
  /** Those that sort before it; all when absent. */
  readonly before?: string;
  readonly newestFirst: boolean;
  readonly pageSize: number;
}

/** Keys of a list of index `by-owner`, page by page. The index follows its table a moment later. */
export async function* indexPages(
  client: DynamoDBDocumentClient,
  table: string,
  { listOf, before, newestFirst, pageSize }: IndexQuery,
): AsyncGenerator<readonly Item[], void, undefined> {
  yield* queryPages(client, {
    TableName: table,
    IndexName: SESSIONS_INDEX,
    KeyConditionExpression: before === undefined ? "listOf = :listOf" : "listOf = :listOf AND listAt < :before",
    ExpressionAttributeValues: { ":listOf": listOf, ...(before === undefined ? {} : { ":before": before }) },
    ScanIndexForward: !newestFirst,
    Limit: pageSize,
  });
}

/** Items by their keys, as they are now, or where that is enough as they were a moment ago at half the cost; in the order of the keys, null where there is none. */
export async function getItems(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  { isConsistent = true }: { readonly isConsistent?: boolean } = {},
): Promise<readonly (Item | null)[]> {
  const found = new Map<string, Item>();
  for (const chunk of chunksOf(unique(keys), MAX_GETS)) {
    let asked: BatchGetCommandInput["RequestItems"] = { [table]: { Keys: [...chunk], ConsistentRead: isConsistent } };
    for (let attempt = 1; isWork(asked); attempt += 1) {
      if (attempt > 1) await pause(attempt);
      const { Responses = {}, UnprocessedKeys }: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems: asked }));
      for (const item of Responses[table] ?? []) found.set(keyText(item), item);
      asked = UnprocessedKeys;
    }
  }
  return keys.map((key) => found.get(keyText(key)) ?? null);
}

export type Write = { readonly put: Item } | { readonly erase: Key };

/** Writes items, each by itself and in no order. */
export async function writeItems(client: DynamoDBDocumentClient, table: string, writes: readonly Write[]): Promise<void> {
  for (const chunk of chunksOf(writes, MAX_WRITES)) {
    const requests = chunk.map((write) => ("put" in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.erase } }));
    let asked: BatchWriteCommandInput["RequestItems"] = { [table]: requests };
    for (let attempt = 1; isWork(asked); attempt += 1) {
      if (attempt > 1) await pause(attempt);
      asked = (await client.send(new BatchWriteCommand({ RequestItems: asked }))).UnprocessedItems;
    }
  }
}

const isWork = <T extends object>(asked: T | undefined): asked is T => asked !== undefined && Object.keys(asked).length > 0;

/** What a batch leaves undone was throttled. */
async function pause(attempt: number): Promise<void> {
  if (attempt > MAX_TRIES) throw new StageError("store_unavailable", "The session store is throttled.");
  await sleep(Math.random() * FIRST_DELAY_MS * 2 ** attempt);
}

function keyText(item: object): string {
  const { pk, sk, runId, key }: Item = { ...item };
  return JSON.stringify(pk === undefined ? [runId, key] : [pk, sk]);
}

function unique(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
