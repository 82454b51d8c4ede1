import type { RunReference, StageContext } from "../stages/stage.ts";
import { appendEvent } from "./append-event.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes the run's row, and the session's when there is none, and tells that it began. Again, it changes nothing. */
export async function beginRun(
  run: RunReference,
  profile: unknown,
  { store, clock, retentionDays }: Pick<StageContext, "store" | "clock" | "retentionDays">,
): Promise<void> {
  const now = clock.now();
  await store.createRun({ ...run, profile, startedAt: now.toISOString(), expiresAt: new Date(now.getTime() + retentionDays * DAY_MS).toISOString() });
  await appendEvent(store, clock, { runId: run.runId, type: "session-start", data: { sessionId: run.sessionId } });
  await appendEvent(store, clock, { runId: run.runId, type: "stage-start", stage: "PlanRecipe", attempt: 1 });
}
