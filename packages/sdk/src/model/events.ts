export const EVENT_TYPES = ["session-start", "stage-start", "stage-progress", "stage-end", "stage-error", "session-end"] as const;
export type SessionEventType = (typeof EVENT_TYPES)[number];

/** How a run ended. */
export const RUN_ENDS = ["succeeded", "failed", "cancelled", "interrupted", "timed-out"] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

export const RUN_STATUSES = ["running", ...RUN_ENDS] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** An event's JSON may not be larger; large things go by reference. */
export const MAX_EVENT_BYTES = 8192;

/** One event of a run, numbered from 1 without a gap. */
export interface SessionEvent {
  readonly runId: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly type: SessionEventType;
  readonly stage?: string;
  /** Which round of generating and judging it belongs to, from 1. */
  readonly attempt?: number;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface RunSummary {
  readonly runId: string;
  readonly status: RunStatus;
  readonly lastSeq: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface SessionSnapshot {
  readonly sessionId: string;
  readonly status: RunStatus;
  readonly run: RunSummary;
  readonly createdAt: string;
  readonly expiresAt: string;
}
