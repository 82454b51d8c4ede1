import { ChefError } from "@ai-chef/sdk/contract";
import type { AccessStore, ApiKeyRow, CountOutcome, CountRequest } from "../ports/access-store.ts";
import { type Clock, systemClock } from "../ports/clock.ts";
import { inTransaction } from "./in-transaction.ts";
import { openDatabase } from "./open-database.ts";
import { toStoreError } from "./sqlite-errors.ts";
import { fromJson, type Row } from "./sqlite-rows.ts";
import type { SqliteStoreOptions } from "./sqlite-session-store.ts";
import { prepareStatements, type Statements } from "./sqlite-statements.ts";
import { waitForLock } from "./wait-for-lock.ts";

export interface SqliteAccessStoreOptions extends SqliteStoreOptions {
  /** Decides which counters have expired. @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

/** An access store that is closed with its process. */
export interface LocalAccessStore extends AccessStore {
  close(): void;
}

/** API keys and counters in the SQLite file of the sessions, which several processes may use at once. @throws {ChefError} as `openDatabase`. */
export function createSqliteAccessStore({ maxWaitMs, clock = systemClock, ...options }: SqliteAccessStoreOptions): LocalAccessStore {
  const database = openDatabase(options);
  const statements = prepareStatements(database);
  const { one, all, run } = statements;
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
    createKey: (key) =>
      writing(() => {
        if (one("SELECT 1 FROM api_keys WHERE key_id = ?", key.keyId) !== undefined)
          throw new ChefError("invalid_value", `There is a key ${key.keyId} already.`, { field: "keyId", value: key.keyId });
        run("INSERT INTO api_keys VALUES (?, ?, ?, ?)", key.keyId, key.createdAt, key.revokedAt, JSON.stringify({ ...key, revokedAt: null }));
      }),
    getKey: (keyId) =>
      reading(() => {
        const row = one("SELECT * FROM api_keys WHERE key_id = ?", keyId);
        return row === undefined ? null : toKey(row);
      }),
    listKeys: () => reading(() => all("SELECT * FROM api_keys ORDER BY created_at DESC, key_id DESC").map(toKey)),
    revokeKey: (keyId, revokedAt) => writing(() => run("UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?) WHERE key_id = ?", revokedAt, keyId) > 0),
    count: (request) => {
      const now = clock.now().toISOString();
      return request.amount === 0 ? reading(() => read(statements, request, now)) : writing(() => add(statements, request, now));
    },
    close: () => {
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}

function read({ one }: Statements, { counter, amount, limit }: CountRequest, now: string): CountOutcome {
  const count = Number(one("SELECT amount FROM counters WHERE counter = ? AND expires_at > ?", counter, now)?.["amount"] ?? 0);
  return { isWithin: limit === null || count + amount <= limit, count };
}

function add(statements: Statements, request: CountRequest, now: string): CountOutcome {
  statements.run("DELETE FROM counters WHERE expires_at <= ?", now);
  const { isWithin, count } = read(statements, request, now);
  if (!isWithin) return { isWithin, count };
  const { counter, amount, expiresAt } = request;
  statements.run("INSERT INTO counters VALUES (?, ?, ?) ON CONFLICT (counter) DO UPDATE SET amount = amount + excluded.amount", counter, amount, expiresAt);
  return { isWithin, count: count + amount };
}

function toKey(row: Row): ApiKeyRow {
  const key = fromJson(row["api_key"]) as ApiKeyRow; // written by this store
  return { ...key, revokedAt: typeof row["revoked_at"] === "string" ? row["revoked_at"] : null };
}
