import { type Cache, type Clock, systemClock } from "@ai-chef/service";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { getItems, writeItems } from "./items.ts";
import { packText, unpackText } from "./packed-text.ts";
import { isLive } from "./session-tables.ts";

export interface DynamoCacheOptions {
  readonly client: DynamoDBDocumentClient;
  readonly cacheTable: string;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
  /** Told of what failed; the caller of the cache is not. */
  readonly onFailure?: (error: unknown) => void;
}

/** Bytes of a partition key, by DynamoDB's quota. */
const MAX_KEY_BYTES = 2048;

/** The cache in its DynamoDB table, for all processes together. What fails, and what is too large for an item, is not kept. */
export function createDynamoCache({ client, cacheTable, clock = systemClock, onFailure = () => undefined }: DynamoCacheOptions): Cache {
  const isKey = (key: string): boolean => key !== "" && Buffer.byteLength(key) <= MAX_KEY_BYTES;

  return {
    get: async (keys) => {
      const found = new Map<string, string>();
      try {
        const items = await getItems(
          client,
          cacheTable,
          keys.filter(isKey).map((key) => ({ key })),
          { isConsistent: false },
        );
        for (const item of items) if (isLive(item, clock)) found.set(String(item["key"]), unpackText(item["text"]));
      } catch (error) {
        onFailure(error);
      }
      return found;
    },
    set: async (entries, { lifetimeSeconds }) => {
      const expiresAtSeconds = Math.ceil(clock.now().getTime() / 1000 + lifetimeSeconds);
      try {
        const writes = [...entries]
          .filter(([key]) => isKey(key))
          .flatMap(([key, text]) => {
            try {
              return [{ put: { key, text: packText(text), expiresAtSeconds } }];
            } catch (error) {
              onFailure(error);
              return [];
            }
          });
        await writeItems(client, cacheTable, writes);
      } catch (error) {
        onFailure(error);
      }
    },
  };
}
