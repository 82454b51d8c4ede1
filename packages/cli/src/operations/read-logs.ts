import { type CloudWatchLogsClient, paginateFilterLogEvents, ResourceNotFoundException } from "@aws-sdk/client-cloudwatch-logs";
import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";
import { isBookkeeping } from "./log-entry.ts";
import type { LogGroup } from "./log-groups.ts";

export interface LogLine {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly source: string;
  /** As it was written: mostly JSON. */
  readonly text: string;
}

export interface LogRequest {
  readonly groups: readonly LogGroup[];
  /** Only lines that name it: the id of a session or a run. */
  readonly id?: string;
  readonly since: Date;
  /** The last so many. */
  readonly limit: number;
  /** With what Lambda writes around each call, and metrics. */
  readonly isAll: boolean;
  readonly signal: AbortSignal;
}

/** FilterLogEvents takes some five requests a second. */
const AT_ONCE = 4;
/** Lines appear some seconds after they were written, and not in order: each look goes back so far. */
const LATE_MS = 30_000;
const POLL_MS = 2000;

/** Lines of log groups, oldest first. A group without lines may not be there yet. */
export async function readLogs(client: CloudWatchLogsClient, request: LogRequest): Promise<readonly LogLine[]> {
  const { groups, limit, signal } = request;
  const queue = new PQueue({ concurrency: AT_ONCE });
  const found = await Promise.all(groups.map((group) => queue.add(() => linesOf(client, group, request), { signal })));
  return found
    .flat()
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(-limit);
}

/** Lines as they come, after the last so many, until the signal is aborted. */
export async function* followLogs(client: CloudWatchLogsClient, request: LogRequest, pollMs = POLL_MS): AsyncGenerator<readonly LogLine[], void, undefined> {
  const told = new Map<string, string>();
  let [since, most] = [request.since, request.limit];
  for (;;) {
    const looked = new Date();
    const lines = await readLogs(client, { ...request, since, limit: Infinity });
    const fresh = lines.filter(({ id }) => !told.has(id)).slice(-most);
    for (const { id, at } of lines) told.set(id, at);
    if (fresh.length > 0) yield fresh;
    most = Infinity;
    since = new Date(Math.max(request.since.getTime(), looked.getTime() - LATE_MS));
    for (const [id, at] of told) if (Date.parse(at) < since.getTime()) told.delete(id);
    await sleep(pollMs, undefined, { signal: request.signal }).catch(() => request.signal.throwIfAborted());
  }
}

async function linesOf(client: CloudWatchLogsClient, { name, source }: LogGroup, { id, since, limit, isAll, signal }: LogRequest): Promise<readonly LogLine[]> {
  let lines: LogLine[] = [];
  const pages = paginateFilterLogEvents(
    { client },
    { logGroupName: name, startTime: since.getTime(), ...(id === undefined ? {} : { filterPattern: filterPattern(id) }) },
    { abortSignal: signal },
  );
  try {
    for await (const { events = [] } of pages) {
      for (const { eventId, timestamp = 0, message = "" } of events)
        if (isAll || !isBookkeeping(message))
          lines.push({ id: eventId ?? `${name} ${timestamp} ${message}`, at: new Date(timestamp).toISOString(), source, text: message.trimEnd() });
      // Pages go forward only: of a long log no more is held than is told.
      if (lines.length > limit) lines = lines.slice(-limit);
    }
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return lines;
}

/** Lines that name a session or a run; those that were made together have one number. A quoted term is looked for anywhere in the line, `?` is "or". */
export function filterPattern(id: string): string {
  const [, , number] = /^(session|run)-([0-9a-f]{32})$/u.exec(id) ?? [];
  return number === undefined ? `"${id}"` : `?"session-${number}" ?"run-${number}"`;
}
