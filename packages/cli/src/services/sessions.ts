import { ChefError } from "@ai-chef/sdk/contract";
import type { SessionRow, SessionStore } from "@ai-chef/service";

/** Owner of the sessions of this machine. */
export const LOCAL_OWNER = "local";

/** @throws {ChefError} `session_not_found`. */
export async function sessionOrThrow(store: SessionStore, sessionId: string): Promise<SessionRow> {
  const session = await store.getSession(sessionId, LOCAL_OWNER);
  if (session === null) throw sessionNotFound(sessionId);
  return session;
}

export const sessionNotFound = (sessionId: string): ChefError =>
  new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "id", value: sessionId });
