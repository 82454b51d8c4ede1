import { BedrockClient } from "@aws-sdk/client-bedrock";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import type { AwsOptions } from "./aws-account.ts";
import type { PreflightClients } from "./preflight-check.ts";

/** Clients of a preflight. Each answers soon or not at all: the time limits of the checks hold over the SDK's three attempts. */
export function createPreflightClients(options: AwsOptions): PreflightClients {
  return {
    bedrock: new BedrockClient({ ...options }),
    cloudFormation: new CloudFormationClient({ ...options }),
    dynamodb: new DynamoDBClient({ ...options }),
    iam: new IAMClient({ ...options }),
    lambda: new LambdaClient({ ...options }),
    s3: new S3Client({ ...options }),
  };
}
