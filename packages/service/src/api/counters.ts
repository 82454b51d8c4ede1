import type { ChefError } from "@ai-chef/sdk/contract";
import type { AccessStore, CountRequest } from "../ports/access-store.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MICROS = 1_000_000;

/** Names of counters of a UTC day. */
export const counters = {
  runs: (of: string, day: string): string => `runs/${of}/${day}`,
  tokens: (of: string, day: string): string => `tokens/${of}/${day}`,
  /** Millionths of a US dollar. */
  microUsd: (of: string, day: string): string => `micro-usd/${of}/${day}`,
  guests: (of: string, day: string): string => `guests/${of}/${day}`,
};
export const ENVIRONMENT = "environment";
export const ofKey = (keyId: string): string => `key/${keyId}`;
export const microUsd = (usd: number): number => Math.round(usd * MICROS);

export const utcDay = (now: Date): string => now.toISOString().slice(0, "2026-01-01".length);
/** A day's counter goes a day after it, so that what is told of yesterday is still right. */
export const dayCounterExpiry = (now: Date): string => new Date(Date.parse(utcDay(now)) + 2 * DAY_MS).toISOString();
export const secondsUntilMidnight = (now: Date): number => Math.ceil((Date.parse(utcDay(now)) + DAY_MS - now.getTime()) / SECOND_MS);

export const utcMinute = (now: Date): string => now.toISOString().slice(0, "2026-01-01T00:00".length);
export const minuteCounterExpiry = (now: Date): string => new Date(now.getTime() + 2 * MINUTE_MS).toISOString();
export const secondsUntilNextMinute = (now: Date): number => Math.ceil((MINUTE_MS - (now.getTime() % MINUTE_MS)) / SECOND_MS);

/** Something that a request uses of an allowance. */
export interface Charge extends CountRequest {
  /** 1, or 0 for an allowance that something else counts and that must not be used up. */
  readonly amount: 0 | 1;
  readonly limit: number;
  readonly refusal: () => ChefError;
}

/**
 * Counts a request against all that it uses, the first of them first. Where one is used up nothing is counted; only when others use up a later one at this very
 * moment an earlier one stays counted: the side on which a cap errs.
 *
 * @throws {ChefError} the refusal of the first that is used up.
 */
export async function charge(access: AccessStore, charges: readonly Charge[]): Promise<void> {
  const found = await Promise.all(charges.map((each) => access.count({ ...each, amount: 0, limit: each.limit - 1 })));
  for (const [index, { refusal }] of charges.entries()) if (found[index]?.isWithin !== true) throw refusal();
  for (const each of charges) if (each.amount > 0 && !(await access.count(each)).isWithin) throw each.refusal();
}
