import type { DatabaseSync, StatementSync } from "node:sqlite";
import { ChefError, type RecipeResult, type RunStatus, type SessionEvent } from "@ai-chef/sdk/contract";
import type { CommitOutcome, EventCommit, NewRun, RunRow, SessionRow, SessionStore } from "../ports/session-store.ts";
import { openDatabase } from "./open-database.ts";
import { toStoreError } from "./sqlite-errors.ts";

type Row = Record<string, unknown>;

/** The session store in one SQLite file. */
export function createSqliteSessionStore(path: string): SessionStore {
  const database = openDatabase(path);
  const statement = statements(database);

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, path);
    }
  };
  const transaction = <T>(work: () => T): T =>
    guarded(() => {
      database.exec("BEGIN IMMEDIATE");
      try {
        const value = work();
        database.exec("COMMIT");
        return value;
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    });

  return {
    createRun: async (run) => transaction(() => createRun(run, statement)),
    commit: async (commit) => transaction(() => commitEvent(commit, statement)),
    getRun: async (runId) => guarded(() => toRun(statement("SELECT * FROM runs WHERE run_id = ?").get(runId))),
    getSession: async (sessionId, owner) =>
      guarded(() => toSession(statement("SELECT * FROM sessions WHERE session_id = ? AND owner = ?").get(sessionId, owner))),
    listSessions: async (owner, { limit, after }) =>
      guarded(() => {
        const [createdAt = "9", sessionId = ""] = after?.split(" ") ?? [];
        const rows = statement(
          "SELECT * FROM sessions WHERE owner = ? AND (created_at, session_id) < (?, ?) ORDER BY created_at DESC, session_id DESC LIMIT ?",
        ).all(owner, createdAt, sessionId, limit);
        const items = rows.flatMap((row) => {
          const session = toSession(row);
          const run = session === null ? null : toRun(statement("SELECT * FROM runs WHERE run_id = ?").get(session.runId));
          return session === null || run === null ? [] : [{ ...session, run }];
        });
        const last = items.length === limit ? items.at(-1) : undefined;
        return { items, next: last === undefined ? null : `${last.createdAt} ${last.sessionId}` };
      }),
    eventsAfter: async (runId, seq, limit) =>
      guarded(() =>
        statement("SELECT event FROM events WHERE run_id = ? AND seq > ? ORDER BY seq LIMIT ?")
          .all(runId, seq, limit)
          .map((row) => JSON.parse(String(row["event"])) as SessionEvent),
      ), // written by this store
    getResult: async (runId) =>
      guarded(() => {
        const row = statement("SELECT result FROM results WHERE run_id = ?").get(runId);
        return row === undefined ? null : (JSON.parse(String(row["result"])) as RecipeResult); // written by this store
      }),
    deleteSession: async (sessionId, owner) => transaction(() => deleteSession(sessionId, owner, statement)),
    unfinishedRuns: async (startedBefore, limit) =>
      guarded(() =>
        statement("SELECT * FROM runs WHERE ended_at IS NULL AND started_at < ? ORDER BY started_at LIMIT ?")
          .all(startedBefore, limit)
          .flatMap((row) => toRun(row) ?? []),
      ),
    purgeExpired: async (now) =>
      transaction(() => {
        const expired = statement("SELECT session_id, owner FROM sessions WHERE expires_at <= ?").all(now);
        for (const row of expired) deleteSession(String(row["session_id"]), String(row["owner"]), statement);
        return expired.length;
      }),
    close: async () => database.close(),
  };
}

type Statement = (sql: string) => StatementSync;

/** Statements, each prepared once. */
function statements(database: DatabaseSync): Statement {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}

function createRun({ sessionId, runId, owner, profile, startedAt, expiresAt }: NewRun, statement: Statement): void {
  if (statement("SELECT 1 FROM runs WHERE run_id = ?").get(runId) !== undefined) return;
  const session = statement("SELECT owner FROM sessions WHERE session_id = ?").get(sessionId);
  if (session !== undefined && session["owner"] !== owner) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { value: sessionId });
  const text = JSON.stringify(profile) ?? "null";
  if (session === undefined) statement("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)").run(sessionId, owner, runId, text, startedAt, expiresAt);
  else statement("UPDATE sessions SET run_id = ?, profile = ?, expires_at = ? WHERE session_id = ?").run(runId, text, expiresAt, sessionId);
  statement("INSERT INTO runs VALUES (?, ?, ?, 'running', 0, ?, NULL)").run(runId, sessionId, owner, startedAt);
}

function commitEvent({ event, onceKey, end }: EventCommit, statement: Statement): CommitOutcome {
  const run = toRun(statement("SELECT * FROM runs WHERE run_id = ?").get(event.runId));
  if (run === null) return "missing";
  if (run.endedAt !== null) return "ended";
  if (statement("SELECT 1 FROM once_keys WHERE run_id = ? AND once_key = ?").get(event.runId, onceKey) !== undefined) return "repeated";
  if (run.lastSeq !== event.seq - 1) return "behind";
  statement("UPDATE runs SET last_seq = ?, status = ?, ended_at = ? WHERE run_id = ?").run(
    event.seq,
    end?.status ?? run.status,
    end === undefined ? null : event.at,
    event.runId,
  );
  statement("INSERT INTO once_keys VALUES (?, ?)").run(event.runId, onceKey);
  statement("INSERT INTO events VALUES (?, ?, ?)").run(event.runId, event.seq, JSON.stringify(event));
  if (end !== undefined && end.result !== null) statement("INSERT INTO results VALUES (?, ?)").run(event.runId, JSON.stringify(end.result));
  return "appended";
}

function deleteSession(sessionId: string, owner: string, statement: Statement): boolean {
  if (statement("DELETE FROM sessions WHERE session_id = ? AND owner = ?").run(sessionId, owner).changes === 0) return false;
  for (const table of ["events", "once_keys", "results"])
    statement(`DELETE FROM ${table} WHERE run_id IN (SELECT run_id FROM runs WHERE session_id = ?)`).run(sessionId);
  statement("DELETE FROM runs WHERE session_id = ?").run(sessionId);
  return true;
}

function toRun(row: Row | undefined): RunRow | null {
  if (row === undefined) return null;
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

function toSession(row: Row | undefined): SessionRow | null {
  if (row === undefined) return null;
  return {
    sessionId: String(row["session_id"]),
    owner: String(row["owner"]),
    runId: String(row["run_id"]),
    profile: JSON.parse(String(row["profile"])),
    createdAt: String(row["created_at"]),
    expiresAt: String(row["expires_at"]),
  };
}
