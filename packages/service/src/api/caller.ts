import { ChefError } from "@ai-chef/sdk/contract";

/** What a token allows. */
export const SCOPES = ["sessions:start", "sessions:read", "sessions:write", "feedback", "analyze", "grants"] as const;
export type Scope = (typeof SCOPES)[number];

/** The API key that answers for a caller: its own, or the one that gave its grant. */
export interface KeyAllowance {
  readonly keyId: string;
  /** Runs a day (UTC); null for no limit. */
  readonly dailyRuns: number | null;
  /** Tokens of models a day. */
  readonly dailyTokens: number | null;
}

/** What a start grant allows beside its scopes. */
export interface GrantAllowance {
  readonly grantId: string;
  /** Runs in all. */
  readonly runs: number;
}

/** Who calls, by a token that was checked. */
export interface Caller {
  readonly owner: string;
  readonly scopes: ReadonlySet<Scope>;
  /** A watch token is for one session; null for a caller who may see all of the owner's. */
  readonly sessionId: string | null;
  /** When its token ends; null for one that does not. */
  readonly expiresAt: string | null;
  readonly key?: KeyAllowance;
  readonly grant?: GrantAllowance;
}

/**
 * Says who calls.
 *
 * @throws {ChefError} `unauthenticated`, `token_expired`.
 */
export type Authenticate = (token: string | null) => Promise<Caller>;

/** @throws {ChefError} `unauthenticated` for nobody; `forbidden` where the scope is missing; `session_not_found` for another session, so that a watch token learns nothing of it. */
export function allow(caller: Caller | undefined, scope: Scope, sessionId?: string): asserts caller is Caller {
  if (caller === undefined) throw new ChefError("unauthenticated", "The request has no token.");
  if (!caller.scopes.has(scope)) throw new ChefError("forbidden", `The token has no scope ${scope}.`, { value: scope });
  if (caller.sessionId !== null && caller.sessionId !== sessionId)
    throw sessionId === undefined
      ? new ChefError("forbidden", "A watch token is for one session only.")
      : new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "id", value: sessionId });
}

/** What requests of a caller are counted under: each token's own, so that no page uses up what its server may. */
export function callerId({ owner, sessionId, key, grant }: Caller): string {
  if (sessionId !== null) return `session/${sessionId}`;
  if (grant !== undefined) return `grant/${grant.grantId}`;
  return key === undefined ? `owner/${owner}` : `key/${key.keyId}`;
}

/** The token of an `Authorization` header; null when there is none. */
export function bearerToken(header: string | undefined): string | null {
  const [scheme = "", token = ""] = (header ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" && token !== "" ? token : null;
}
