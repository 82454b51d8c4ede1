import type { AccessStore } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import { counters, dayCounterExpiry, ENVIRONMENT, utcDay } from "./counters.ts";

/** What models used of an environment's day. */
export interface UsageOfDay {
  /** UTC: `2026-11-24`. */
  readonly day: string;
  /** In and out. */
  readonly tokens: number;
  /** What models without a known price cost is not in it. */
  readonly usd: number;
}

const MICROS = 1_000_000;

/** What was counted today against the environment's caps. */
export async function usageOfDay(access: AccessStore, clock: Clock): Promise<UsageOfDay> {
  const now = clock.now();
  const [day, expiresAt] = [utcDay(now), dayCounterExpiry(now)];
  const read = async (counter: string): Promise<number> => (await access.count({ counter, amount: 0, limit: null, expiresAt })).count;
  const [tokens, microUsd] = await Promise.all([read(counters.tokens(ENVIRONMENT, day)), read(counters.microUsd(ENVIRONMENT, day))]);
  return { day, tokens, usd: microUsd / MICROS };
}
