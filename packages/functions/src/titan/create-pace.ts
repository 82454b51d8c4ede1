import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";

export interface PaceOptions {
  /** Most calls a minute, which are spread evenly. */
  readonly perMinute: number;
  /** Most calls that are open at a time. */
  readonly maxConcurrency: number;
}

/** How fast a service may be called, found out by calling it. */
export interface Pace {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** A call that began then was throttled: fewer calls from now on. */
  slowDown(begunAt: number): void;
  /** A call was answered: a little faster, up to the limit. */
  speedUp(): void;
  /** Calls a minute at present. */
  perMinute(): number;
}

const MINUTE_MS = 60_000;
/**
 * Additive increase, multiplicative decrease: what shares a limit fairly among those who do so (Chiu and Jain, Computer Networks and ISDN Systems
 * 1989;17:1-14); the factor is CUBIC's (RFC 9438, 4.6), gentler than half.
 */
const DECREASE = 0.7;
/** Share of the limit that each answer adds: some thirty answers make up for one decrease. */
const INCREASE = 0.01;
/** Slower than this share of the limit is no pace. */
const SLOWEST = 1 / 64;

/** A timer that came late, by as much as that, is made up for; a pause is not. */
const MADE_UP_MS = 50;

/** Calls have their turns at even distances, counted from each other and not from when a timer came (the virtual scheduling of ITU-T I.371). */
export function createPace({ perMinute: limit, maxConcurrency }: PaceOptions): Pace {
  let rate = limit;
  let slowedAt = Number.NEGATIVE_INFINITY;
  let next = performance.now();
  const queue = new PQueue({ concurrency: maxConcurrency });
  const turn = async (): Promise<void> => {
    const now = performance.now();
    const at = Math.max(next, now - MADE_UP_MS);
    next = at + MINUTE_MS / rate;
    if (at > now) await sleep(at - now);
  };
  const change = (to: number): void => {
    rate = Math.min(limit, Math.max(limit * SLOWEST, to));
  };
  return {
    run: (work) =>
      queue.add(async () => {
        await turn();
        return await work();
      }),
    slowDown: (begunAt) => {
      // Calls that were under way together are throttled together: that is said once.
      if (begunAt < slowedAt) return;
      slowedAt = performance.now();
      change(rate * DECREASE);
    },
    speedUp: () => {
      if (rate < limit) change(rate + limit * INCREASE);
    },
    perMinute: () => rate,
  };
}
