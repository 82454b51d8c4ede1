import { type ExecutionListItem, ListExecutionsCommand, type SFNClient } from "@aws-sdk/client-sfn";
import type { RunStatus } from "@ai-chef/sdk/contract";

export interface Run {
  readonly runId: string;
  readonly status: RunStatus;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Null while it runs. */
  readonly seconds: number | null;
}

export interface Runs {
  /** Newest first. */
  readonly last: readonly Run[];
  /** Runs that began this day (UTC); at least so many where not all pages were read. */
  readonly today: number;
  readonly isMore: boolean;
}

/** As Step Functions calls how an execution stands. */
const STATUSES: Readonly<Record<string, RunStatus>> = {
  RUNNING: "running",
  PENDING_REDRIVE: "running",
  SUCCEEDED: "succeeded",
  FAILED: "failed",
  TIMED_OUT: "timed-out",
  ABORTED: "cancelled",
};
const PAGE = 1000;
/** Beyond this many runs a day's number is told as "at least". */
const MAX_PAGES = 5;

/** The last runs of an environment, whoever started them. */
export async function lastRuns(client: SFNClient, stateMachineArn: string, now: Date, shown: number, signal: AbortSignal): Promise<Runs> {
  const day = now.toISOString().slice(0, "2026-01-01".length);
  const runs: Run[] = [];
  let token: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const command = new ListExecutionsCommand({ stateMachineArn, maxResults: PAGE, ...(token === undefined ? {} : { nextToken: token }) });
    const { executions = [], nextToken } = await client.send(command, { abortSignal: signal });
    runs.push(...executions.map(toRun));
    token = nextToken;
    if (token === undefined || (runs.at(-1)?.startedAt ?? "") < day) break;
  }
  const sorted = runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  const today = sorted.filter(({ startedAt }) => startedAt >= day).length;
  return { last: sorted.slice(0, shown), today, isMore: token !== undefined && today === runs.length };
}

export function toRun({ name = "", status, startDate, stopDate }: ExecutionListItem): Run {
  const started = startDate?.getTime() ?? 0;
  return {
    runId: name,
    status: STATUSES[status ?? ""] ?? "running",
    startedAt: new Date(started).toISOString(),
    seconds: stopDate === undefined ? null : Math.max(0, stopDate.getTime() - started) / 1000,
  };
}
