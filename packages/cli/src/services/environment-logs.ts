import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { ChefError, nearest } from "@ai-chef/sdk/contract";
import { type LogGroup, logGroups } from "../operations/log-groups.ts";
import { followLogs, type LogLine, readLogs } from "../operations/read-logs.ts";
import { stackState } from "../operations/stack-state.ts";
import { inAccount } from "./in-account.ts";
import type { KnownEnvironment } from "./known-environment.ts";

export interface LogsOptions {
  /** One function, the workflow or the API; all when absent. */
  readonly source?: string;
  /** Only lines of this session or run. */
  readonly id?: string;
  readonly since: Date;
  readonly limit: number;
  readonly isAll: boolean;
  /** Goes on until the signal is aborted. */
  readonly isFollowed: boolean;
  readonly signal: AbortSignal;
}

/** Hands over the lines of an environment's logs, oldest first. @throws {ChefError} what `inAccount` throws; `invalid_value` for a function that there is not. */
export async function environmentLogs(environment: KnownEnvironment, options: LogsOptions, hand: (lines: readonly LogLine[]) => Promise<void>): Promise<void> {
  const { aws, name } = environment;
  const { signal, isFollowed } = options;
  await inAccount(environment, signal, async () => {
    const cloudFormation = new CloudFormationClient(aws);
    const groups = await logGroups(cloudFormation, await stackState(cloudFormation, name, signal), name, signal);
    const request = { ...options, groups: chosen(groups, options) };
    const client = new CloudWatchLogsClient({ ...aws, retryMode: "adaptive" });
    if (!isFollowed) return await hand(await readLogs(client, request));
    for await (const lines of followLogs(client, request)) await hand(lines);
  });
}

/**
 * The groups that are meant; `recipe` is what the orchestrator is deployed as. Where none is named it is the functions: the workflow and the API write down every step
 * and every request, which is wanted of one session only.
 */
function chosen(groups: readonly LogGroup[], { source, id, isAll }: LogsOptions): readonly LogGroup[] {
  if (source === undefined) return isAll || id !== undefined ? groups : groups.filter(({ name }) => name.startsWith("/aws/lambda/"));
  const found = groups.filter((group) => group.source === source || group.name === source || (source === "recipe" && group.source === "orchestrator"));
  if (found.length > 0) return found;
  const sources = groups.map((group) => group.source);
  const near = nearest(source, sources);
  throw new ChefError("invalid_value", `There is no log of "${source}".`, {
    field: "function",
    value: source,
    hint: near === undefined ? `Use one of: ${sources.join(", ")}.` : `Did you mean "${near}"?`,
  });
}
