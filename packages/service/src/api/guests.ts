import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { ChefError } from "@ai-chef/sdk/contract";
import type { AccessStore } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import { charge, type Charge, counters, dayCounterExpiry, ENVIRONMENT, utcDay } from "./counters.ts";
import { type IssuedGrant, type StartGrants, subjectOwner } from "./start-grants.ts";

/** Owner of what guests start, each a subject of its own. No key may have it. */
export const GUEST_OWNER = "guest";
/** Seconds that a guest's grant lives: a visit. */
const GUEST_GRANT_SECONDS = 60 * 60;

/** Runs of guests in a UTC day. */
export interface GuestQuota {
  readonly dailyRuns: number;
  /** Of one client address, which a household or an office shares. */
  readonly dailyRunsPerAddress: number;
}

export interface GuestOptions {
  readonly access: AccessStore;
  readonly grants: StartGrants;
  readonly clock: Clock;
  /** Keeps addresses from being found by trying all. */
  readonly key: Uint8Array;
  readonly quota: GuestQuota;
}

/** Guest mode: grants of one run for anybody, under a quota. */
export interface Guests {
  /** @throws {ChefError} `quota_exceeded`. */
  grant(address: string | null): Promise<IssuedGrant>;
}

export function createGuests({ access, grants, clock, key, quota }: GuestOptions): Guests {
  return {
    grant: async (address) => {
      const now = clock.now();
      const day = utcDay(now);
      const hash = createHmac("sha256", key)
        .update(`address:${networkOf(address)}`)
        .digest("base64url");
      const each = (of: string, limit: number, whose: string): Charge => ({
        counter: counters.guests(of, day),
        amount: 1,
        limit,
        expiresAt: dayCounterExpiry(now),
        refusal: () => new ChefError("quota_exceeded", `Guests ${whose} had their ${limit} runs of the day.`, { value: limit }),
      });
      await charge(access, [each(`address/${hash}`, quota.dailyRunsPerAddress, "of this address"), each(ENVIRONMENT, quota.dailyRuns, "of this environment")]);
      return await grants.issue({ owner: subjectOwner(GUEST_OWNER, clock.newId()), runs: 1, keyId: null, lifetimeSeconds: GUEST_GRANT_SECONDS });
    },
  };
}

/** One client is given 2^64 addresses of IPv6 (RFC 6177): the network of 64 bits counts. An address that is not known is one for all. */
export function networkOf(address: string | null): string {
  if (address === null) return "unknown";
  const mapped = /^::ffff:(?<four>\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.groups?.["four"];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().replace(/%.*$/u, "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
