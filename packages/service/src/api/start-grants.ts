import type { Clock } from "../ports/clock.ts";
import type { Scope } from "./caller.ts";
import { createSignedTokens, isoOf } from "./signed-token.ts";

/** What the browser of a grant's subject may do: nothing that another subject could see. */
export const GRANT_SCOPES: ReadonlySet<Scope> = new Set(["sessions:start", "sessions:read", "sessions:write", "feedback"]);

export interface NewGrant {
  /** Owner of the sessions that are started with it: `subjectOwner`. */
  readonly owner: string;
  readonly runs: number;
  /** Key that gave it; null on one machine and for guests. */
  readonly keyId: string | null;
  readonly lifetimeSeconds: number;
}

export interface IssuedGrant {
  readonly grant: string;
  readonly runs: number;
  readonly expiresAt: string;
}

/** A grant that was checked. */
export interface StartGrant {
  readonly grantId: string;
  readonly owner: string;
  readonly runs: number;
  readonly keyId: string | null;
  readonly expiresAt: string;
}

/** Tokens with which a browser starts a number of runs. */
export interface StartGrants {
  issue(grant: NewGrant): Promise<IssuedGrant>;
  /** Null for a token that is none of these. @throws {ChefError} `token_expired`. */
  verify(token: string): Promise<StartGrant | null>;
}

export function createStartGrants(key: Uint8Array, clock: Clock): StartGrants {
  const tokens = createSignedTokens({ key, clock, audience: "ai-chef:start", what: "start grant" });
  return {
    issue: async ({ owner, runs, keyId, lifetimeSeconds }) => {
      const claims = { sub: owner, jti: clock.newId(), runs, ...(keyId === null ? {} : { key: keyId }) };
      const { token, expiresAt } = await tokens.issue(claims, lifetimeSeconds);
      return { grant: token, runs, expiresAt };
    },
    verify: async (token) => {
      const { sub, jti, exp, runs, key: keyId } = (await tokens.verify(token)) ?? {};
      if (sub === undefined || jti === undefined || exp === undefined || typeof runs !== "number") return null;
      return { grantId: jti, owner: sub, runs, keyId: typeof keyId === "string" ? keyId : null, expiresAt: isoOf(exp) };
    },
  };
}

/** Owner of what a subject of a key starts. Owners of keys have no slash, so that none of them is a subject's. */
export const subjectOwner = (owner: string, subject: string): string => `${owner}/${subject}`;
