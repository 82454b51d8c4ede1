import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { SFNClient } from "@aws-sdk/client-sfn";
import { createDocumentClient, createDynamoAccessStore } from "@ai-chef/functions/dynamodb";
import { systemClock } from "@ai-chef/service";
import { usageOfDay, type UsageOfDay } from "@ai-chef/service/api";
import { type AlarmState, alarmStates } from "../operations/alarms.ts";
import { detectDrift, type Drift } from "../operations/drift.ts";
import { indexState, type IndexState } from "../operations/index-state.ts";
import { type Part, part } from "../operations/part.ts";
import { lastRuns, type Runs } from "../operations/runs.ts";
import { type StackState, stackState } from "../operations/stack-state.ts";
import { inAccount } from "./in-account.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

export interface EnvironmentStatus {
  readonly environment: string;
  readonly account: string;
  readonly region: string;
  readonly tier: string;
  readonly httpApiUrl: string | null;
  readonly stack: StackState;
  /** Of this command line, which `ai-chef deploy` would deploy. */
  readonly shippedVersion: string;
  /** Null where nobody asked for it. */
  readonly drift: Part<Drift> | null;
  readonly alarms: Part<readonly AlarmState[]>;
  readonly runs: Part<Runs>;
  readonly index: Part<IndexState>;
  readonly usage: Part<UsageOfDay>;
}

export interface StatusOptions {
  readonly shippedVersion: string;
  readonly isDriftAsked: boolean;
  /** How many of the last runs. */
  readonly runs: number;
  readonly signal: AbortSignal;
}

/** How an environment stands. What one look-up is refused is said in its place. @throws {ChefError} what `inAccount` throws, for the stack itself. */
export async function environmentStatus(environment: KnownEnvironment, options: StatusOptions): Promise<EnvironmentStatus> {
  const { shippedVersion, isDriftAsked, signal } = options;
  const { name, record, aws } = environment;
  const cloudFormation = new CloudFormationClient(aws);
  const stack = await inAccount(environment, signal, () => stackState(cloudFormation, name, signal));
  const access = createDynamoAccessStore({ client: createDocumentClient(aws), sessionsTable: outputOf(environment, "SessionsTableName") });
  const [drift, alarms, runs, index, usage] = await Promise.all([
    isDriftAsked ? part(signal, () => detectDrift(cloudFormation, stack, { signal })) : null,
    part(signal, () => alarmStates(new CloudWatchClient(aws), name, signal)),
    part(signal, () => lastRuns(new SFNClient(aws), outputOf(environment, "StateMachineArn"), new Date(), options.runs, signal)),
    part(signal, () => indexState(environment, signal)),
    part(signal, () => usageOfDay(access, systemClock)),
  ]);
  return {
    environment: name,
    account: record.account,
    region: record.region,
    tier: record.tier,
    httpApiUrl: record.outputs["HttpApiUrl"] ?? null,
    stack,
    shippedVersion,
    drift,
    alarms,
    runs,
    index,
    usage,
  };
}
