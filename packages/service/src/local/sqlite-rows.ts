import { ChefError, type RunStatus } from "@ai-chef/sdk/contract";
import type { RunRow, SessionRow } from "../ports/session-store.ts";

export type Row = Readonly<Record<string, unknown>>;

export function toRun(row: Row): RunRow {
  return {
    runId: String(row["run_id"]),
    sessionId: String(row["session_id"]),
    owner: String(row["owner"]),
    status: String(row["status"]) as RunStatus, // written by this store
    lastSeq: Number(row["last_seq"]),
    startedAt: String(row["started_at"]),
    endedAt: typeof row["ended_at"] === "string" ? row["ended_at"] : null,
  };
}

export function toSession(row: Row): SessionRow {
  return {
    sessionId: String(row["session_id"]),
    owner: String(row["owner"]),
    runId: String(row["run_id"]),
    profile: fromJson(row["profile"]),
    createdAt: String(row["created_at"]),
    expiresAt: String(row["expires_at"]),
  };
}

/** @throws {ChefError} `store_corrupt` when a column is not the JSON that this store writes. */
export function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    throw new ChefError("store_corrupt", "The session store is damaged: a row is not JSON.", { cause: error });
  }
}
