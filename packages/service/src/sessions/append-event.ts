import { MAX_EVENT_BYTES, type RunEnd, type RecipeResult, type SessionEvent, type SessionEventType, ChefError } from "@ai-chef/sdk/contract";
import type { Clock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";

export interface NewEvent {
  readonly runId: string;
  readonly type: SessionEventType;
  readonly stage?: string;
  readonly attempt?: number;
  /** Tells several progress events of one stage apart. */
  readonly step?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Makes it the last event. */
  readonly end?: { readonly status: RunEnd; readonly result: RecipeResult | null };
}

/**
 * Appends an event under the next number. The same step of the same attempt appends once; nothing is appended after the end.
 *
 * @returns the event, or null when it was there already or the run has ended.
 * @throws {ChefError} `payload_too_large` for an event over `MAX_EVENT_BYTES`; `session_not_found` when there is no such run.
 */
export async function appendEvent(store: SessionStore, clock: Clock, { runId, type, stage, attempt, step, data, end }: NewEvent): Promise<SessionEvent | null> {
  const onceKey = [stage ?? "", attempt ?? 0, type, step ?? ""].join("/");
  for (;;) {
    const run = await store.getRun(runId);
    if (run === null) throw new ChefError("session_not_found", `There is no run ${runId}.`, { value: runId });
    if (run.endedAt !== null) return null;
    const event: SessionEvent = {
      runId,
      seq: run.lastSeq + 1,
      at: clock.now().toISOString(),
      type,
      ...(stage === undefined ? {} : { stage }),
      ...(attempt === undefined ? {} : { attempt }),
      ...(data === undefined ? {} : { data }),
    };
    const bytes = Buffer.byteLength(JSON.stringify(event));
    if (bytes > MAX_EVENT_BYTES) throw new ChefError("payload_too_large", `An event of ${bytes} bytes is over ${MAX_EVENT_BYTES}.`, { value: bytes });
    const outcome = await store.commit({ event, onceKey, ...(end === undefined ? {} : { end }) });
    if (outcome === "appended") return event;
    if (outcome === "repeated" || outcome === "ended") return null;
  }
}
