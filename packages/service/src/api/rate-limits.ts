import { ChefError } from "@ai-chef/sdk/contract";
import type { AccessStore } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import { charge, minuteCounterExpiry, utcMinute } from "./counters.ts";

/** Limits of one caller in a minute; null for none. */
export interface RateLimits {
  /** Of any kind, counted by each process for itself. */
  readonly requests: number | null;
  /** Counted over all processes. */
  readonly starts: number | null;
  readonly grants: number | null;
}

export const NO_RATE_LIMITS: RateLimits = { requests: null, starts: null, grants: null };
/** Ten sessions polled as often as `Retry-After` says are 600 requests; a run takes a minute or so, and a caller with 60 at once is no single person. */
export const DEFAULT_RATE_LIMITS: RateLimits = { requests: 600, starts: 60, grants: 120 };

/** Refuses what comes too often. Windows are whole minutes, so that any answer can say when the next begins. */
export interface RateLimiter {
  /** @throws {ChefError} `rate_limited`. */
  request(callerId: string): void;
  /** @throws {ChefError} `rate_limited`. */
  counted(what: "starts" | "grants", callerId: string): Promise<void>;
}

export function createRateLimiter(limits: RateLimits, access: AccessStore, clock: Clock): RateLimiter {
  let minute = "";
  let requests = new Map<string, number>();
  return {
    request: (callerId) => {
      if (limits.requests === null) return;
      const now = utcMinute(clock.now());
      if (now !== minute) [minute, requests] = [now, new Map()];
      const count = (requests.get(callerId) ?? 0) + 1;
      requests.set(callerId, count);
      if (count > limits.requests) throw refusal("requests", limits.requests);
    },
    counted: async (what, callerId) => {
      const limit = limits[what];
      if (limit === null) return;
      const now = clock.now();
      const counter = `${what}/${callerId}/${utcMinute(now)}`;
      await charge(access, [{ counter, amount: 1, limit, expiresAt: minuteCounterExpiry(now), refusal: () => refusal(what, limit) }]);
    },
  };
}

const refusal = (what: keyof RateLimits, limit: number): ChefError =>
  new ChefError("rate_limited", `A caller has at most ${limit} ${what} a minute.`, { value: limit });
