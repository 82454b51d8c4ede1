import {
  type CloudFormationClient,
  CloudFormationServiceException,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  type Parameter,
  type Stack,
  type Tag,
} from "@aws-sdk/client-cloudformation";
import type { S3Client } from "@aws-sdk/client-s3";
import { ChefError } from "@ai-chef/sdk/contract";
import { type Assembly, locationParameters, templateUrl } from "./assembly.ts";
import { executeChangeSet, prepareChangeSet } from "./change-set.ts";
import { deployedChanges } from "./deployed-changes.ts";
import { type DeploymentAccount, ensureDeploymentBucket } from "./deployment-bucket.ts";
import { describeStack } from "./describe-stack.ts";
import { effectiveParameters } from "./effective-parameters.ts";
import { followStack } from "./follow-stack.ts";
import { describeHolder, type Holder, holderToken } from "./holder.ts";
import type { ResourceEvent } from "./resource-event.ts";
import { rootCause } from "./root-cause.ts";
import { setStackPolicy } from "./stack-policy.ts";
import { stackCondition } from "./stack-status.ts";
import type { TemplateChange } from "./template.ts";
import { upload } from "./upload.ts";

export interface DeployClients {
  readonly cloudFormation: CloudFormationClient;
  readonly s3: S3Client;
}

/** What a deployment tells while it goes on. */
export type DeployMessage =
  | { readonly step: "joining"; readonly status: string; readonly holder: Holder | null }
  | { readonly step: "removing"; readonly status: string }
  | { readonly step: "uploading"; readonly done: number; readonly of: number }
  | { readonly step: "changes"; readonly changes: readonly TemplateChange[]; readonly parameters: readonly string[] }
  | { readonly step: "resource"; readonly event: ResourceEvent }
  | { readonly step: "nothing-to-change" };

export interface DeployRequest {
  readonly environment: string;
  readonly where: DeploymentAccount;
  readonly assembly: Assembly;
  /** Parameters that are set; what an environment has been given before stays, and the others are the template's. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether what holds data may be replaced or removed. */
  readonly allowReplacement: boolean;
  /** Only says what would change: `confirm` gives false, and not even what a failed creation left is removed. */
  readonly isDryRun: boolean;
  /** Asked before anything is changed, for each try. */
  readonly confirm: (changes: readonly TemplateChange[]) => Promise<boolean>;
  readonly tell: (message: DeployMessage) => void;
  readonly signal: AbortSignal;
  /** Who deploys, `user@host`: stands in the stack's events. */
  readonly holder: string;
  readonly pollMs?: number;
}

export interface Deployed {
  readonly stackId: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly isChanged: boolean;
}

/** Tag by which a stack of ours, and all that belongs to it, is known. */
export const ENVIRONMENT_TAG = "ai-chef:environment";
export const TIER_TAG = "ai-chef:tier";
export const SEARCH_TAG = "ai-chef:search";
/** Somebody else may begin while we look; after so many times it is no accident. */
const TRIES = 5;

export const stackNameOf = (environment: string): string => `ai-chef-${environment}`;

/**
 * Brings an environment to what an assembly says. Interrupted anywhere, it is run again: what is there is kept, what is under way is joined.
 *
 * @returns null where it was not confirmed.
 * @throws {ChefError} `stack_not_ours`, `stack_busy`, `stack_broken`, `replacement_refused`, `deployment_failed` with the root cause, `bucket_not_ours`.
 */
export async function deploy(clients: DeployClients, request: DeployRequest): Promise<Deployed | null> {
  for (let attempt = 1; ; attempt += 1) {
    const stack = await settledStack(clients, request);
    try {
      return await brought(clients, request, stack);
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === TRIES) throw busy(stackNameOf(request.environment), error);
    }
  }
}

