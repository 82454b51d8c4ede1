import { backoff } from "./backoff.ts";
import { isPassing } from "./http.ts";

/** How long a watcher bears that no answer comes. */
export interface Patience {
  /** Milliseconds to wait after a failure; throws it when it will not pass, or has lasted too long. */
  after(error: unknown): number;
  /** Says that an answer came. */
  renew(): void;
}

/** One failed call counts for at most so long: a machine that slept meanwhile has not been waiting. */
const LONGEST_CALL_MS = 60_000;

export function createPatience(patienceMs: number): Patience {
  let failures = 0;
  let borneMs = 0;
  let since = Date.now();
  return {
    after: (error) => {
      if (failures > 0) borneMs += Math.min(LONGEST_CALL_MS, Math.max(0, Date.now() - since));
      since = Date.now();
      failures += 1;
      if (borneMs >= patienceMs || !isPassing(error)) throw error;
      return backoff(failures);
    },
    renew: () => {
      failures = 0;
      borneMs = 0;
    },
  };
}
