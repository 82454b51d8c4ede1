import { RemovalPolicy } from "aws-cdk-lib";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { TierTraits } from "./tiers.ts";

export interface LogGroupOptions {
  readonly name: string;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
}

/** A log group that forgets. It goes with its stack in every tier: lines hold no data of anybody's. */
export function createLogGroup(scope: Construct, id: string, { name, traits: { logRetentionDays }, keyArn }: LogGroupOptions): CfnLogGroup {
  const group = new CfnLogGroup(scope, id, { logGroupName: name, retentionInDays: logRetentionDays, ...(keyArn === null ? {} : { kmsKeyId: keyArn }) });
  group.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return group;
}
