import type { IndexDefinition, TableDefinition } from "@ai-chef/functions/dynamodb";
import { Lazy, Token } from "aws-cdk-lib";
import { CfnScalableTarget, CfnScalingPolicy } from "aws-cdk-lib/aws-applicationautoscaling";
import { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { pascal } from "./pascal.ts";
import type { TierTraits } from "./tiers.ts";

export interface TableOptions {
  readonly definition: TableDefinition;
  readonly deployedName: string;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  /** Capacity units between which it scales; null for on-demand. */
  readonly capacity: Capacity | null;
}

export interface Capacity {
  readonly min: string;
  readonly max: string;
}

/** Share of the capacity that scaling keeps in use: AWS's own default. */
const TARGET_PERCENT = 70;

/** A table as its definition says. Its name is fixed, so that an update that would replace it is refused by CloudFormation. */
export function createTable(scope: Construct, name: string, { definition, deployedName, traits, keyArn, capacity }: TableOptions): CfnTable {
  const { partitionKey, sortKey, indexes, timeToLive, stream } = definition;
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])].filter((each) => each !== undefined);
  const throughput = capacity === null ? {} : { provisionedThroughput: { readCapacityUnits: number(capacity.min), writeCapacityUnits: number(capacity.min) } };
  const table = new CfnTable(scope, `${pascal(name)}Table`, {
    tableName: deployedName,
    attributeDefinitions: [...new Set(attributes)].map((attributeName) => ({ attributeName, attributeType: "S" })),
    keySchema: keySchema(partitionKey, sortKey),
    ...(indexes.length === 0 ? {} : { globalSecondaryIndexes: indexes.map((index) => ({ ...indexProps(index), ...throughput })) }),
    billingMode: capacity === null ? "PAY_PER_REQUEST" : "PROVISIONED",
    ...throughput,
    timeToLiveSpecification: { attributeName: timeToLive, enabled: true },
    ...(stream === undefined ? {} : { streamSpecification: { streamViewType: stream } }),
    // Without it DynamoDB encrypts with a key that AWS owns.
    ...(keyArn === null ? {} : { sseSpecification: { sseEnabled: true, sseType: "KMS", kmsMasterKeyId: keyArn } }),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: traits.isProtected },
    deletionProtectionEnabled: traits.isProtected,
  });
  table.applyRemovalPolicy(traits.removalPolicy);
  if (!traits.isProtected) acknowledge(table, { "AwsSolutions-DDB3": "A dev environment holds nothing that is worth a backup, and goes whole." });
  if (capacity !== null) {
    scale(scope, pascal(name), { resourceId: `table/${table.ref}`, dimension: "table", capacity });
    for (const index of indexes)
      scale(scope, `${pascal(name)}${pascal(index.name)}`, { resourceId: `table/${table.ref}/index/${index.name}`, dimension: "index", capacity });
  }
  return table;
}

const indexProps = ({ name, partitionKey, sortKey, projection }: IndexDefinition) => ({
  indexName: name,
  keySchema: keySchema(partitionKey, sortKey),
  projection: { projectionType: projection },
});

const keySchema = (partitionKey: string, sortKey: string | undefined) => [
  { attributeName: partitionKey, keyType: "HASH" },
  ...(sortKey === undefined ? [] : [{ attributeName: sortKey, keyType: "RANGE" }]),
];

interface Scaled {
  readonly resourceId: string;
  readonly dimension: "table" | "index";
  readonly capacity: Capacity;
}

function scale(scope: Construct, id: string, { resourceId, dimension, capacity: { min, max } }: Scaled): void {
  for (const way of ["Read", "Write"]) {
    const target = new CfnScalableTarget(scope, `${id}${way}Target`, {
      serviceNamespace: "dynamodb",
      scalableDimension: `dynamodb:${dimension}:${way}CapacityUnits`,
      resourceId,
      minCapacity: number(min),
      maxCapacity: number(max),
    });
    new CfnScalingPolicy(scope, `${id}${way}Scaling`, {
      policyName: `${id}${way}`,
      policyType: "TargetTrackingScaling",
      scalingTargetId: target.ref,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: TARGET_PERCENT,
        predefinedMetricSpecification: { predefinedMetricType: `DynamoDB${way}CapacityUtilization` },
      },
    });
  }
}

/** The number that a parameter holds: CloudFormation reads it from text. */
const number = (text: string): number => Token.asNumber(Lazy.any({ produce: () => text }));
