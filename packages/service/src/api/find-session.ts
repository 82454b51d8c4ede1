import { ChefError } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { RunRow, SessionRow, SessionStore } from "../ports/session-store.ts";
import { allow, type Caller, type Scope } from "./caller.ts";

export const sessionIdSchema = z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/u, "must be 1 to 128 letters, digits or . _ : -");
/** The parameter of an address of one session. */
export const SESSION_ID = { in: "path", name: "id", description: "A session's id", schema: sessionIdSchema } as const;

export interface FoundSession {
  readonly session: SessionRow;
  /** The newest. */
  readonly run: RunRow;
}

/** A session that a caller may use so. @throws {ChefError} `forbidden`, `session_not_found`. */
export async function findSession(store: SessionStore, id: string, caller: Caller | undefined, scope: Scope): Promise<FoundSession> {
  allow(caller, scope, id);
  const session = sessionIdSchema.safeParse(id).success ? await store.getSession(id, caller.owner) : null;
  const run = session === null ? null : await store.getRun(session.runId);
  if (session === null || run === null) throw new ChefError("session_not_found", `There is no session ${id}.`, { field: "id", value: id });
  return { session, run };
}
