import { ChefError } from "@ai-chef/sdk/contract";

/** What a token allows. */
export const SCOPES = ["sessions:start", "sessions:read", "sessions:write", "analyze"] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls, by a token that was checked. */
export interface Caller {
  readonly owner: string;
  readonly scopes: ReadonlySet<Scope>;
  /** A watch token is for one session; null for a caller who may see all of the owner's. */
  readonly sessionId: string | null;
}

/**
 * Says who calls.
 *
 * @throws {ChefError} `unauthenticated`, `token_expired`.
 */
export type Authenticate = (token: string | null) => Promise<Caller>;

/** @throws {ChefError} `forbidden` where the scope is missing; `session_not_found` for another session, so that a watch token learns nothing of it. */
export function allow(caller: Caller, scope: Scope, sessionId?: string): void {
  if (!caller.scopes.has(scope)) throw new ChefError("forbidden", `The token has no scope ${scope}.`, { value: scope });
  if (caller.sessionId !== null && caller.sessionId !== sessionId)
    throw sessionId === undefined
      ? new ChefError("forbidden", "A watch token is for one session only.")
      : new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "id", value: sessionId });
}

/** The token of an `Authorization` header; null when there is none. */
export function bearerToken(header: string | undefined): string | null {
  const [scheme = "", token = ""] = (header ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" && token !== "" ? token : null;
}
