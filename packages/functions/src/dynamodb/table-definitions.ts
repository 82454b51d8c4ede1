import { SESSIONS_INDEX } from "@ai-chef/sdk/contract";

/** An index over all items that have its keys; it carries keys alone. */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Keys alone: a run's row changes with every event, and the index need not be written again. */
  readonly projection: "KEYS_ONLY";
}

/** A table as data, for the stack and for the tests. All keys are strings. */
export interface TableDefinition {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes: readonly IndexDefinition[];
  /** Number attribute with the Unix second from which DynamoDB may delete an item. */
  readonly timeToLive: string;
  readonly stream?: "NEW_IMAGE";
}

/** The tables of an environment; `packages/sdk/src/contract/tables.ts` says what lies in them. */
export const TABLES = {
  sessions: {
    partitionKey: "pk",
    sortKey: "sk",
    indexes: [{ name: SESSIONS_INDEX, partitionKey: "listOf", sortKey: "listAt", projection: "KEYS_ONLY" }],
    timeToLive: "expiresAtSeconds",
    stream: "NEW_IMAGE",
  },
  results: { partitionKey: "runId", indexes: [], timeToLive: "expiresAtSeconds" },
  cache: { partitionKey: "key", indexes: [], timeToLive: "expiresAtSeconds" },
} as const satisfies Readonly<Record<string, TableDefinition>>;

export type TableName = keyof typeof TABLES;
