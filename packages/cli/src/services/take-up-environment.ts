import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { ChefError } from "@ai-chef/sdk/contract";
import { type AwsOptions, signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import { chosenVariant } from "../deployment/chosen-variant.ts";
import { ENVIRONMENT_TAG, stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import type { Environment } from "../deployment/environments.ts";
import { environmentNotFound } from "./known-environment.ts";

/**
 * The record of an environment that somebody else deployed, or another machine: from its stack.
 *
 * @throws {ChefError} `environment_not_found`, `stack_not_ours`, and what `signedIn` throws.
 */
export async function takeUpEnvironment(name: string, aws: AwsOptions, signal: AbortSignal): Promise<Environment> {
  try {
    const where = await signedIn(aws, signal);
    const stack = await describeStack(new CloudFormationClient({ ...aws, region: where.region }), stackNameOf(name), signal);
    if (stack === null || stack.StackStatus === "DELETE_COMPLETE") throw environmentNotFound(name, []);
    const isOurs = (stack.Tags ?? []).some(({ Key, Value }) => Key === ENVIRONMENT_TAG && Value === name);
    if (!isOurs) throw new ChefError("stack_not_ours", `The stack ${stackNameOf(name)} was not made by ai-chef.`, { value: stackNameOf(name) });
    const { tier, search } = chosenVariant({ modelId: null }, stack, where.region);
    const outputs = Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));
    return {
      region: where.region,
      account: where.account,
      profile: aws.profile ?? null,
      tier,
      search,
      version: outputs["Version"] ?? "",
      deployedAt: (stack.LastUpdatedTime ?? stack.CreationTime ?? new Date(0)).toISOString(),
      outputs,
    };
  } catch (error) {
    signal.throwIfAborted();
    throw toAwsError(error);
  }
}
