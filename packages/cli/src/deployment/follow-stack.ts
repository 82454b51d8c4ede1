import { type CloudFormationClient, DescribeStackEventsCommand, DescribeStacksCommand, type StackEvent } from "@aws-sdk/client-cloudformation";
import { setTimeout } from "node:timers/promises";
import { pollDelays } from "./poll-delays.ts";
import type { ResourceEvent } from "./resource-event.ts";
import { stackCondition } from "./stack-status.ts";

export interface FollowOptions {
  readonly client: CloudFormationClient;
  /** ARN, so that a stack that is deleted is still found. */
  readonly stackId: string;
  /** Events before it are of an earlier operation. ISO 8601. */
  readonly since: string;
  readonly signal: AbortSignal;
  /** Longest wait between two looks, milliseconds. @defaultValue 2000 */
  readonly pollMs?: number;
}

const NESTED = "AWS::CloudFormation::Stack";

interface Watched {
  readonly stackId: string;
  readonly path: readonly string[];
  readonly seen: Set<string>;
}

/**
 * Events of a stack and of every stack within it, as they come, until the operation is over.
 *
 * @returns the root's status at the end.
 */
export async function* followStack({ client, stackId, since, signal, pollMs }: FollowOptions): AsyncGenerator<ResourceEvent, string, undefined> {
  const watched = new Map<string, Watched>([[stackId, { stackId, path: [], seen: new Set() }]]);
  let delays = pollDelays(pollMs);
  for (;;) {
    // Read before the events: what comes after it is told by the next round or is of no operation of ours.
    const status = await statusOf(client, stackId, signal);
    const isOver = stackCondition(status).isSettled;
    const fresh: ResourceEvent[] = [];
    // A nested stack that shows up adds itself while the map is walked.
    for (const stack of watched.values()) {
      for (const event of await newEvents(client, stack, since, signal)) {
        const own = event.ResourceType === NESTED && event.PhysicalResourceId === stack.stackId;
        if (event.ResourceType === NESTED && !own && event.PhysicalResourceId !== undefined && event.PhysicalResourceId !== "")
          watched.set(
            event.PhysicalResourceId,
            watched.get(event.PhysicalResourceId) ?? {
              stackId: event.PhysicalResourceId,
              path: [...stack.path, event.LogicalResourceId ?? ""],
              seen: new Set(),
            },
          );
        fresh.push(toEvent(event, stack.path));
      }
    }
    yield* fresh.toSorted((a, b) => a.at.localeCompare(b.at));
    if (isOver) return status;
    // Where something happened, more does soon.
    if (fresh.length > 0) delays = pollDelays(pollMs);
    await setTimeout(delays.next().value, undefined, { signal });
  }
}

/** Newest first over all pages, until one that is known or too old; given oldest first. */
async function newEvents(client: CloudFormationClient, { stackId, seen }: Watched, since: string, signal: AbortSignal): Promise<readonly StackEvent[]> {
  const fresh: StackEvent[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(new DescribeStackEventsCommand({ StackName: stackId, ...(token === undefined ? {} : { NextToken: token }) }), {
      abortSignal: signal,
    });
    for (const event of page.StackEvents ?? []) {
      const id = event.EventId ?? "";
      if (seen.has(id) || (event.Timestamp?.toISOString() ?? "") < since) return fresh.toReversed();
      seen.add(id);
      fresh.push(event);
    }
    token = page.NextToken;
  } while (token !== undefined);
  return fresh.toReversed();
}

async function statusOf(client: CloudFormationClient, stackId: string, signal: AbortSignal): Promise<string> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackId }), { abortSignal: signal });
  return Stacks[0]?.StackStatus ?? "DELETE_COMPLETE";
}

function toEvent(event: StackEvent, path: readonly string[]): ResourceEvent {
  return {
    id: event.EventId ?? "",
    at: event.Timestamp?.toISOString() ?? "",
    path,
    logicalId: event.LogicalResourceId ?? "",
    type: event.ResourceType ?? "",
    status: event.ResourceStatus ?? "",
    reason: event.ResourceStatusReason ?? null,
  };
}
