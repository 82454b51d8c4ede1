import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import type { AwsOptions } from "../deployment/aws-account.ts";
import { signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import { ENVIRONMENT_TAG, stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import type { Environment } from "../deployment/environments.ts";
import { environmentNotFound } from "./known-environment.ts";
import { ChefError } from "@ai-chef/sdk/contract";

/** As the root stack describes itself. */
const DESCRIPTION = /^AI Chef \S+ \((?<tier>dev|prod), search: (?<search>none|serverless|managed)\)$/u;

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
    const described = DESCRIPTION.exec(stack.Description ?? "")?.groups;
    const isOurs = (stack.Tags ?? []).some(({ Key, Value }) => Key === ENVIRONMENT_TAG && Value === name);
    if (described === undefined || !isOurs)
      throw new ChefError("stack_not_ours", `The stack ${stackNameOf(name)} was not made by ai-chef.`, { value: stackNameOf(name) });
    const outputs = Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));
    return {
      region: where.region,
      account: where.account,
      profile: aws.profile ?? null,
      tier: described["tier"] === "prod" ? "prod" : "dev",
      search: described["search"] === "serverless" ? "serverless" : described["search"] === "managed" ? "managed" : "none",
      version: outputs["Version"] ?? "",
      deployedAt: (stack.LastUpdatedTime ?? stack.CreationTime ?? new Date(0)).toISOString(),
      outputs,
    };
  } catch (error) {
    signal.throwIfAborted();
    throw toAwsError(error);
  }
}
