import { chmodSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { type Cache, type Clock, systemClock } from "@ai-chef/service";

export interface PriceCacheOptions {
  /** Path of the file, in a folder that is there, or `:memory:`. */
  readonly path: string;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

export interface PriceCache extends Cache {
  close(): void;
}

/** Beyond these an entry is no price. */
const MAX_KEY_CHARACTERS = 2048;
const MAX_TEXT_CHARACTERS = 4 * 1024 * 1024;
const BUSY_TIMEOUT_MS = 500;
const OWNER_ONLY = 0o600;
const SCHEMA = "CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, text TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID";

/** Prices kept in a file of this machine, for all processes. A file that cannot be used is an empty cache; deleting it loses nothing. */
export function openPriceCache({ path, clock = systemClock }: PriceCacheOptions): PriceCache {
  const database = openFile(path);
  const now = (): number => clock.now().getTime();

  return {
    get: async (keys) => {
      const found = new Map<string, string>();
      if (database === null) return found;
      try {
        const statement = database.prepare("SELECT text FROM entries WHERE key = ? AND expires_at > ?");
        for (const key of keys) {
          const text = key.length > MAX_KEY_CHARACTERS ? undefined : statement.get(key, now())?.["text"];
          if (typeof text === "string") found.set(key, text);
        }
      } catch {
        // Locked or damaged: what was not read is asked for.
      }
      return found;
    },
    set: async (entries, { lifetimeSeconds }) => {
      if (database === null) return;
      try {
        database.exec("BEGIN IMMEDIATE");
        try {
          database.prepare("DELETE FROM entries WHERE expires_at <= ?").run(now());
          const statement = database.prepare(
            "INSERT INTO entries VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text, expires_at = excluded.expires_at",
          );
          for (const [key, text] of entries)
            if (key.length <= MAX_KEY_CHARACTERS && text.length <= MAX_TEXT_CHARACTERS) statement.run(key, text, Math.ceil(now() + lifetimeSeconds * 1000));
          database.exec("COMMIT");
        } catch (error) {
          database.exec("ROLLBACK");
          throw error;
        }
      } catch {
        // Locked, full or damaged: it is asked for again.
      }
    },
    close: () => {
      if (database?.isOpen === true) database.close();
    },
  };
}

function openFile(path: string): DatabaseSync | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${SCHEMA}`);
    if (path !== ":memory:") chmodSync(path, OWNER_ONLY);
    return database;
  } catch {
    database?.close();
    return null;
  }
}
