import { ChefError } from "@ai-chef/sdk/contract";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../ports/clock.ts";

export interface SignedTokenOptions {
  /** At least 32 bytes (HS256, RFC 7518 section 3.2). */
  readonly key: Uint8Array;
  readonly clock: Clock;
  /** Keeps tokens of one kind from being taken for another. */
  readonly audience: string;
  /** For the message: "watch token". */
  readonly what: string;
}

export interface SignedTokens {
  issue(claims: JWTPayload, lifetimeSeconds: number): Promise<{ readonly token: string; readonly expiresAt: string }>;
  /** Null for a token that is none of these. @throws {ChefError} `token_expired`. */
  verify(token: string): Promise<JWTPayload | null>;
}

/** Tokens of one kind, signed with a key that this side alone has (JWT, RFC 7519). */
export function createSignedTokens({ key, clock, audience, what }: SignedTokenOptions): SignedTokens {
  return {
    issue: async (claims, lifetimeSeconds) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      const expires = now + lifetimeSeconds;
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setAudience(audience).setIssuedAt(now).setExpirationTime(expires).sign(key);
      return { token, expiresAt: isoOf(expires) };
    },
    verify: async (token) => {
      try {
        return (await jwtVerify(token, key, { audience, algorithms: ["HS256"], currentDate: clock.now(), requiredClaims: ["sub", "exp"] })).payload;
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new ChefError("token_expired", `The ${what} has expired.`);
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

/** Unix seconds as ISO 8601. */
export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
