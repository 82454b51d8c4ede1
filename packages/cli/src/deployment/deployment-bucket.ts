import { createHash } from "node:crypto";
import {
  BucketAlreadyExists,
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { ChefError } from "@ai-chef/sdk/contract";

export interface DeploymentAccount {
  readonly account: string;
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
}

/** Tag of everything that we make. */
export const OWNER_TAG = { Key: "ai-chef", Value: "deployment" } as const;

/** One bucket for all environments of an account in a region. Names of buckets are the world's: the hash keeps the account's number out of ours. */
export function deploymentBucketName({ account, region }: DeploymentAccount): string {
  const hash = createHash("sha256").update(`ai-chef:${account}:${region}`).digest("hex").slice(0, 16);
  return `ai-chef-deployment-${region}-${hash}`;
}

/** Days after which a version that was replaced goes. */
const OLD_VERSIONS_DAYS = 30;

/**
 * Makes the deployment bucket where there is none and sees to its settings: versioned, encrypted, private, TLS only, Intelligent-Tiering.
 *
 * @throws {ChefError} `bucket_not_ours` for a bucket of that name in another account.
 */
export async function ensureDeploymentBucket(client: S3Client, where: DeploymentAccount, signal: AbortSignal): Promise<string> {
  const Bucket = deploymentBucketName(where);
  const own = { Bucket, ExpectedBucketOwner: where.account };
  const options = { abortSignal: signal };
  if (!(await exists(client, own, options))) await create(client, Bucket, where, options);
  await client.send(new PutBucketVersioningCommand({ ...own, VersioningConfiguration: { Status: "Enabled" } }), options);
  await client.send(
    new PutPublicAccessBlockCommand({
      ...own,
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    }),
    options,
  );
  await client.send(
    new PutBucketEncryptionCommand({
      ...own,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] },
    }),
    options,
  );
  await client.send(new PutBucketPolicyCommand({ ...own, Policy: JSON.stringify(tlsOnly(Bucket, where.partition)) }), options);
  await client.send(
    new PutBucketLifecycleConfigurationCommand({
      ...own,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: "tiering",
            Status: "Enabled",
            Filter: { Prefix: "" },
            Transitions: [{ Days: 0, StorageClass: "INTELLIGENT_TIERING" }],
            NoncurrentVersionExpiration: { NoncurrentDays: OLD_VERSIONS_DAYS },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    }),
    options,
  );
  await client.send(new PutBucketTaggingCommand({ ...own, Tagging: { TagSet: [OWNER_TAG] } }), options);
  return Bucket;
}

interface Own {
  readonly Bucket: string;
  readonly ExpectedBucketOwner: string;
}

const notOurs = (bucket: string, cause: unknown): ChefError =>
  new ChefError("bucket_not_ours", `The bucket ${bucket} belongs to another account.`, { value: bucket, cause });

async function exists(client: S3Client, own: Own, options: { readonly abortSignal: AbortSignal }): Promise<boolean> {
  try {
    await client.send(new HeadBucketCommand(own), options);
    return true;
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.$metadata.httpStatusCode === 404) return false;
    if (error.$metadata.httpStatusCode === 403) throw notOurs(own.Bucket, error);
    throw error;
  }
}

async function create(client: S3Client, Bucket: string, { region }: DeploymentAccount, options: { readonly abortSignal: AbortSignal }): Promise<void> {
  try {
    // S3 takes no location constraint for its first region.
    const where = region === "us-east-1" ? {} : { CreateBucketConfiguration: { LocationConstraint: region as "eu-west-1" } }; // any region's name is one
    await client.send(new CreateBucketCommand({ Bucket, ...where, ObjectOwnership: "BucketOwnerEnforced" }), options);
  } catch (error) {
    if (error instanceof BucketAlreadyOwnedByYou) return;
    if (error instanceof BucketAlreadyExists) throw notOurs(Bucket, error);
    throw error;
  }
}

const tlsOnly = (bucket: string, partition: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [`arn:${partition}:s3:::${bucket}`, `arn:${partition}:s3:::${bucket}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});