async function brought(clients: DeployClients, request: DeployRequest, stack: Stack | null): Promise<Deployed | null> {
  const { environment, where, assembly, allowReplacement, signal, tell, pollMs } = request;
  const { cloudFormation, s3 } = clients;
  const { toDeploy } = stackCondition(stack?.StackStatus ?? null);
  const deployed = toDeploy === "update" ? stack : null;
  const parameters = effectiveParameters(assembly.manifest, deployed, request.parameters);
  const differences = await deployedChanges(cloudFormation, deployed, assembly, parameters, signal);
  if (deployed !== null && differences.changes.length === 0 && differences.parameters.length === 0) return unchanged(deployed, tell);
  tell({ step: "changes", ...differences });
  refuseLosses(differences.changes, allowReplacement);
  if (!(await request.confirm(differences.changes))) return null;

  const bucket = await ensureDeploymentBucket(s3, where, signal);
  const onProgress = (done: number, of: number): void => tell({ step: "uploading", done, of });
  await upload(assembly.assets, { client: s3, bucket, account: where.account, signal, onProgress });

  const stackName = stackNameOf(environment);
  const started = new Date();
  const prepared = await prepareChangeSet({
    client: cloudFormation,
    stackName,
    name: `ai-chef-${started.getTime()}`,
    type: deployed === null ? "CREATE" : "UPDATE",
    templateUrl: templateUrl(assembly, bucket, where),
    parameters: toParameters({ ...parameters, ...locationParameters(bucket) }),
    tags: tagsOf(environment, assembly),
    signal,
    ...(pollMs === undefined ? {} : { pollMs }),
  });
  if (prepared === "nothing-to-change") return unchanged(stack ?? {}, tell);
  const isProtected = assembly.manifest.tier === "prod";
  if (isProtected && deployed !== null) await setStackPolicy(cloudFormation, prepared.stackId, allowReplacement ? "open" : "protected", signal);
  await executeChangeSet(cloudFormation, stackName, prepared.id, holderToken(request.holder, started));
  const done = await followed(clients, request, prepared.stackId, started.toISOString());
  if (isProtected) await setStackPolicy(cloudFormation, prepared.stackId, "protected", signal);
  return { stackId: prepared.stackId, outputs: outputsOf(done), isChanged: true };
}

function unchanged(stack: Partial<Stack>, tell: DeployRequest["tell"]): Deployed {
  tell({ step: "nothing-to-change" });
  return { stackId: stack.StackId ?? "", outputs: outputsOf(stack), isChanged: false };
}

/** Whether CloudFormation says that an operation of somebody else came first. */
const isBusy = (error: unknown): boolean =>
  error instanceof CloudFormationServiceException &&
  // Whoever executes a change set removes the others.
  (error.name === "ChangeSetNotFound" ||
    error.name === "ChangeSetNotFoundException" ||
    error.name === "InvalidChangeSetStatus" ||
    error.name === "InvalidChangeSetStatusException" ||
    /is in [A-Z_]+_IN_PROGRESS state|already exists and cannot be created again/u.test(error.message));

const busy = (name: string, cause: unknown): ChefError =>
  new ChefError("stack_busy", `Others change the stack ${name} again and again.`, { value: name, cause });

/** The stack when nothing is under way any more; a creation that failed is removed, and what is not ours is left alone. */
async function settledStack(clients: DeployClients, request: DeployRequest): Promise<Stack | null> {
  const { environment, signal, tell } = request;
  const name = stackNameOf(environment);
  for (;;) {
    const stack = await describeStack(clients.cloudFormation, name, signal);
    if (stack === null) return null;
    const status = stack.StackStatus ?? "";
    // A stack under review has no tags yet: it holds nothing.
    if (status !== "REVIEW_IN_PROGRESS" && !(stack.Tags ?? []).some(({ Key, Value }) => Key === ENVIRONMENT_TAG && Value === environment))
      throw new ChefError("stack_not_ours", `The stack ${name} is not one of ai-chef.`, { value: name });
    const { toDeploy } = stackCondition(status);
    if (toDeploy === "create" || toDeploy === "update") return stack;
    if (toDeploy === "explain") throw broken(name, status);
    if (toDeploy === "join") {
      tell({ step: "joining", status, holder: await holderOf(clients.cloudFormation, stack.StackId ?? name, signal) });
      await drain(clients, request, stack.StackId ?? name, beginningOf(stack));
    } else {
      tell({ step: "removing", status });
      if (request.isDryRun) return null;
      const since = new Date().toISOString();
      await clients.cloudFormation.send(new DeleteStackCommand({ StackName: name }), { abortSignal: signal });
      const events = await drain(clients, request, stack.StackId ?? name, since);
      const left = await describeStack(clients.cloudFormation, stack.StackId ?? name, signal);
      if (left !== null && left.StackStatus !== "DELETE_COMPLETE") throw notRemoved(name, left.StackStatus ?? "", rootCause(events));
    }
  }
}

