import { setTimeout as sleep } from "node:timers/promises";

/** How long a writer waits for the others, in milliseconds. */
export const MAX_WAIT_MS = 5000;
const SHORTEST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 15;

/** Tries again for a while what fails because another process holds the lock. The process goes on meanwhile. */
export async function waitForLock<T>(work: () => T, maxWaitMs: number = MAX_WAIT_MS): Promise<T> {
  const deadline = performance.now() + maxWaitMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await sleep(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  }
}

const SQLITE_BUSY = 5;
const PRIMARY_CODE = 0xff;

const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && (Number(error.errcode) & PRIMARY_CODE) === SQLITE_BUSY;
