import type { Clock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import { finalize } from "./finalize.ts";

export interface SweepOptions {
  /** Age from which a run without an end is taken for dead. Must be more than the machine's `TimeoutSeconds`. */
  readonly deadAfterMs: number;
  /** Most runs that are ended at once. @defaultValue 100 */
  readonly limit?: number;
}

/** Sees to what was left behind: erases sessions past their day, and ends runs whose process died as `interrupted`. */
export async function sweepSessions(store: SessionStore, clock: Clock, { deadAfterMs, limit = 100 }: SweepOptions): Promise<void> {
  const now = clock.now();
  await store.purgeExpired(now.toISOString());
  const dead = await store.unfinishedRuns(new Date(now.getTime() - deadAfterMs).toISOString(), limit);
  for (const { runId } of dead) await finalize(store, clock, runId, "interrupted");
}
