import { createHash, timingSafeEqual } from "node:crypto";
import { ChefError } from "@ai-chef/sdk/contract";
import type { ApiKey, Keys } from "./api-keys.ts";
import { type Authenticate, type Caller, type KeyAllowance, SCOPES } from "./caller.ts";
import { GRANT_SCOPES, type StartGrant, type StartGrants } from "./start-grants.ts";
import type { WatchTokens } from "./watch-tokens.ts";

export interface AuthenticateOptions {
  readonly keys: Pick<Keys, "verify" | "find">;
  readonly grants: Pick<StartGrants, "verify">;
  readonly watchTokens: Pick<WatchTokens, "verify">;
  /** On one machine: a token that may do everything, and whose sessions those are. */
  readonly development?: { readonly token: string; readonly owner: string };
}

/** Who calls, by any token that there is: the development token, an API key, a start grant, a watch token. */
export function createAuthenticate({ keys, grants, watchTokens, development }: AuthenticateOptions): Authenticate {
  const ofGrant = async ({ grantId, owner, runs, keyId, expiresAt }: StartGrant): Promise<Caller> => {
    const caller: Caller = { owner, scopes: GRANT_SCOPES, sessionId: null, expiresAt, grant: { grantId, runs } };
    if (keyId === null) return caller;
    // With the key ends what it gave.
    const key = await keys.find(keyId);
    if (key === null) throw new ChefError("unauthenticated", "The API key that gave the grant is not there.");
    return { ...caller, key: allowance(key) };
  };

  return async (token) => {
    if (token === null) throw new ChefError("unauthenticated", "The request has no token.");
    if (development !== undefined && isSame(token, development.token))
      return { owner: development.owner, scopes: new Set(SCOPES), sessionId: null, expiresAt: null };
    const key = await keys.verify(token);
    if (key !== null) return { owner: key.owner, scopes: new Set(key.scopes), sessionId: null, expiresAt: key.expiresAt, key: allowance(key) };
    const grant = await grants.verify(token);
    if (grant !== null) return await ofGrant(grant);
    const watcher = await watchTokens.verify(token);
    if (watcher !== null) return watcher;
    throw new ChefError("unauthenticated", "The token is not valid.");
  };
}

const allowance = ({ keyId, dailyRuns, dailyTokens }: ApiKey): KeyAllowance => ({ keyId, dailyRuns, dailyTokens });

/** Digests are of one length, so that the comparison tells nothing by its time. */
const isSame = (one: string, two: string): boolean => timingSafeEqual(digest(one), digest(two));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
