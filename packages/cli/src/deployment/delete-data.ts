import { DeleteTableCommand, type DynamoDBClient, UpdateTableCommand, waitUntilTableExists, waitUntilTableNotExists } from "@aws-sdk/client-dynamodb";
import { type KMSClient, ScheduleKeyDeletionCommand } from "@aws-sdk/client-kms";
import { DeleteBucketCommand, type S3Client } from "@aws-sdk/client-s3";
import { DeleteSecretCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { emptyBucket } from "./destroy.ts";
import type { Remnant } from "./left-behind.ts";

export interface DataClients {
  readonly dynamodb: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
}

interface DeletionContext {
  readonly clients: DataClients;
  readonly account: string;
  readonly signal: AbortSignal;
}

/** Days in which a key or a secret can still be had back: the fewest that AWS allows (KMS API reference, `PendingWindowInDays`; Secrets Manager, `RecoveryWindowInDays`). */
const RECOVERY_DAYS = 7;
/** A table of any size is gone within minutes. */
const TABLE_SECONDS = 600;

/** As the services say that somebody else was first. */
const GONE: ReadonlySet<string> = new Set(["ResourceNotFoundException", "NoSuchBucket", "NotFoundException"]);

type Deletion = (arn: string, context: DeletionContext) => Promise<void>;

/** How what a prod environment keeps is removed, in this order: the key last, since the others are encrypted with it. */
const DELETIONS: Readonly<Record<string, Deletion>> = {
  dynamodb: async (arn, { clients: { dynamodb: client }, signal }) => {
    const TableName = arn.split("/")[1] ?? arn;
    const wait = { client, maxWaitTime: TABLE_SECONDS, abortSignal: signal };
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }), { abortSignal: signal });
    await waitUntilTableExists(wait, { TableName });
    await client.send(new DeleteTableCommand({ TableName }), { abortSignal: signal });
    await waitUntilTableNotExists(wait, { TableName });
  },
  s3: async (arn, { clients: { s3 }, account, signal }) => {
    const Bucket = arn.split(":").at(-1) ?? arn;
    await emptyBucket(s3, Bucket, account, signal);
    await s3.send(new DeleteBucketCommand({ Bucket, ExpectedBucketOwner: account }), { abortSignal: signal });
  },
  secretsmanager: async (arn, { clients, signal }) => {
    await clients.secrets.send(new DeleteSecretCommand({ SecretId: arn, RecoveryWindowInDays: RECOVERY_DAYS }), { abortSignal: signal });
  },
  kms: async (arn, { clients, signal }) => {
    if (arn.includes(":alias/")) return;
    await clients.kms.send(new ScheduleKeyDeletionCommand({ KeyId: arn, PendingWindowInDays: RECOVERY_DAYS }), { abortSignal: signal });
  },
};

/** Removes what an environment left behind, one after the other; what has an end already, and what we do not know how to remove, stays. */
export async function deleteData(remnants: readonly Remnant[], context: DeletionContext): Promise<void> {
  for (const [service, remove] of Object.entries(DELETIONS))
    for (const { arn } of remnants.filter((remnant) => remnant.service === service && remnant.goesAt === null))
      await remove(arn, context).catch((error: unknown) => {
        if (!(error instanceof Error && GONE.has(error.name))) throw error;
      });
}
