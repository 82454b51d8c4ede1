import type { AttributeValue, CancellationReason, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { setTimeout as sleep } from "node:timers/promises";
import { inStore } from "./store-error.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** What a condition found instead: the item as it was, or none. Told where the item asks for `ALL_OLD`. */
export interface Refusal {
  readonly item: Readonly<Record<string, AttributeValue>> | null;
}

/** Tries of a transaction that met another on the same items. Conflicts last as long as the other's write: milliseconds. */
const MAX_TRIES = 12;
const FIRST_DELAY_MS = 10;
const MOST_DELAY_MS = 400;

/**
 * Writes all items or none. Null when they are written; else one entry an item: why its condition refused, or null where it did not.
 * The SDK sends its retries under one request token, so that a commit whose answer was lost is not a second one.
 *
 * @throws {ChefError} `store_unavailable` for throttling and faults, and for conflicts that did not end.
 */
export async function transact(client: DynamoDBDocumentClient, items: readonly TransactItem[]): Promise<readonly (Refusal | null)[] | null> {
  return await inStore(async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
        return null;
      } catch (error) {
        const reasons = reasonsOf(error);
        if (reasons.some(isRefusal)) return reasons.map((reason) => (isRefusal(reason) ? { item: reason.Item ?? null } : null));
        if (attempt >= MAX_TRIES || !reasons.some(({ Code }) => Code === "TransactionConflict")) throw error;
      }
      await sleep(Math.random() * Math.min(MOST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt));
    }
  });
}

const isRefusal = ({ Code }: CancellationReason): boolean => Code === "ConditionalCheckFailed";

function reasonsOf(error: unknown): readonly CancellationReason[] {
  if (!(error instanceof Error) || error.name !== "TransactionCanceledException") return [];
  const { CancellationReasons = [] } = error as TransactionCanceledException; // by its name: two copies of the SDK are normal
  return CancellationReasons;
}
