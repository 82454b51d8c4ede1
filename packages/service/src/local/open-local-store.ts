import type { SessionStore } from "../ports/session-store.ts";
import { createSqliteSessionStore, type SqliteStoreOptions } from "./sqlite-session-store.ts";

/** Opens the session store of this machine. @throws {ChefError} as `openDatabase`. */
export function openLocalStore(options: SqliteStoreOptions): SessionStore {
  return createSqliteSessionStore(options);
}
