import type { RecipeResult, SessionEvent } from "@ai-chef/sdk/contract";
import type { Feedback, SessionStore } from "../ports/session-store.ts";
import { inTransaction } from "./in-transaction.ts";
import { type DatabaseOptions, openDatabase } from "./open-database.ts";
import { toStoreError } from "./sqlite-errors.ts";
import { fromJson, toRun, toSession } from "./sqlite-rows.ts";
import { prepareStatements } from "./sqlite-statements.ts";
import { sqliteWrites } from "./sqlite-writes.ts";
import { waitForLock } from "./wait-for-lock.ts";

export interface SqliteStoreOptions extends DatabaseOptions {
  /** How long a method waits for other processes, in milliseconds. @defaultValue 5000 */
  readonly maxWaitMs?: number;
}

/** The session store in one SQLite file, which several processes may use at once. @throws {ChefError} as `openDatabase`. */
export function createSqliteSessionStore({ maxWaitMs, ...options }: SqliteStoreOptions): SessionStore {
  const database = openDatabase(options);
  const statements = prepareStatements(database);
  const { one, all } = statements;
  let isOpen = true;

  const reading = async <T>(work: () => T): Promise<T> => {
    try {
      return await waitForLock(work, maxWaitMs);
    } catch (error) {
      throw toStoreError(error, options.path);
    }
  };
  const writing = <T>(work: () => T): Promise<T> => reading(() => inTransaction(database, work));

  return {
    createRun: (run) => writing(() => sqliteWrites.createRun(statements, run)),
    commit: (commit) => writing(() => sqliteWrites.commitEvent(statements, commit)),
    getRun: (runId) =>
      reading(() => {
        const row = one("SELECT * FROM runs WHERE run_id = ?", runId);
        return row === undefined ? null : toRun(row);
      }),
    getSession: (sessionId, owner) =>
      reading(() => {
        const row = one("SELECT * FROM sessions WHERE session_id = ? AND owner = ?", sessionId, owner);
        return row === undefined ? null : toSession(row);
      }),
    listSessions: (owner, { limit, after }) =>
      reading(() => {
        const [createdAt = "", sessionId = ""] = (after ?? AFTER_ALL).split(" ");
        // One more than asked tells whether there is another page.
        const rows = all(
          `SELECT * FROM sessions JOIN runs USING (run_id, session_id, owner)
           WHERE owner = ? AND (created_at, session_id) < (?, ?) ORDER BY created_at DESC, session_id DESC LIMIT ?`,
          owner,
          createdAt,
          sessionId,
          limit + 1,
        );
        const items = rows.slice(0, limit).map((row) => ({ ...toSession(row), run: toRun(row) }));
        const last = rows.length > limit ? items.at(-1) : undefined;
        return { items, next: last === undefined ? null : `${last.createdAt} ${last.sessionId}` };
      }),
    eventsAfter: (runId, seq, limit) =>
      reading(() =>
        all("SELECT event FROM events WHERE run_id = ? AND seq > ? ORDER BY seq LIMIT ?", runId, seq, limit).map(
          (row) => fromJson(row["event"]) as SessionEvent, // written by this store
        ),
      ),
    getResult: (runId) =>
      reading(() => {
        const row = one("SELECT result FROM results WHERE run_id = ?", runId);
        return row === undefined ? null : (fromJson(row["result"]) as RecipeResult); // written by this store
      }),
    addFeedback: (sessionId, owner, feedback) => writing(() => sqliteWrites.addFeedback(statements, sessionId, owner, feedback)),
    listFeedback: (sessionId, owner) =>
      reading(() =>
        all("SELECT feedback FROM feedback JOIN sessions USING (session_id) WHERE session_id = ? AND owner = ? ORDER BY at", sessionId, owner).map(
          (row) => fromJson(row["feedback"]) as Feedback, // written by this store
        ),
      ),
    deleteSession: (sessionId, owner) => writing(() => sqliteWrites.deleteSession(statements, sessionId, owner)),
    unfinishedRuns: (startedBefore, limit) =>
      reading(() => all("SELECT * FROM runs WHERE ended_at IS NULL AND started_at < ? ORDER BY started_at LIMIT ?", startedBefore, limit).map(toRun)),
    purgeExpired: (now) => writing(() => sqliteWrites.purgeExpired(statements, now)),
    close: async () => {
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}

/** Sorts after every moment. */
const AFTER_ALL = "9";
