import type { BedrockClient } from "@aws-sdk/client-bedrock";
import type { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { IAMClient } from "@aws-sdk/client-iam";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SearchVariant } from "@ai-chef/infra";
import type { PreflightMessages } from "../messages/preflight.ts";
import type { SignedIn } from "./aws-account.ts";
import type { ModelGrant } from "./model-arns.ts";

export type Outcome = "ok" | "warning" | "failure" | "unknown";

/** What a check says. */
export interface Verdict {
  /** `failure`: a deployment would fail, or deploy what does not work. `unknown`: it could not be found out. */
  readonly outcome: Outcome;
  readonly message: string;
  /** What to do, with a command where there is one. */
  readonly remedy?: string;
}

export interface Finding extends Verdict {
  readonly id: CheckId;
}

export type CheckId =
  | "account"
  | "clock"
  | "services"
  | "model-profile"
  | "model-access"
  | "model-form"
  | "model-lifecycle"
  | "embedding-model"
  | "concurrency"
  | "stack-name"
  | "bucket-name"
  | "table-names"
  | "permissions";

export interface PreflightClients {
  readonly bedrock: BedrockClient;
  readonly cloudFormation: CloudFormationClient;
  readonly dynamodb: DynamoDBClient;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly s3: S3Client;
}

/** What is to be deployed, where, and by whom. */
export interface PreflightSubject {
  readonly where: SignedIn;
  readonly environment: string;
  readonly search: SearchVariant;
  /** Of the model that will be called; null for the composer. */
  readonly grant: ModelGrant | null;
  /** Calls at a time that are reserved for the model; 0 for none. */
  readonly modelConcurrency: number;
  /** Types of the resources of the assembly: `AWS::Lambda::Function`. */
  readonly resourceTypes: ReadonlySet<string>;
  readonly clients: PreflightClients;
  readonly messages: PreflightMessages;
  /** Environment variables of the process: where services answer, other than at AWS. */
  readonly variables: NodeJS.ProcessEnv;
  readonly now: () => Date;
}

export interface Check {
  readonly id: CheckId;
  /** @defaultValue 10000 */
  readonly timeoutMs?: number;
  /** Null where it has nothing to say of the subject. */
  readonly run: (subject: PreflightSubject, signal: AbortSignal) => Promise<Verdict | null>;
}