/** A deletion that fails again and again needs a person. */
const notRemoved = (name: string, status: string, cause: ResourceEvent | null): ChefError =>
  new ChefError("stack_broken", `What is left of ${name} could not be removed: it is in ${status}.${cause === null ? "" : ` ${toldOf(cause)}`}`, {
    value: cause?.logicalId ?? status,
    hint: `Remove what the message names by hand, or let CloudFormation leave it: aws cloudformation delete-stack --stack-name ${name} --deletion-mode FORCE_DELETE_STACK`,
  });

const toldOf = ({ path, logicalId, type, reason, status }: ResourceEvent): string => `${[...path, logicalId].join(" / ")} (${type}): ${reason ?? status}`;

/** Whose operation is under way: its newest events say. */
async function holderOf(client: CloudFormationClient, stackId: string, signal: AbortSignal): Promise<Holder | null> {
  const events = [];
  let token: string | undefined;
  do {
    const page = await client.send(new DescribeStackEventsCommand({ StackName: stackId, ...(token === undefined ? {} : { NextToken: token }) }), {
      abortSignal: signal,
    });
    events.push(...(page.StackEvents ?? []));
    token = page.NextToken;
  } while (token !== undefined && describeHolder(events) === null);
  return describeHolder(events);
}

const beginningOf = ({ DeletionTime, LastUpdatedTime, CreationTime }: Stack): string => (DeletionTime ?? LastUpdatedTime ?? CreationTime)?.toISOString() ?? "";

/** Follows an operation to its end, and throws the root cause of one that failed. */
async function followed(clients: DeployClients, request: DeployRequest, stackId: string, since: string): Promise<Stack> {
  const events = await drain(clients, request, stackId, since);
  const stack = await describeStack(clients.cloudFormation, stackId, request.signal);
  const status = stack?.StackStatus ?? "DELETE_COMPLETE";
  if (stack !== null && stackCondition(status).isGood) return stack;
  const cause = rootCause(events);
  throw new ChefError("deployment_failed", `${stackNameOf(request.environment)} ended as ${status}. ${cause === null ? "" : toldOf(cause)}`, {
    value: cause?.logicalId ?? status,
  });
}

async function drain(clients: DeployClients, { signal, tell, pollMs }: DeployRequest, stackId: string, since: string): Promise<readonly ResourceEvent[]> {
  const events: ResourceEvent[] = [];
  for await (const event of followStack({ client: clients.cloudFormation, stackId, since, signal, ...(pollMs === undefined ? {} : { pollMs }) })) {
    events.push(event);
    tell({ step: "resource", event });
  }
  return events;
}

function refuseLosses(changes: readonly TemplateChange[], isAllowed: boolean): void {
  const lost = changes.filter(({ losesData }) => losesData);
  if (isAllowed || lost.length === 0) return;
  const names = lost.map(({ path, logicalId, kind }) => `${[...path, logicalId].join(" / ")} (${kind})`).join(", ");
  throw new ChefError("replacement_refused", `The update would lose data: ${names}.`, { value: names });
}

const broken = (name: string, status: string): ChefError =>
  new ChefError("stack_broken", `The stack ${name} is in ${status}.`, {
    value: status,
    hint:
      status === "UPDATE_ROLLBACK_FAILED"
        ? `aws cloudformation continue-update-rollback --stack-name ${name}`
        : `aws cloudformation describe-stack-events --stack-name ${name}`,
  });

export const outputsOf = ({ Outputs = [] }: Partial<Stack>): Readonly<Record<string, string>> =>
  Object.fromEntries(Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));

const toParameters = (values: Readonly<Record<string, string>>): readonly Parameter[] =>
  Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));

const tagsOf = (environment: string, { manifest }: Assembly): readonly Tag[] => [
  { Key: ENVIRONMENT_TAG, Value: environment },
  { Key: TIER_TAG, Value: manifest.tier },
  { Key: SEARCH_TAG, Value: manifest.search },
  { Key: "ai-chef:version", Value: manifest.version },
];
