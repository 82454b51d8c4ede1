import type { SessionStore } from "../ports/session-store.ts";
import { createSqliteSessionStore } from "./sqlite-session-store.ts";

/** Opens the session store of this machine. @throws {ChefError} as `openDatabase`. */
export function openLocalStore({ path }: { readonly path: string }): SessionStore {
  return createSqliteSessionStore(path);
}
