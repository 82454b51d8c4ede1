import { RemovalPolicy } from "aws-cdk-lib";
import type { Tier } from "../variants.ts";

/** In what tiers differ. */
export interface TierTraits {
  /** Of what holds data. */
  readonly removalPolicy: RemovalPolicy;
  /** Own key, provisioned tables that scale, backups, and a lock against deletion. */
  readonly isProtected: boolean;
  readonly logRetentionDays: number;
  /** Whether the workflow's log has what its states were given: profiles, and in them health conditions. */
  readonly logsExecutionData: boolean;
  /** Of the HTTP and the WebSocket API each. */
  readonly requestsPerSecond: number;
  readonly burst: number;
}

export const TIER_TRAITS: Readonly<Record<Tier, TierTraits>> = {
  dev: { removalPolicy: RemovalPolicy.DESTROY, isProtected: false, logRetentionDays: 7, logsExecutionData: true, requestsPerSecond: 50, burst: 100 },
  prod: { removalPolicy: RemovalPolicy.RETAIN, isProtected: true, logRetentionDays: 90, logsExecutionData: false, requestsPerSecond: 200, burst: 400 },
};
