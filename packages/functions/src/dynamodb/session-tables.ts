import type { RunStatus } from "@ai-chef/sdk/contract";
import type { Clock, RunRow, SessionRow } from "@ai-chef/service";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Item } from "./items.ts";
import { unpackJson } from "./packed-text.ts";

/** Where sessions and results lie, and the clock by which they expire. */
export interface SessionTables {
  readonly client: DynamoDBDocumentClient;
  readonly sessionsTable: string;
  readonly resultsTable: string;
  readonly clock: Pick<Clock, "now">;
}

/** A moment as a time to live: a whole number of Unix seconds. */
export const toSeconds = (moment: string): number => Math.ceil(Date.parse(moment) / 1000);

/** DynamoDB deletes up to days after the time to live: what is past it counts as absent. An item without one stays. */
export const isLive = (item: Item | null, { now }: Pick<Clock, "now">): item is Item =>
  item !== null && (item["expiresAtSeconds"] === undefined || Number(item["expiresAtSeconds"]) * 1000 > now().getTime());

export function toRun(item: Item): RunRow {
  return {
    runId: String(item["runId"]),
    sessionId: String(item["sessionId"]),
    owner: String(item["owner"]),
    status: String(item["status"]) as RunStatus, // written by this store
    lastSeq: Number(item["lastSeq"]),
    startedAt: String(item["startedAt"]),
    endedAt: typeof item["endedAt"] === "string" ? item["endedAt"] : null,
  };
}

export function toSession(item: Item): SessionRow {
  return {
    sessionId: String(item["sessionId"]),
    owner: String(item["owner"]),
    runId: String(item["runId"]),
    profile: unpackJson(item["profile"]),
    createdAt: String(item["createdAt"]),
    expiresAt: String(item["expiresAt"]),
  };
}
