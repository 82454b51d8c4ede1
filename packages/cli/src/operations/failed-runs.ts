import { type CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { GetExecutionHistoryCommand, type HistoryEvent, ListExecutionsCommand, type SFNClient } from "@aws-sdk/client-sfn";
import type { SessionStore } from "@ai-chef/service";
import type { Failure } from "./explain-failure.ts";
import { logEntry } from "./log-entry.ts";
import type { LogGroup } from "./log-groups.ts";
import { readLogs } from "./read-logs.ts";
import { type Run, toRun } from "./runs.ts";

export interface FailedRun extends Failure, Run {
  /** What the last event, or else the execution, says of it. */
  readonly message: string;
  /** The remedy of its last event; null where there is none. */
  readonly hint: string | null;
}

export interface FailedRunsOptions {
  readonly sfn: SFNClient;
  readonly logs: CloudWatchLogsClient;
  readonly store: Pick<SessionStore, "getRun" | "eventsAfter">;
  readonly stateMachineArn: string;
  readonly groups: readonly LogGroup[];
  readonly since: Date;
  /** How many at most. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Lines around the failure of one function. */
const LINES = 20;
/** Events of a history from its end in which the failure is found. */
const HISTORY = 20;
/** A run's lines are looked for from a little before it began. */
const MARGIN_MS = 60_000;

/** The last runs that failed or ran out of time, newest first, with all that is known of why. */
export async function failedRuns(options: FailedRunsOptions): Promise<readonly FailedRun[]> {
  const { sfn, stateMachineArn, since, limit, signal } = options;
  const lists = await Promise.all(
    (["FAILED", "TIMED_OUT"] as const).map((statusFilter) =>
      sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: limit }), { abortSignal: signal }),
    ),
  );
  const executions = lists.flatMap(({ executions: listed = [] }) => listed.map((each) => ({ run: toRun(each), arn: each.executionArn ?? "" })));
  const recent = executions
    .filter(({ run }) => run.startedAt >= since.toISOString())
    .toSorted((a, b) => b.run.startedAt.localeCompare(a.run.startedAt))
    .slice(0, limit);
  return await Promise.all(recent.map(({ run, arn }) => failureOf(run, arn, options)));
}

async function failureOf(run: Run, executionArn: string, options: FailedRunsOptions): Promise<FailedRun> {
  const end = await lastEvent(run.runId, options);
  const history = await lastFailure(executionArn, options);
  const code = text(end["code"]) ?? null;
  const stage = text(end["stage"]) ?? history.state;
  const message = text(end["message"]) ?? history.texts.at(-1) ?? "";
  const isSaid = code !== null && code !== "defect" && code !== "run_failed";
  // Of a defect only the function's own log says more.
  const logged = isSaid || stage === null ? [] : await loggedOf(run, stage, options);
  return { ...run, code, stage, message, hint: text(end["hint"]) ?? null, texts: [message, ...history.texts, ...logged] };
}

async function lastEvent(runId: string, { store }: FailedRunsOptions): Promise<Readonly<Record<string, unknown>>> {
  const row = await store.getRun(runId);
  const events = row === null ? [] : await store.eventsAfter(runId, Math.max(0, row.lastSeq - 1), 1);
  return { ...events.at(-1)?.data };
}

interface HistoryFailure {
  readonly state: string | null;
  readonly texts: readonly string[];
}

/** What the execution's history says, of what failed first among its last events. */
async function lastFailure(executionArn: string, { sfn, signal }: FailedRunsOptions): Promise<HistoryFailure> {
  const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: HISTORY }), { abortSignal: signal });
  const oldestFirst = events.toReversed();
  const at = oldestFirst.findIndex((event) => detailsOf(event) !== null);
  const entered = oldestFirst.slice(0, at === -1 ? undefined : at + 1).findLast(({ stateEnteredEventDetails }) => stateEnteredEventDetails !== undefined);
  return {
    state: entered?.stateEnteredEventDetails?.name ?? null,
    texts: oldestFirst.flatMap((event) => {
      const { error = "", cause = "" } = detailsOf(event) ?? {};
      // The state that ends a failed run says nothing of why.
      return error === "" || error === "RunFailed" ? [] : [`${error} ${cause}`.trim()];
    }),
  };
}

const detailsOf = (event: HistoryEvent): { readonly error?: string | undefined; readonly cause?: string | undefined } | null =>
  event.taskFailedEventDetails ??
  event.taskTimedOutEventDetails ??
  event.lambdaFunctionFailedEventDetails ??
  event.lambdaFunctionTimedOutEventDetails ??
  event.executionFailedEventDetails ??
  event.executionTimedOutEventDetails ??
  null;

/** What the function of a stage logged of the run: its defect. */
async function loggedOf(run: Run, stage: string, { logs, groups, signal }: FailedRunsOptions): Promise<readonly string[]> {
  const source = stage.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, "-").toLowerCase();
  const since = new Date(Date.parse(run.startedAt) - MARGIN_MS);
  const lines = await readLogs(logs, {
    groups: groups.filter((group) => group.source === source),
    id: run.runId,
    since,
    limit: LINES,
    isAll: false,
    signal,
  }).catch(() => []);
  signal.throwIfAborted();
  return lines.flatMap(({ text: line }) => {
    const { message, facts } = logEntry(line);
    return message === "defect" && facts["error"] !== undefined ? [facts["error"]] : /Task timed out/u.test(line) ? [line] : [];
  });
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
