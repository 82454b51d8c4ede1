import { ChefError } from "@ai-chef/sdk/contract";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../ports/clock.ts";
import type { Caller } from "./caller.ts";

/** Seconds that a watch token lives; a page renews it while it is valid. */
export const WATCH_TOKEN_SECONDS = 15 * 60;
const AUDIENCE = "ai-chef:watch";

/** Tokens that let a page follow one session, signed with a key of at least 32 bytes (HS256, RFC 7518). */
export interface WatchTokens {
  issue(owner: string, sessionId: string): Promise<string>;
  /** Null for a token that is none of these. @throws {ChefError} `token_expired`. */
  verify(token: string): Promise<Caller | null>;
}

export function createWatchTokens(key: Uint8Array, clock: Clock): WatchTokens {
  return {
    issue: (owner, sessionId) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(AUDIENCE)
        .setSubject(owner)
        .setIssuedAt(now)
        .setExpirationTime(now + WATCH_TOKEN_SECONDS)
        .sign(key);
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, { audience: AUDIENCE, algorithms: ["HS256"], currentDate: clock.now() });
        const { sub, sid } = payload;
        return sub === undefined || typeof sid !== "string" ? null : { owner: sub, sessionId: sid, scopes: new Set(["sessions:read"]) };
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new ChefError("token_expired", "The watch token has expired.");
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
