import { CloudFormationClient, ListStacksCommand } from "@aws-sdk/client-cloudformation";
import { DeleteBucketCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { type AwsOptions, type SignedIn, signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import type { DeployMessage } from "../deployment/deploy.ts";
import { deploymentBucketName } from "../deployment/deployment-bucket.ts";
import { destroy, type Doomed, emptyBucket } from "../deployment/destroy.ts";
import { readEnvironments, withoutEnvironment, writeEnvironments } from "../deployment/environments.ts";

export interface DestroyEnvironmentRequest {
  readonly environment: string;
  readonly aws: AwsOptions;
  /** File of the environments' records. */
  readonly record: string;
  readonly confirm: (doomed: readonly Doomed[]) => Promise<boolean>;
  readonly onSignedIn: (account: SignedIn) => void;
  readonly tell: (message: DeployMessage) => void;
  readonly signal: AbortSignal;
}

export interface Destroyed {
  readonly isDestroyed: boolean;
  readonly bucket: string;
  /** Whether the deployment bucket went too, because no environment is left. */
  readonly isBucketGone: boolean;
}

/** Destroys an environment and, with the last one, the deployment bucket. @throws {ChefError} what `destroy` and `signedIn` throw. */
export async function destroyEnvironment(request: DestroyEnvironmentRequest): Promise<Destroyed> {
  try {
    return await destroyed(request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw toAwsError(error);
  }
}

async function destroyed({ environment, aws, record, confirm, onSignedIn, tell, signal }: DestroyEnvironmentRequest): Promise<Destroyed> {
  const where = await signedIn(aws, signal);
  onSignedIn(where);
  const options = { ...aws, region: where.region };
  const clients = { cloudFormation: new CloudFormationClient({ ...options, retryMode: "adaptive" }), s3: new S3Client(options) };
  const bucket = deploymentBucketName(where);
  const isDestroyed = await destroy(clients, { environment, account: where.account, confirm, tell, signal });
  if (!isDestroyed) return { isDestroyed, bucket, isBucketGone: false };
  await writeEnvironments(record, withoutEnvironment(readEnvironments(record), environment));
  const isBucketGone = !(await hasEnvironment(clients.cloudFormation, signal)) && (await removeBucket(clients.s3, bucket, where.account, signal));
  return { isDestroyed, bucket, isBucketGone };
}

/** Whether any environment lives in the account and region. */
async function hasEnvironment(client: CloudFormationClient, signal: AbortSignal): Promise<boolean> {
  let token: string | undefined;
  do {
    const page = await client.send(new ListStacksCommand(token === undefined ? {} : { NextToken: token }), { abortSignal: signal });
    const isLiving = (page.StackSummaries ?? []).some(
      ({ StackName = "", StackStatus, RootId }) => RootId === undefined && /^ai-chef-[a-z0-9-]+$/u.test(StackName) && StackStatus !== "DELETE_COMPLETE",
    );
    if (isLiving) return true;
    token = page.NextToken;
  } while (token !== undefined);
  return false;
}

async function removeBucket(client: S3Client, Bucket: string, account: string, signal: AbortSignal): Promise<boolean> {
  try {
    await emptyBucket(client, Bucket, account, signal);
    await client.send(new DeleteBucketCommand({ Bucket, ExpectedBucketOwner: account }), { abortSignal: signal });
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}
