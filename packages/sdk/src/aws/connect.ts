import type * as StepFunctions from "@aws-sdk/client-sfn";
import type * as Documents from "@aws-sdk/lib-dynamodb";
import type { AwsOptions } from "./create-ai-chef-on-aws.ts";
import { ChefError } from "../errors/chef-error.ts";

/** Clients of an account, with the modules that make their commands. */
export interface Connection {
  readonly sfn: StepFunctions.SFNClient;
  readonly dynamodb: Documents.DynamoDBDocumentClient;
  readonly stepFunctions: typeof StepFunctions;
  readonly documents: typeof Documents;
}

export type Connect = () => Promise<Connection>;

/** Place of the region in `arn:aws:states:<region>:<account>:stateMachine:<name>`. */
const REGION = 3;

/** Loads the clients of AWS at the first call, and keeps them. */
export function connectOnce(options: AwsOptions): Connect {
  let connection: Promise<Connection> | undefined;
  return () => (connection ??= connect(options));
}

async function connect({ sfn, dynamodb, region: asked, stateMachineArn }: AwsOptions): Promise<Connection> {
  const region = asked ?? stateMachineArn.split(":")[REGION] ?? "";
  const configuration = region === "" ? {} : { region };
  try {
    const [stepFunctions, documents] = await Promise.all([import("@aws-sdk/client-sfn"), import("@aws-sdk/lib-dynamodb")]);
    return {
      stepFunctions,
      documents,
      sfn: sfn ?? new stepFunctions.SFNClient(configuration),
      dynamodb: dynamodb ?? documents.DynamoDBDocumentClient.from(new (await import("@aws-sdk/client-dynamodb")).DynamoDBClient(configuration)),
    };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new ChefError("usage", "The clients of AWS are not installed.", {
      hint: "npm install @aws-sdk/client-sfn @aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb",
      cause: error,
    });
  }
}
