import { TABLES, type TableName } from "@ai-chef/functions/dynamodb";
import { CfnAlias, CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnBucket, CfnBucketPolicy } from "aws-cdk-lib/aws-s3";
import { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { createTable } from "./create-table.ts";
import { keyPolicy } from "./key-policy.ts";
import type { Settings } from "./settings.ts";
import type { TableArns } from "./table-grants.ts";
import type { TierTraits } from "./tiers.ts";

export interface DataStackProps {
  readonly settings: Settings;
  readonly traits: TierTraits;
}

const uses = (traits: TierTraits) => ["environment", ...(traits.isProtected ? (["tableMinCapacity", "tableMaxCapacity"] as const) : [])] as const;

/** What an environment keeps: tables, the bucket of seeding, secrets, and in a protected tier the key that all of it is encrypted with. */
export class DataStack extends ChefNestedStack<ReturnType<typeof uses>[number]> {
  readonly keyArn: string | null;
  readonly tables: Readonly<Record<TableName, CfnTable>>;
  readonly seedBucket: CfnBucket;
  readonly signingSecret: CfnSecret;
  readonly pricesSecret: CfnSecret;

  constructor(scope: Construct, id: string, { settings, traits }: DataStackProps) {
    super(scope, id, { description: "AI Chef: tables, bucket, secrets, key", settings, uses: uses(traits) });
    const { environment } = this.settings;
    const key = traits.isProtected ? this.createKey(environment, traits) : null;
    this.keyArn = key?.attrArn ?? null;
    const capacity = traits.isProtected ? { min: this.settings.tableMinCapacity, max: this.settings.tableMaxCapacity } : null;
    const table = (name: TableName): CfnTable =>
      createTable(this, name, { definition: TABLES[name], deployedName: `ai-chef-${name}-${environment}`, traits, keyArn: this.keyArn, capacity });
    this.tables = { sessions: table("sessions"), results: table("results"), cache: table("cache") };
    this.seedBucket = this.createSeedBucket(traits);
    this.signingSecret = this.createSecret("SigningKey", traits, {
      description: "AI Chef: key of start grants and watch tokens",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    acknowledge(this.signingSecret, {
      "AwsSolutions-SMG4": "A new key ends every grant and watch token at once, so that it is changed when someone decides to: docs/operations/signing-key.md.",
    });
    this.pricesSecret = this.createSecret("PriceKeys", traits, { description: "AI Chef: keys of price sources", secretString: "{}" });
    acknowledge(this.pricesSecret, { "AwsSolutions-SMG4": "The keys are given out by the price sources by hand; there is nothing that could rotate them." });
  }

  /** ARNs as rights name them. */
  tableArns(): TableArns {
    const { sessions, results, cache } = this.tables;
    const [index] = TABLES.sessions.indexes;
    return { sessions: sessions.attrArn, "sessions/by-owner": `${sessions.attrArn}/index/${index.name}`, results: results.attrArn, cache: cache.attrArn };
  }

  private createKey(environment: string, { removalPolicy }: TierTraits): CfnKey {
    const key = new CfnKey(this, "Key", {
      description: `AI Chef: data of ${environment}`,
      enableKeyRotation: true,
      pendingWindowInDays: 30,
      keyPolicy: keyPolicy(environment),
    });
    key.applyRemovalPolicy(removalPolicy);
    new CfnAlias(this, "KeyAlias", { aliasName: `alias/ai-chef-${environment}`, targetKeyId: key.ref });
    return key;
  }

  /** What the index of foods was filled with: its sources, how they want to be named, and rows that were rejected; `ai-chef seed-nutrition` writes it. */
  private createSeedBucket({ removalPolicy }: TierTraits): CfnBucket {
    const bucket = new CfnBucket(this, "SeedBucket", {
      bucketEncryption: {
        serverSideEncryptionConfiguration: [
          this.keyArn === null
            ? { serverSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
            : { bucketKeyEnabled: true, serverSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: this.keyArn } },
        ],
      },
      publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      ownershipControls: { rules: [{ objectOwnership: "BucketOwnerEnforced" }] },
      versioningConfiguration: { status: "Enabled" },
      lifecycleConfiguration: {
        rules: [
          { id: "unfinished", status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
          { id: "replaced", status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } },
        ],
      },
    });
    bucket.applyRemovalPolicy(removalPolicy);
    acknowledge(bucket, {
      "AwsSolutions-S1": "It holds where foods come from and which rows were rejected, nothing of a person; CloudTrail tells who wrote it.",
    });
    new CfnBucketPolicy(this, "SeedBucketPolicy", {
      bucket: bucket.ref,
      policyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "TlsOnly",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [bucket.attrArn, `${bucket.attrArn}/*`],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      },
    });
    return bucket;
  }

  private createSecret(id: string, { removalPolicy }: TierTraits, props: ConstructorParameters<typeof CfnSecret>[2]): CfnSecret {
    const secret = new CfnSecret(this, id, { ...props, ...(this.keyArn === null ? {} : { kmsKeyId: this.keyArn }) });
    secret.applyRemovalPolicy(removalPolicy);
    return secret;
  }
}
