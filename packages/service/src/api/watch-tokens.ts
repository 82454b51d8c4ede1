import type { Clock } from "../ports/clock.ts";
import type { Caller, Scope } from "./caller.ts";
import { createSignedTokens, isoOf } from "./signed-token.ts";

/** Seconds that a watch token lives; a page renews it while it is valid. */
export const WATCH_TOKEN_SECONDS = 15 * 60;
export const WATCH_SCOPES: ReadonlySet<Scope> = new Set(["sessions:read"]);

/** Tokens that let a page follow one session. */
export interface WatchTokens {
  issue(owner: string, sessionId: string): Promise<string>;
  /** Null for a token that is none of these. @throws {ChefError} `token_expired`. */
  verify(token: string): Promise<Caller | null>;
}

export function createWatchTokens(key: Uint8Array, clock: Clock): WatchTokens {
  const tokens = createSignedTokens({ key, clock, audience: "ai-chef:watch", what: "watch token" });
  return {
    issue: async (owner, sessionId) => (await tokens.issue({ sub: owner, sid: sessionId }, WATCH_TOKEN_SECONDS)).token,
    verify: async (token) => {
      const { sub, sid, exp } = (await tokens.verify(token)) ?? {};
      return sub === undefined || exp === undefined || typeof sid !== "string"
        ? null
        : { owner: sub, sessionId: sid, scopes: WATCH_SCOPES, expiresAt: isoOf(exp) };
    },
  };
}
