import { Aws, RemovalPolicy, type Stack } from "aws-cdk-lib";
import type { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnResourcePolicy } from "aws-cdk-lib/aws-logs";
import { CfnDomain } from "aws-cdk-lib/aws-opensearchservice";
import { acknowledge } from "./acknowledge.ts";
import { arnOf } from "./arn-of.ts";
import { createLogGroup } from "./create-log-group.ts";
import type { Search } from "./search-stack.ts";
import type { Statement } from "./statement.ts";
import type { TierTraits } from "./tiers.ts";
import type { Tier } from "../variants.ts";

export interface DomainOptions {
  /** At most 28 characters. */
  readonly name: string;
  readonly tier: Tier;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  readonly seedRole: (statements: readonly Statement[]) => CfnRole;
}

/** 9,000 foods with vectors are some 60 MB: the smallest node holds them; three and their masters outlive the loss of a zone. */
const SIZES = {
  dev: { instanceType: "t3.small.search", instanceCount: 1, zoneAwarenessEnabled: false, dedicatedMasterEnabled: false },
  prod: {
    instanceType: "r6g.large.search",
    instanceCount: 3,
    zoneAwarenessEnabled: true,
    zoneAwarenessConfig: { availabilityZoneCount: 3 },
    dedicatedMasterEnabled: true,
    dedicatedMasterType: "m6g.large.search",
    dedicatedMasterCount: 3,
  },
} as const satisfies Readonly<Record<Tier, CfnDomain.ClusterConfigProperty>>;

const LOGS = ["SEARCH_SLOW_LOGS", "INDEX_SLOW_LOGS", "ES_APPLICATION_LOGS", "AUDIT_LOGS"];
const DEV_SIZE = "One small node serves a dev environment; the index is filled again from its tables.";

/**
 * An OpenSearch domain with fine-grained access: its master is the role that seeds, which maps the readers' roles when it has made the index. Until then
 * functions work with the bundled table.
 */
export function createDomain(stack: Stack, { name, tier, traits, keyArn, seedRole }: DomainOptions): { readonly reach: Search; readonly seedRole: CfnRole } {
  const arn = arnOf("es", `domain/${name}`);
  const role = seedRole([
    {
      actions: ["es:ESHttpDelete", "es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPost", "es:ESHttpPut"],
      resources: [`${arn}/*`],
      because: "Resources of these actions are addresses inside the domain; the role that makes and fills its indexes uses all of them.",
    },
  ]);
  const logGroup = createLogGroup(stack, "DomainLogs", { name: `/aws/vendedlogs/ai-chef/${name.replace("ai-chef-", "")}/opensearch`, traits, keyArn });
  const mayLog = new CfnResourcePolicy(stack, "DomainMayLog", {
    policyName: `${name}-opensearch`,
    policyDocument: stack.toJsonString({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "es.amazonaws.com" },
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: logGroup.attrArn,
          Condition: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID }, ArnLike: { "aws:SourceArn": arn } },
        },
      ],
    }),
  });
  const domain = new CfnDomain(stack, "Domain", {
    domainName: name,
    engineVersion: "OpenSearch_3.1",
    clusterConfig: SIZES[tier],
    ebsOptions: { ebsEnabled: true, volumeType: "gp3", volumeSize: tier === "prod" ? 20 : 10 },
    domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
    nodeToNodeEncryptionOptions: { enabled: true },
    encryptionAtRestOptions: { enabled: true, ...(keyArn === null ? {} : { kmsKeyId: keyArn }) },
    advancedSecurityOptions: { enabled: true, internalUserDatabaseEnabled: false, masterUserOptions: { masterUserArn: role.attrArn } },
    accessPolicies: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: role.attrArn }, Action: "es:ESHttp*", Resource: `${arn}/*` }],
    },
    logPublishingOptions: Object.fromEntries(LOGS.map((type) => [type, { cloudWatchLogsLogGroupArn: logGroup.attrArn, enabled: true }])),
    softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
    offPeakWindowOptions: { enabled: true },
  });
  domain.addResourceDependency(mayLog);
  // Its foods come again from their tables; a domain that is kept costs by the hour.
  domain.applyRemovalPolicy(RemovalPolicy.DESTROY);
  acknowledge(domain, {
    "AwsSolutions-OS1": "The functions that search it are outside any VPC; who may ask is decided by signed requests and fine-grained access.",
    "AwsSolutions-OS3": "Functions have no fixed addresses; requests are signed, and the domain's policy names one role.",
    ...(tier === "dev" ? { "AwsSolutions-OS4": DEV_SIZE, "AwsSolutions-OS7": DEV_SIZE } : {}),
  });
  return {
    reach: {
      endpoint: `https://${domain.attrDomainEndpoint}`,
      service: "es",
      // All that the food index asks for.
      readStatements: [{ actions: ["es:ESHttpPost"], resources: [`${arn}/_msearch`] }],
      collectionName: null,
    },
    seedRole: role,
  };
}
