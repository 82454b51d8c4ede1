import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { ChefError } from "@ai-chef/sdk/contract";
import { toAwsError } from "./aws-errors.ts";
import type { DeploymentAccount } from "./deployment-bucket.ts";

/** How an account is reached; what is absent is the AWS configuration's. */
export interface AwsOptions {
  /** Profile of the AWS configuration. */
  readonly profile?: string;
  readonly region?: string;
}

/** Who is signed in, and where. */
export interface SignedIn extends DeploymentAccount {
  /** ARN of the user or role. */
  readonly arn: string;
}

/** @throws {ChefError} `credentials_missing`, `credentials_expired`, `region_unusable`, `clock_skewed`, `aws_unavailable`. */
export async function signedIn(options: AwsOptions, signal: AbortSignal): Promise<SignedIn> {
  const client = new STSClient({ ...options });
  const region = await client.config.region().catch((error: unknown) => {
    throw new ChefError("region_unusable", "No region is set.", { hint: "Give --region ap-northeast-2, or set AWS_REGION.", cause: error });
  });
  try {
    const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand(), { abortSignal: signal });
    return { account: Account, arn: Arn, region, partition: Arn.split(":")[1] ?? "aws" };
  } catch (error) {
    throw toAwsError(error);
  }
}
