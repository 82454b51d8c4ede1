import { DeleteStackCommand, ListStackResourcesCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { DeleteObjectsCommand, ListObjectVersionsCommand, type ObjectIdentifier, type S3Client } from "@aws-sdk/client-s3";
import { ChefError } from "@ai-chef/sdk/contract";
import { templateOf } from "./deployed-changes.ts";
import { type DeployClients, type DeployMessage, ENVIRONMENT_TAG, stackNameOf } from "./deploy.ts";
import { describeStack } from "./describe-stack.ts";
import { followStack } from "./follow-stack.ts";
import type { ResourceEvent } from "./resource-event.ts";
import { rootCause } from "./root-cause.ts";
import { stackCondition } from "./stack-status.ts";
import { KEEPS } from "./template.ts";

/** What destroying an environment does to one of its resources. */
export interface Doomed {
  readonly path: readonly string[];
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  /** Whether it outlives the stack: what holds data of a prod environment. */
  readonly isKept: boolean;
}

export interface DestroyRequest {
  readonly environment: string;
  /** Account that must own the buckets that are emptied. */
  readonly account: string;
  /** Shown what goes before anything does. */
  readonly confirm: (doomed: readonly Doomed[]) => Promise<boolean>;
  readonly tell: (message: DeployMessage) => void;
  readonly signal: AbortSignal;
  readonly pollMs?: number;
}

export interface Destroyed {
  /** `absent`: there was no stack. */
  readonly status: "destroyed" | "absent" | "not-confirmed";
  /** What outlives the stack. */
  readonly kept: readonly Doomed[];
}

const NESTED = "AWS::CloudFormation::Stack";

/**
 * Removes an environment's stack. Interrupted anywhere, it is run again; a stack that is gone is success. What it keeps is left to `leftBehind`.
 *
 * @throws {ChefError} `stack_not_ours`, `deployment_failed` with what could not be removed.
 */
export async function destroy(clients: DeployClients, request: DestroyRequest): Promise<Destroyed> {
  const { environment, account, signal, tell, pollMs } = request;
  const name = stackNameOf(environment);
  const stack = await describeStack(clients.cloudFormation, name, signal);
  if (stack === null) return { status: "absent", kept: [] };
  if (stack.StackStatus !== "REVIEW_IN_PROGRESS" && !isOurs(stack, environment))
    throw new ChefError("stack_not_ours", `The stack ${name} is not one of ai-chef.`, { value: name });
  const stackId = stack.StackId ?? name;
  const isDeleting = stack.StackStatus === "DELETE_IN_PROGRESS";
  const since = isDeleting ? (stack.DeletionTime?.toISOString() ?? "") : new Date().toISOString();
  const doomed = await resourcesOf(clients, stackId, [], signal);
  if (!isDeleting) {
    if (!stackCondition(stack.StackStatus ?? null).isSettled)
      throw new ChefError("stack_busy", `The stack ${name} is in ${stack.StackStatus}.`, { value: stack.StackStatus });
    if (!(await request.confirm(doomed))) return { status: "not-confirmed", kept: [] };
    for (const { type, physicalId, isKept } of doomed) if (type === "AWS::S3::Bucket" && !isKept) await emptyBucket(clients.s3, physicalId, account, signal);
    await clients.cloudFormation.send(new DeleteStackCommand({ StackName: name }), { abortSignal: signal });
  }
  const events: ResourceEvent[] = [];
  for await (const event of followStack({ client: clients.cloudFormation, stackId, since, signal, ...(pollMs === undefined ? {} : { pollMs }) })) {
    events.push(event);
    tell({ step: "resource", event });
  }
  const left = await describeStack(clients.cloudFormation, stackId, signal);
  if (left === null || left.StackStatus === "DELETE_COMPLETE") return { status: "destroyed", kept: doomed.filter(({ isKept }) => isKept) };
  const cause = rootCause(events);
  const what = cause === null ? "" : `${[...cause.path, cause.logicalId].join(" / ")} (${cause.type}): ${cause.reason ?? cause.status}`;
  throw new ChefError("deployment_failed", `${name} ended as ${left.StackStatus}. ${what}`, { value: cause?.logicalId ?? left.StackStatus });
}

export const isOurs = ({ Tags = [] }: Stack, environment: string): boolean => Tags.some(({ Key, Value }) => Key === ENVIRONMENT_TAG && Value === environment);

/** Resources of a stack and of those within it. */
async function resourcesOf(clients: DeployClients, stackId: string, path: readonly string[], signal: AbortSignal): Promise<readonly Doomed[]> {
  const { Resources = {} } = await templateOf(clients.cloudFormation, stackId, signal);
  const found: Doomed[] = [];
  let token: string | undefined;
  do {
    const page = await clients.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: stackId, ...(token === undefined ? {} : { NextToken: token }) }),
      {
        abortSignal: signal,
      },
    );
    for (const {
      LogicalResourceId: logicalId = "",
      ResourceType: type = "",
      PhysicalResourceId: physicalId = "",
      ResourceStatus,
    } of page.StackResourceSummaries ?? []) {
      if (physicalId === "" || ResourceStatus === "DELETE_COMPLETE") continue;
      if (type === NESTED) found.push(...(await resourcesOf(clients, physicalId, [...path, logicalId], signal)));
      else found.push({ path, logicalId, type, physicalId, isKept: KEEPS.has(Resources[logicalId]?.DeletionPolicy ?? "") });
    }
    token = page.NextToken;
  } while (token !== undefined);
  return found;
}

/** Removes every version of every object: a bucket that is not empty is not deleted. */
export async function emptyBucket(client: S3Client, Bucket: string, account: string, signal: AbortSignal): Promise<void> {
  const own = { Bucket, ExpectedBucketOwner: account };
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand(own), { abortSignal: signal });
    const objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId }): ObjectIdentifier => ({ Key, VersionId }));
    if (objects.length === 0) return;
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ ...own, Delete: { Objects: objects, Quiet: true } }), { abortSignal: signal });
    if (Errors.length > 0)
      throw new ChefError("deployment_failed", `${Bucket}/${Errors[0]?.Key} could not be removed: ${Errors[0]?.Message}`, { value: Bucket });
  }
}
