import { ChefError } from "@ai-chef/sdk/contract";
import type { CommitOutcome, EventCommit, Feedback, NewRun } from "../ports/session-store.ts";
import { toRun } from "./sqlite-rows.ts";
import type { Statements } from "./sqlite-statements.ts";

/** What the store writes. Each of these is called inside a transaction. */
export const sqliteWrites = { createRun, commitEvent, addFeedback, deleteSession, purgeExpired };

function createRun({ one, run }: Statements, { sessionId, runId, owner, profile, startedAt, expiresAt }: NewRun): void {
  if (one("SELECT 1 FROM runs WHERE run_id = ?", runId) !== undefined) return;
  const session = one("SELECT owner FROM sessions WHERE session_id = ?", sessionId);
  if (session !== undefined && session["owner"] !== owner) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { value: sessionId });
  const text = JSON.stringify(profile) ?? "null";
  if (session === undefined) run("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", sessionId, owner, runId, text, startedAt, expiresAt);
  else run("UPDATE sessions SET run_id = ?, profile = ?, expires_at = ? WHERE session_id = ?", runId, text, expiresAt, sessionId);
  run("INSERT INTO runs VALUES (?, ?, ?, 'running', 0, ?, NULL)", runId, sessionId, owner, startedAt);
}

function commitEvent({ one, run }: Statements, { event, onceKey, end }: EventCommit): CommitOutcome {
  const { runId, seq, at } = event;
  const row = one("SELECT * FROM runs WHERE run_id = ?", runId);
  if (row === undefined) return "missing";
  const { endedAt, lastSeq, status } = toRun(row);
  if (endedAt !== null) return "ended";
  if (one("SELECT 1 FROM once_keys WHERE run_id = ? AND once_key = ?", runId, onceKey) !== undefined) return "repeated";
  if (lastSeq !== seq - 1) return "behind";
  run("UPDATE runs SET last_seq = ?, status = ?, ended_at = ? WHERE run_id = ?", seq, end?.status ?? status, end === undefined ? null : at, runId);
  run("INSERT INTO once_keys VALUES (?, ?)", runId, onceKey);
  run("INSERT INTO events VALUES (?, ?, ?)", runId, seq, JSON.stringify(event));
  if (end !== undefined && end.result !== null) run("INSERT INTO results VALUES (?, ?)", runId, JSON.stringify(end.result));
  return "appended";
}

function addFeedback({ one, run }: Statements, sessionId: string, owner: string, feedback: Feedback): boolean {
  if (one("SELECT 1 FROM sessions WHERE session_id = ? AND owner = ?", sessionId, owner) === undefined) return false;
  run("INSERT OR REPLACE INTO feedback VALUES (?, ?, ?)", sessionId, feedback.at, JSON.stringify(feedback));
  return true;
}

function deleteSession({ run }: Statements, sessionId: string, owner: string): boolean {
  if (run("DELETE FROM sessions WHERE session_id = ? AND owner = ?", sessionId, owner) === 0) return false;
  for (const table of ["events", "once_keys", "results"]) run(`DELETE FROM ${table} WHERE run_id IN (SELECT run_id FROM runs WHERE session_id = ?)`, sessionId);
  run("DELETE FROM feedback WHERE session_id = ?", sessionId);
  run("DELETE FROM runs WHERE session_id = ?", sessionId);
  return true;
}

function purgeExpired(statements: Statements, now: string): number {
  const expired = statements.all("SELECT session_id, owner FROM sessions WHERE expires_at <= ?", now);
  for (const row of expired) deleteSession(statements, String(row["session_id"]), String(row["owner"]));
  return expired.length;
}
