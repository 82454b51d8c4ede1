import { type CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { ChefError } from "@ai-chef/sdk/contract";
import { childStacks } from "../deployment/child-stacks.ts";
import { stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import { stackCondition } from "../deployment/stack-status.ts";

export interface StackState {
  readonly name: string;
  readonly stackId: string;
  /** CloudFormation's word: `UPDATE_COMPLETE`. */
  readonly status: string;
  /** The last operation did what was asked. */
  readonly isGood: boolean;
  readonly reason: string | null;
  /** ISO 8601. */
  readonly changedAt: string | null;
  /** Version that is deployed. */
  readonly version: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Stack ids of the nested ones, by their logical ids. */
  readonly nested: Readonly<Record<string, string>>;
}

/** The environment's stack. @throws {ChefError} `environment_not_found` where there is none. */
export async function stackState(client: CloudFormationClient, environment: string, signal: AbortSignal): Promise<StackState> {
  const name = stackNameOf(environment);
  const stack = await describeStack(client, name, signal);
  if (stack?.StackId === undefined || stack.StackStatus === "DELETE_COMPLETE")
    throw new ChefError("environment_not_found", `There is no stack ${name} in this account and region.`, { value: environment });
  const nested = await childStacks(client, stack.StackId, signal);
  return {
    name,
    stackId: stack.StackId,
    status: stack.StackStatus ?? "",
    isGood: stackCondition(stack.StackStatus ?? null).isGood,
    reason: stack.StackStatusReason || null,
    changedAt: (stack.LastUpdatedTime ?? stack.CreationTime)?.toISOString() ?? null,
    version: outputOf(stack, "Version"),
    parameters: Object.fromEntries((stack.Parameters ?? []).map(({ ParameterKey = "", ParameterValue = "" }) => [ParameterKey, ParameterValue])),
    nested: Object.fromEntries(nested),
  };
}

const outputOf = ({ Outputs = [] }: Stack, name: string): string => Outputs.find(({ OutputKey }) => OutputKey === name)?.OutputValue ?? "";
