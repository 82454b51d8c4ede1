import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { SFNClient } from "@aws-sdk/client-sfn";
import { createDocumentClient, createDynamoSessionStore } from "@ai-chef/functions/dynamodb";
import { ChefError } from "@ai-chef/sdk/contract";
import { readAssembly } from "../deployment/assembly.ts";
import { type AwsOptions, type SignedIn, signedIn } from "../deployment/aws-account.ts";
import { chosenVariant } from "../deployment/chosen-variant.ts";
import { stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import { modelGrant } from "../deployment/model-arns.ts";
import { preflight } from "../deployment/preflight.ts";
import { createPreflightClients } from "../deployment/preflight-clients.ts";
import { resourceTypes } from "../deployment/resource-types.ts";
import type { DoctorMessages } from "../messages/doctor.ts";
import type { PreflightMessages } from "../messages/preflight.ts";
import { type Area, type Diagnosis, lookAt } from "../operations/diagnosis.ts";
import { environmentLooks } from "../operations/environment-looks.ts";
import { failedRuns } from "../operations/failed-runs.ts";
import { failureDiagnoses } from "../operations/failure-diagnoses.ts";
import { logGroups } from "../operations/log-groups.ts";
import { machineLooks } from "../operations/machine-looks.ts";
import { stackState } from "../operations/stack-state.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

export interface DoctorOptions {
  /** Null where none is in use: then what a first deployment needs is looked at. */
  readonly environment: KnownEnvironment | null;
  /** How the account is reached where there is no environment. */
  readonly aws: AwsOptions;
  /** Folder of the assemblies, which say what a deployment makes. */
  readonly assemblies: string;
  readonly shippedVersion: string;
  readonly messages: DoctorMessages;
  readonly preflightMessages: PreflightMessages;
  readonly variables: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** As far as failures are looked back for. */
const DAYS = 7;
const FAILURES = 10;
/** Where there is none, the name that a deployment gives. */
const FIRST = "dev";

/** Looks at the machine, the account, the environment and what failed last; asks much and changes nothing. */
export async function examine(options: DoctorOptions): Promise<readonly Diagnosis[]> {
  const { environment, messages, variables, signal } = options;
  const looks = { signal, notFoundOut: messages.notFoundOut };
  const machine = lookAt("machine", machineLooks(variables, messages), looks);
  const where = await whoAmI(options);
  if ("outcome" in where) return [...(await machine), where];
  const [account, deployed, failures] = await Promise.all([
    several("account", "account", options, (limited) => accountFindings(where, limited)),
    environment === null ? [] : lookAt("environment", environmentLooks(environment, options), looks),
    environment === null
      ? [{ area: "environment", id: "stack", outcome: "ok", message: messages.noEnvironment } satisfies Diagnosis]
      : several("failures", "runs", options, (limited) => failureFindings(environment, limited)),
  ]);
  return [...(await machine), ...account, ...deployed, ...failures];
}

async function whoAmI({ environment, aws, signal }: DoctorOptions): Promise<SignedIn | Diagnosis> {
  try {
    return await signedIn(environment?.aws ?? aws, signal);
  } catch (error) {
    if (!ChefError.isInstance(error)) throw error;
    return { area: "account", id: "credentials", outcome: "failure", message: error.message, remedy: error.hint };
  }
}

/** What a deployment would meet in the account, by the environment's own variant where there is one. */
async function accountFindings(where: SignedIn, options: DoctorOptions): Promise<readonly Diagnosis[]> {
  const { environment, assemblies, preflightMessages: messages, variables, signal } = options;
  const name = environment?.name ?? FIRST;
  const aws = { ...options.aws, ...environment?.aws, region: where.region };
  const clients = createPreflightClients(aws);
  // Who may not describe the stack is told so by the check of its name.
  const stack = await describeStack(clients.cloudFormation, stackNameOf(name), signal).catch(() => null);
  signal.throwIfAborted();
  const { tier, search, modelId } = chosenVariant({}, stack, where.region);
  const assembly = await readAssembly(`${assemblies}/${tier}-${search}`);
  const grant = modelId === null ? null : await modelGrant(modelId, where, clients.bedrock, { signal });
  const concurrency = stack?.Parameters?.find(({ ParameterKey }) => ParameterKey === "ModelConcurrency")?.ParameterValue ?? "";
  const findings = await preflight(
    {
      where,
      environment: name,
      search,
      grant,
      modelConcurrency: Number(concurrency),
      resourceTypes: resourceTypes(assembly),
      clients,
      messages,
      variables,
      now: () => new Date(),
    },
    { signal },
  );
  return findings.map((finding) => ({ area: "account", ...finding }));
}

async function failureFindings(environment: KnownEnvironment, { messages, signal }: DoctorOptions): Promise<readonly Diagnosis[]> {
  const { name, aws } = environment;
  const cloudFormation = new CloudFormationClient(aws);
  const runs = await failedRuns({
    sfn: new SFNClient(aws),
    logs: new CloudWatchLogsClient(aws),
    store: createDynamoSessionStore({
      client: createDocumentClient(aws),
      sessionsTable: outputOf(environment, "SessionsTableName"),
      resultsTable: outputOf(environment, "ResultsTableName"),
    }),
    stateMachineArn: outputOf(environment, "StateMachineArn"),
    groups: await logGroups(cloudFormation, await stackState(cloudFormation, name, signal), name, signal),
    since: new Date(Date.now() - DAYS * DAY_MS),
    limit: FAILURES,
    signal,
  });
  return failureDiagnoses(runs, name, messages);
}

/** Findings of a look that gives several; the one that it could not look, where it could not. */
async function several(
  area: Area,
  id: string,
  options: DoctorOptions,
  look: (options: DoctorOptions) => Promise<readonly Diagnosis[]>,
): Promise<readonly Diagnosis[]> {
  const { signal, messages } = options;
  const found: Diagnosis[] = [];
  const run = async (limit: AbortSignal): Promise<null> => {
    found.push(...(await look({ ...options, signal: limit })));
    return null;
  };
  const failed = await lookAt(area, [{ id, run }], { signal, notFoundOut: messages.notFoundOut });
  return [...found, ...failed];
}
