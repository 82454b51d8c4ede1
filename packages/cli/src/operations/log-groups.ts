import { type CloudFormationClient, ListStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import type { StackState } from "./stack-state.ts";

export interface LogGroup {
  /** As people say it: `generate-recipe`, `workflow`, `http-api`. */
  readonly source: string;
  /** In CloudWatch: `/aws/lambda/ai-chef-generate-recipe-dev`. */
  readonly name: string;
}

/** Log groups of an environment, from its stacks: names alone cannot tell `dev` from `my-dev`. */
export async function logGroups(client: CloudFormationClient, { nested }: StackState, environment: string, signal: AbortSignal): Promise<readonly LogGroup[]> {
  const found = await Promise.all(Object.values(nested).map((stackId) => groupsOf(client, stackId, signal)));
  return found
    .flat()
    .map((name) => ({ source: sourceOf(name, environment), name }))
    .toSorted((a, b) => a.source.localeCompare(b.source));
}

async function groupsOf(client: CloudFormationClient, StackName: string, signal: AbortSignal): Promise<readonly string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(new ListStackResourcesCommand({ StackName, ...(token === undefined ? {} : { NextToken: token }) }), { abortSignal: signal });
    for (const { ResourceType, PhysicalResourceId = "" } of page.StackResourceSummaries ?? [])
      if (ResourceType === "AWS::Logs::LogGroup" && PhysicalResourceId !== "") names.push(PhysicalResourceId);
    token = page.NextToken;
  } while (token !== undefined);
  return names;
}

/** The orchestrator is deployed as `ai-chef-recipe-<environment>`: what users call to make a recipe. */
export function sourceOf(name: string, environment: string): string {
  const [last = name] = name.split("/").slice(-1);
  const source = last.startsWith("ai-chef-") && last.endsWith(`-${environment}`) ? last.slice("ai-chef-".length, -environment.length - 1) : last;
  return source === "recipe" ? "orchestrator" : source;
}
