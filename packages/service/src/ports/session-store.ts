import type { RecipeResult, RunEnd, RunStatus, SessionEvent } from "@ai-chef/sdk/contract";

/** One execution of the workflow for a session. */
export interface RunRow {
  readonly runId: string;
  readonly sessionId: string;
  readonly owner: string;
  readonly status: RunStatus;
  /** Number of the last event; 0 before the first. */
  readonly lastSeq: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface SessionRow {
  readonly sessionId: string;
  readonly owner: string;
  /** The newest run. */
  readonly runId: string;
  /** The request as it arrived. */
  readonly profile: unknown;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface NewRun {
  readonly sessionId: string;
  readonly runId: string;
  readonly owner: string;
  readonly profile: unknown;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** What somebody thinks of a session's dish. */
export interface Feedback {
  readonly at: string;
  /** 1 to 5. */
  readonly rating: number;
  /** Whether it was cooked. */
  readonly cooked?: boolean;
  /** At most `MAX_COMMENT_CHARACTERS`. */
  readonly comment?: string;
}

export const MAX_COMMENT_CHARACTERS = 2000;

/** What one transaction appends. */
export interface EventCommit {
  readonly event: SessionEvent;
  /** The same step of the same attempt appends once, however often it is retried. */
  readonly onceKey: string;
  /** Present on the last event: the run's end, and its result when there is one. */
  readonly end?: { readonly status: RunEnd; readonly result: RecipeResult | null };
}

/**
 * `appended`; `behind` when another writer took that number (read `lastSeq`, try again); `repeated` when the
 * key is there already; `ended` when the run has its end; `missing` when there is no such run.
 */
export type CommitOutcome = "appended" | "behind" | "repeated" | "ended" | "missing";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * Sessions, runs and their events. Every write is one transaction; every read sees whole transactions.
 * Methods throw `ChefError` with `store_unavailable`, `store_full`, `store_newer` or `store_corrupt`.
 */
export interface SessionStore {
  /**
   * Makes a run, and its session when there is none; the run becomes the session's newest.
   * The same run again changes nothing.
   * @throws {ChefError} `session_not_found` when the session belongs to another owner.
   */
  createRun(run: NewRun): Promise<void>;
  /** Appends one event if its `seq` is `lastSeq + 1`, its key is new and the run has no end. */
  commit(commit: EventCommit): Promise<CommitOutcome>;
  getRun(runId: string): Promise<RunRow | null>;
  getSession(sessionId: string, owner: string): Promise<SessionRow | null>;
  /** Newest first. */
  listSessions(owner: string, options: { readonly limit: number; readonly after?: string }): Promise<Page<SessionRow & { readonly run: RunRow }>>;
  /** Events with a greater number, in order. */
  eventsAfter(runId: string, seq: number, limit: number): Promise<readonly SessionEvent[]>;
  getResult(runId: string): Promise<RecipeResult | null>;
  /** Keeps feedback beside the session; another of the same moment takes its place. False when there is no such session of this owner's. */
  addFeedback(sessionId: string, owner: string, feedback: Feedback): Promise<boolean>;
  /** Oldest first; none for a session that is not this owner's. */
  listFeedback(sessionId: string, owner: string): Promise<readonly Feedback[]>;
  /** Erases session, runs, events, results and feedback. False when there is none of this owner's. */
  deleteSession(sessionId: string, owner: string): Promise<boolean>;
  /** Runs without an end that began before a moment: what `finalize` looks at. */
  unfinishedRuns(startedBefore: string, limit: number): Promise<readonly RunRow[]>;
  /** Erases what has expired; returns how many sessions. */
  purgeExpired(now: string): Promise<number>;
  close(): Promise<void>;
}
