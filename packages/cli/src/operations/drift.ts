import {
  type CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DetectStackDriftCommand,
} from "@aws-sdk/client-cloudformation";
import { setTimeout as sleep } from "node:timers/promises";
import { ChefError } from "@ai-chef/sdk/contract";
import type { StackState } from "./stack-state.ts";

/** A resource that is not as its template says. */
export interface DriftedResource {
  /** Logical id of the nested stack; empty for the root's own. */
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly change: "modified" | "deleted";
  /** Properties that differ: `/Timeout`. */
  readonly properties: readonly string[];
}

export interface Drift {
  readonly drifted: readonly DriftedResource[];
  /** Stacks that could not be looked at whole, with the reason. */
  readonly failed: readonly { readonly stack: string; readonly reason: string }[];
}

export interface DriftOptions {
  readonly signal: AbortSignal;
  readonly pollMs?: number;
}

const POLL_MS = 2000;
/** A stack of some eighty resources takes half a minute. */
const MOST_MS = 300_000;

/** Looks for what was changed by other hands than CloudFormation's, stack by stack: a parent's detection leaves out its nested stacks. */
export async function detectDrift(client: CloudFormationClient, { stackId, nested }: StackState, options: DriftOptions): Promise<Drift> {
  const stacks = [["", stackId], ...Object.entries(nested)] as const;
  const found = await Promise.all(stacks.map(([stack, id]) => driftOf(client, stack, id, options)));
  return { drifted: found.flatMap(({ drifted }) => drifted), failed: found.flatMap(({ failed }) => failed) };
}

async function driftOf(client: CloudFormationClient, stack: string, StackName: string, { signal, pollMs = POLL_MS }: DriftOptions): Promise<Drift> {
  const options = { abortSignal: signal };
  const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName }), options);
  const deadline = Date.now() + MOST_MS;
  for (;;) {
    const status = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }), options);
    if (status.DetectionStatus === "DETECTION_FAILED")
      return { drifted: await differences(client, stack, StackName, signal), failed: [{ stack, reason: status.DetectionStatusReason ?? "" }] };
    if (status.DetectionStatus !== "DETECTION_IN_PROGRESS") break;
    if (Date.now() > deadline) throw new ChefError("aws_unavailable", `Drift detection of ${stack} did not end within ${MOST_MS / 60_000} minutes.`);
    await sleep(pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  return { drifted: await differences(client, stack, StackName, signal), failed: [] };
}

async function differences(client: CloudFormationClient, stack: string, StackName: string, signal: AbortSignal): Promise<readonly DriftedResource[]> {
  const { StackResourceDrifts = [] } = await client.send(
    new DescribeStackResourceDriftsCommand({ StackName, StackResourceDriftStatusFilters: ["MODIFIED", "DELETED"] }),
    { abortSignal: signal },
  );
  return StackResourceDrifts.map(({ LogicalResourceId = "", ResourceType = "", StackResourceDriftStatus, PropertyDifferences = [] }) => ({
    stack,
    logicalId: LogicalResourceId,
    type: ResourceType,
    change: StackResourceDriftStatus === "DELETED" ? "deleted" : "modified",
    properties: PropertyDifferences.map(({ PropertyPath = "" }) => PropertyPath),
  }));
}
