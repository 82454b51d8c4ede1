/** Milliseconds to wait after so many failures (from 1): doubling, with full jitter, so that many clients do not come back at once. */
export const backoff = (failures: number, mostMs = 8000): number => Math.random() * Math.min(mostMs, 250 * 2 ** failures);
