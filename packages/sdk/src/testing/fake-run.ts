import type { ErrorCode } from "../errors/codes.ts";
import type { RunEnd, RunStatus, SessionEvent, SessionEventType } from "../model/events.ts";
import type { RecipeResult } from "../model/recipe.ts";

/** One event of a run that is told in advance. */
export interface FakeEvent {
  readonly type: Exclude<SessionEventType, "session-start" | "session-end">;
  readonly stage?: string;
  readonly attempt?: number;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Milliseconds after the event before it. @defaultValue 0 */
  readonly afterMs?: number;
}

/** How a run goes that somebody starts. */
export interface FakeRun {
  /** What happens between its first and its last event. @defaultValue the stages of a recipe without trouble */
  readonly events?: readonly FakeEvent[];
  /** Its result, with the ids of the session put in. @defaultValue a keto dish of the composer */
  readonly result?: RecipeResult;
  /** Why it fails, instead of giving a result. */
  readonly error?: { readonly code: ErrorCode; readonly message?: string; readonly hint?: string };
  /** How it ends otherwise; `never` for a run that goes on until it is cancelled. */
  readonly end?: Exclude<RunEnd, "succeeded" | "failed"> | "never";
}

/** A run under way: what of it can be seen depends on the time. */
export interface LivingRun {
  readonly runId: string;
  readonly startedAt: string;
  seen(): { readonly events: readonly SessionEvent[]; readonly status: RunStatus; readonly endedAt: string | null };
  /** Milliseconds until more can be seen; null when nothing will come. */
  nextInMs(): number | null;
  cancel(): void;
}

const STAGES = ["PlanRecipe", "GenerateRecipe", "FetchPrices", "CombineResults", "SaveResult"];
const UNTROUBLED: readonly FakeEvent[] = STAGES.flatMap((stage) => [
  { type: "stage-start", stage },
  { type: "stage-end", stage },
]);

export function liveRun(runId: string, { events = UNTROUBLED, error, end }: FakeRun): LivingRun {
  const began = Date.now();
  const ends: RunEnd | null = end === "never" ? null : (end ?? (error === undefined ? "succeeded" : "failed"));
  let cancelledAt: number | null = null;

  /** All that is told in advance, with when it can be seen. */
  const told: { readonly at: number; readonly event: Omit<SessionEvent, "seq" | "runId" | "at"> }[] = [{ at: began, event: { type: "session-start" } }];
  for (const { afterMs = 0, ...event } of events) told.push({ at: (told.at(-1)?.at ?? began) + afterMs, event });
  const failure = error === undefined ? {} : { code: error.code, message: error.message ?? `It failed with ${error.code}.`, hint: error.hint };
  if (ends !== null) told.push({ at: told.at(-1)?.at ?? began, event: { type: "session-end", data: { status: ends, ...failure } } });

  const visible = (): typeof told => {
    const until = Math.min(Date.now(), cancelledAt ?? Number.POSITIVE_INFINITY);
    const before = told.filter(({ at, event }) => at <= until && !(cancelledAt !== null && event.type === "session-end" && at >= cancelledAt));
    if (cancelledAt === null || before.at(-1)?.event.type === "session-end") return before;
    return [...before, { at: cancelledAt, event: { type: "session-end", data: { status: "cancelled" } } }];
  };
  const stamped = (at: number): string => new Date(at).toISOString();

  return {
    runId,
    startedAt: stamped(began),
    seen: () => {
      const seen = visible().map(({ at, event }, index) => ({ runId, seq: index + 1, at: stamped(at), ...event }));
      const last = seen.at(-1);
      const isOver = last?.type === "session-end";
      const status = isOver ? ((last.data?.["status"] ?? "failed") as RunStatus) : "running"; // put in above
      return { events: seen, status, endedAt: isOver ? last.at : null };
    },
    nextInMs: () => {
      const next = told.find(({ at }) => at > Date.now());
      return next === undefined || cancelledAt !== null ? null : next.at - Date.now();
    },
    cancel: () => {
      if (visible().at(-1)?.event.type !== "session-end") cancelledAt = Date.now();
    },
  };
}
