import { type CloudFormationClient, DeleteStackCommand, type Parameter, type Stack, type Tag } from "@aws-sdk/client-cloudformation";
import type { S3Client } from "@aws-sdk/client-s3";
import { ChefError } from "@ai-chef/sdk/contract";
import { type Assembly, locationParameters, templateUrl } from "./assembly.ts";
import { executeChangeSet, prepareChangeSet } from "./change-set.ts";
import { deployedChanges } from "./deployed-changes.ts";
import { type DeploymentAccount, ensureDeploymentBucket } from "./deployment-bucket.ts";
import { describeStack } from "./describe-stack.ts";
import { followStack } from "./follow-stack.ts";
import type { ResourceEvent } from "./resource-event.ts";
import { rootCause } from "./root-cause.ts";
import { stackCondition } from "./stack-status.ts";
import type { TemplateChange } from "./template-changes.ts";
import { upload } from "./upload.ts";

export interface DeployClients {
  readonly cloudFormation: CloudFormationClient;
  readonly s3: S3Client;
}

/** What a deployment tells while it goes on. */
export type DeployMessage =
  | { readonly step: "joining"; readonly status: string; readonly holder: string | null }
  | { readonly step: "removing"; readonly status: string }
  | { readonly step: "uploading"; readonly done: number; readonly of: number }
  | { readonly step: "changes"; readonly changes: readonly TemplateChange[]; readonly parameters: readonly string[] }
  | { readonly step: "resource"; readonly event: ResourceEvent }
  | { readonly step: "nothing-to-change" };

export interface DeployRequest {
  readonly environment: string;
  readonly where: DeploymentAccount;
  readonly assembly: Assembly;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether what holds data may be replaced or removed. */
  readonly allowReplacement: boolean;
  /** Only says what would change. */
  readonly isDryRun: boolean;
  /** Asked before anything is changed. */
  readonly confirm: (changes: readonly TemplateChange[]) => Promise<boolean>;
  readonly tell: (message: DeployMessage) => void;
  readonly signal: AbortSignal;
  /** Who deploys: stands in the stack's events. */
  readonly holder: string;
  readonly pollMs?: number;
}

export interface Deployed {
  readonly stackId: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly isChanged: boolean;
}

/** Tag by which a stack of ours is known. */
export const ENVIRONMENT_TAG = "ai-chef:environment";

export const stackNameOf = (environment: string): string => `ai-chef-${environment}`;

/**
 * Brings an environment to what an assembly says. Interrupted anywhere, it is run again: what is there is kept, what is under way is joined.
 *
 * @returns null where it was a dry run or was not confirmed.
 * @throws {ChefError} `stack_not_ours`, `stack_broken`, `replacement_refused`, `deployment_failed` with the root cause, `bucket_not_ours`.
 */
export async function deploy(clients: DeployClients, request: DeployRequest): Promise<Deployed | null> {
  const { environment, where, assembly, signal, tell, pollMs } = request;
  const stack = await settledStack(clients, request);
  const { toDeploy } = stackCondition(stack?.StackStatus ?? null);

  const { changes, parameters } = await deployedChanges(clients.cloudFormation, toDeploy === "update" ? stack : null, assembly, request.parameters, signal);
  if (toDeploy === "update" && changes.length === 0 && parameters.length === 0 && stack !== null) {
    tell({ step: "nothing-to-change" });
    return { stackId: stack.StackId ?? "", outputs: outputsOf(stack), isChanged: false };
  }
  tell({ step: "changes", changes, parameters });
  refuseLosses(changes, request.allowReplacement);
  if (request.isDryRun || !(await request.confirm(changes))) return null;

  const bucket = await ensureDeploymentBucket(clients.s3, where, signal);
  await upload(assembly.assets, {
    client: clients.s3,
    bucket,
    account: where.account,
    signal,
    onProgress: (done, of) => tell({ step: "uploading", done, of }),
  });

  const stackName = stackNameOf(environment);
  const started = new Date().toISOString();
  const prepared = await prepareChangeSet({
    client: clients.cloudFormation,
    stackName,
    name: `ai-chef-${Date.now()}`,
    type: toDeploy === "update" ? "UPDATE" : "CREATE",
    templateUrl: templateUrl(assembly, bucket, where),
    parameters: toParameters({ ...request.parameters, ...locationParameters(bucket) }),
    tags: tagsOf(environment, assembly.manifest.version),
    signal,
    ...(pollMs === undefined ? {} : { pollMs }),
  });
  if (prepared === "nothing-to-change") {
    tell({ step: "nothing-to-change" });
    return { stackId: stack?.StackId ?? "", outputs: stack === null ? {} : outputsOf(stack), isChanged: false };
  }
  await executeChangeSet(clients.cloudFormation, stackName, prepared.id, request.holder);
  const done = await followed(clients, request, prepared.stackId, started);
  return { stackId: prepared.stackId, outputs: outputsOf(done), isChanged: true };
}

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
      tell({ step: "joining", status, holder: null });
      await drain(clients, request, stack.StackId ?? name, stack.LastUpdatedTime?.toISOString() ?? stack.CreationTime?.toISOString() ?? "");
    } else {
      tell({ step: "removing", status });
      if (request.isDryRun) return null;
      const since = new Date().toISOString();
      await clients.cloudFormation.send(new DeleteStackCommand({ StackName: name }), { abortSignal: signal });
      await drain(clients, request, stack.StackId ?? name, since);
    }
  }
}

/** Follows an operation to its end, and throws the root cause of one that failed. */
async function followed(clients: DeployClients, request: DeployRequest, stackId: string, since: string): Promise<Stack> {
  const events = await drain(clients, request, stackId, since);
  const stack = await describeStack(clients.cloudFormation, stackId, request.signal);
  const status = stack?.StackStatus ?? "DELETE_COMPLETE";
  if (stack !== null && stackCondition(status).isGood) return stack;
  const cause = rootCause(events);
  const where = cause === null ? "" : `${[...cause.path, cause.logicalId].join(" / ")} (${cause.type}): ${cause.reason ?? cause.status}`;
  throw new ChefError("deployment_failed", `${stackNameOf(request.environment)} ended as ${status}. ${where}`, { value: cause?.logicalId ?? status });
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

export const outputsOf = ({ Outputs = [] }: Stack): Readonly<Record<string, string>> =>
  Object.fromEntries(Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));

const toParameters = (values: Readonly<Record<string, string>>): readonly Parameter[] =>
  Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));

const tagsOf = (environment: string, version: string): readonly Tag[] => [
  { Key: ENVIRONMENT_TAG, Value: environment },
  { Key: "ai-chef:version", Value: version },
];
