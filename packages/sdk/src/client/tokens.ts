import { ChefError } from "../errors/chef-error.ts";
import type { Log } from "./log.ts";

/** A token, or what fetches a fresh one when it is asked for and when the last has expired. */
export type TokenSource = string | (() => string | Promise<string>);

export interface Tokens {
  /** What to send now; undefined for a client without a token. @throws what the source throws; {ChefError} `unauthenticated` for what no header takes. */
  current(): Promise<string | undefined>;
  /** Asks for another than the one that has expired; false when there is none. */
  renew(expired: string | undefined): Promise<boolean>;
}

export interface TokensOptions {
  readonly source: TokenSource | undefined;
  /** Exchanges a watch token that is still valid for a fresh one. */
  readonly renewWatchToken: (token: string, sessionId: string) => Promise<string>;
  readonly log: Log;
}

interface Held {
  readonly token: string;
  /** Session that it is for, when it is a watch token. */
  readonly sessionId: string | undefined;
  /** By this machine's clock, in milliseconds since 1970; infinite for a token that cannot be renewed. */
  readonly renewAtMs: number;
}

const WATCH_AUDIENCE = "ai-chef:watch";
/** A watch token is renewed after this share of its life, so that a renewal that fails can be tried again. */
const RENEWED_AFTER = 2 / 3;
/** A token from further in the future says that this machine's clock is wrong. */
const SKEW_MS = 60_000;
const RETRY_MS = 15_000;
/** Visible ASCII: what a header takes. */
const SENDABLE = /^[\u0021-\u007E]+$/u;

export function createTokens({ source, renewWatchToken, log }: TokensOptions): Tokens {
  let held: Held | undefined;
  let asking: Promise<void> | undefined;

  const hold = (token: string, isFresh: boolean): void => {
    if (!SENDABLE.test(token)) throw new ChefError("unauthenticated", "The token is empty, or has characters that no header takes.");
    log.hide(token);
    const { aud, sid, iat, exp } = claimsOf(token);
    const isRenewable = typeof source === "string" && aud === WATCH_AUDIENCE && typeof sid === "string" && typeof iat === "number" && typeof exp === "number";
    const now = Date.now();
    const lifeMs = isRenewable ? (exp - iat) * 1000 : Number.POSITIVE_INFINITY;
    const ageMs = isRenewable && !isFresh ? now - iat * 1000 : 0;
    // With a clock that is off nobody knows how old it is.
    held = { token, sessionId: isRenewable ? sid : undefined, renewAtMs: ageMs < -SKEW_MS ? now : now + lifeMs * RENEWED_AFTER - ageMs };
  };
  /** However many ask, the source is asked once. */
  const ask = (fetchOne: () => string | Promise<string>): Promise<void> => {
    asking ??= (async () => hold(await fetchOne(), true))().finally(() => (asking = undefined));
    return asking;
  };

  return {
    current: async () => {
      if (held === undefined) {
        if (source === undefined || source === "") return undefined;
        if (typeof source === "string") hold(source, false);
        else await ask(source);
      }
      const old = held;
      if (old?.sessionId !== undefined && old.renewAtMs <= Date.now()) {
        const { token, sessionId } = old;
        await ask(() => renewWatchToken(token, sessionId)).catch(() => {
          // It may live a while yet; when it does not, the server says so.
          held = { ...old, renewAtMs: Date.now() + RETRY_MS };
          log("the watch token could not be renewed");
        });
      }
      return held?.token;
    },
    renew: async (expired) => {
      if (typeof source === "function" && held?.token === expired) await ask(source);
      return held !== undefined && held.token !== expired;
    },
  };
}

/** What a signed token says of itself (JWT, RFC 7519); nothing for any other. It is not verified: the server does that. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, payload = ""] = token.split(".");
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof claims === "object" && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}
