import { join } from "node:path";
import { Aws, type CfnCondition, Fn, Token } from "aws-cdk-lib";
import type { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import type { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { createLogGroup } from "./create-log-group.ts";
import { createRole } from "./create-role.ts";
import { type FunctionName, FUNCTION_SPECS, functionName, type Grant } from "./function-specs.ts";
import { pascal } from "./pascal.ts";
import type { Statement } from "./statement.ts";
import { type TableArns, tableStatements } from "./table-grants.ts";
import type { TierTraits } from "./tiers.ts";

/** What functions of a stack have in common. */
export interface FunctionsHost {
  readonly environment: string;
  readonly logLevel: string;
  readonly traits: TierTraits;
  /** ARN of the key of a protected tier. */
  readonly keyArn: string | null;
  /** Folder with one folder for each function. */
  readonly functionsFolder: string;
  /** Values of the environment variables, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly tables: TableArns;
  /** What each right means in the stack; one that no function of the stack has may be absent. */
  readonly grants: { readonly [G in Grant]?: readonly Statement[] };
}

export interface DeployedFunction {
  readonly name: FunctionName;
  readonly resource: CfnFunction;
  readonly role: CfnRole;
  readonly logGroup: CfnLogGroup;
  readonly arn: string;
}

export interface FunctionOverrides {
  /** Calls at a time, where the condition holds. */
  readonly reservedConcurrency?: { readonly condition: CfnCondition; readonly value: string };
}

const NO_DEAD_LETTERS =
  "It is called synchronously or by a mapping: its caller is told of a failure; functions that EventBridge calls have a destination for failures instead.";

/** A function of ours: bundle, role, log group. */
export function createFunction(scope: Construct, name: FunctionName, host: FunctionsHost, { reservedConcurrency }: FunctionOverrides = {}): DeployedFunction {
  const { description, memoryMegabytes, timeoutSeconds, settings, tables, grants } = FUNCTION_SPECS[name];
  const { environment, logLevel, traits, keyArn, functionsFolder, values } = host;
  const id = pascal(name);
  const deployedName = functionName(name, environment);
  const logGroup = createLogGroup(scope, `${id}Logs`, { name: `/aws/lambda/${deployedName}`, traits, keyArn });
  const role = createRole(scope, `${id}Role`, {
    description: `AI Chef: ${description}`,
    trusts: { service: "lambda.amazonaws.com" },
    policies: {
      observe: [
        { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.attrArn] },
        {
          actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
          resources: ["*"],
          because: "X-Ray's write actions know no resource.",
        },
      ],
      tables: tableStatements(tables, host.tables),
      work: grants.flatMap((grant) => host.grants[grant] ?? missing(grant)),
      // The services use the key in the name of who asks them, and no other way.
      key: keyArn === null ? [] : keyStatements(keyArn, grants.some(readsSecret)),
    },
  });
  const code = new Asset(scope, `${id}Code`, { path: join(functionsFolder, name) });
  const resource = new CfnFunction(scope, `${id}Function`, {
    functionName: deployedName,
    description: `AI Chef: ${description}`,
    runtime: "nodejs24.x",
    architectures: ["arm64"],
    handler: "index.handler",
    code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    role: role.attrArn,
    memorySize: memoryMegabytes,
    timeout: timeoutSeconds,
    tracingConfig: { mode: "Active" },
    loggingConfig: { logFormat: "JSON", applicationLogLevel: logLevel, logGroup: logGroup.ref },
    environment: {
      variables: {
        AI_CHEF_ENVIRONMENT: environment,
        AI_CHEF_VERSION: values["AI_CHEF_VERSION"] ?? missing("AI_CHEF_VERSION"),
        POWERTOOLS_LOG_LEVEL: logLevel,
        ...Object.fromEntries(settings.map((variable) => [variable, values[variable] ?? missing(variable)])),
      },
    },
    ...(reservedConcurrency === undefined
      ? {}
      : {
          reservedConcurrentExecutions: Token.asNumber(
            Fn.conditionIf(reservedConcurrency.condition.logicalId, reservedConcurrency.value, { Ref: "AWS::NoValue" }),
          ),
        }),
  });
  acknowledge(resource, { "Serverless-LambdaDLQ": NO_DEAD_LETTERS });
  return { name, resource, role, logGroup, arn: resource.attrArn };
}

const readsSecret = (grant: Grant): boolean => grant === "read-price-keys" || grant === "read-signing-key";

function keyStatements(keyArn: string, withSecrets: boolean): readonly Statement[] {
  const via = (service: string) => ({ StringEquals: { "kms:ViaService": `${service}.${Aws.REGION}.${Aws.URL_SUFFIX}` } });
  return [
    {
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
      resources: [keyArn],
      conditions: via("dynamodb"),
    },
    ...(withSecrets ? [{ actions: ["kms:Decrypt"], resources: [keyArn], conditions: via("secretsmanager") }] : []),
  ];
}

const missing = (what: string): never => {
  throw new Error(`the stack does not say what ${what} is`);
};
