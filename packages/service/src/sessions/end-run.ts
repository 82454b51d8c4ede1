import type { RecipeResult, RunEnd } from "@ai-chef/sdk/contract";
import type { Clock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import { appendEvent } from "./append-event.ts";

export interface RunEnding {
  readonly status: RunEnd;
  readonly result?: RecipeResult;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes the end of a run, with its result in the same transaction. A run that has its end keeps it. */
export async function endRun(store: SessionStore, clock: Clock, runId: string, { status, result, data }: RunEnding): Promise<void> {
  await appendEvent(store, clock, { runId, type: "session-end", data: { status, ...data }, end: { status, result: result ?? null } });
}
