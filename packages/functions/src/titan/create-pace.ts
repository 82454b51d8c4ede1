import Bottleneck from "bottleneck";

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

export function createPace({ perMinute: limit, maxConcurrency }: PaceOptions): Pace {
  let rate = limit;
  let slowedAt = Number.NEGATIVE_INFINITY;
  const limiter = new Bottleneck({ maxConcurrent: maxConcurrency, minTime: MINUTE_MS / rate });
  const change = (to: number): void => {
    rate = Math.min(limit, Math.max(limit * SLOWEST, to));
    limiter.updateSettings({ minTime: MINUTE_MS / rate });
  };
  return {
    run: (work) => limiter.schedule(work),
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
