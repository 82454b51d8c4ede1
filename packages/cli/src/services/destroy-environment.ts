import { CloudFormationClient, ListStacksCommand } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { ResourceGroupsTaggingAPIClient } from "@aws-sdk/client-resource-groups-tagging-api";
import { DeleteBucketCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type AwsOptions, type SignedIn, signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import { deleteData } from "../deployment/delete-data.ts";
import type { DeployMessage } from "../deployment/deploy.ts";
import { deploymentBucketName } from "../deployment/deployment-bucket.ts";
import { destroy, type Destroyed, type Doomed, emptyBucket } from "../deployment/destroy.ts";
import { readEnvironments, withoutEnvironment, writeEnvironments } from "../deployment/environments.ts";
import { leftBehind, type Remnant, settledRemnants } from "../deployment/left-behind.ts";

export interface DestroyEnvironmentRequest {
  readonly environment: string;
  readonly aws: AwsOptions;
  /** File of the environments' records. */
  readonly record: string;
  /** Whether what a prod environment keeps goes too. */
  readonly deletesData: boolean;
  readonly confirm: (doomed: readonly Doomed[]) => Promise<boolean>;
  readonly confirmData: (remnants: readonly Remnant[]) => Promise<boolean>;
  readonly onSignedIn: (account: SignedIn) => void;
  readonly onLookingBack: () => void;
  readonly tell: (message: DeployMessage) => void;
  readonly signal: AbortSignal;
  readonly pollMs?: number;
}

export interface EnvironmentDestroyed {
  readonly status: Destroyed["status"];
  readonly bucket: string;
  /** The deployment bucket goes with the last environment; `none`: there was none. */
  readonly bucketIs: "gone" | "kept" | "none";
  /** What carries the environment's tag still. */
  readonly left: readonly Remnant[];
}

/** Destroys an environment and, with the last one, the deployment bucket; says by tag what is left. @throws {ChefError} what `destroy` and `signedIn` throw. */
export async function destroyEnvironment(request: DestroyEnvironmentRequest): Promise<EnvironmentDestroyed> {
  try {
    return await destroyed(request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw toAwsError(error);
  }
}

async function destroyed(request: DestroyEnvironmentRequest): Promise<EnvironmentDestroyed> {
  const { environment, aws, record, deletesData, signal } = request;
  const where = await signedIn(aws, signal);
  request.onSignedIn(where);
  const options = { ...aws, region: where.region };
  const clients = {
    cloudFormation: new CloudFormationClient({ ...options, retryMode: "adaptive" }),
    s3: new S3Client(options),
    dynamodb: new DynamoDBClient(options),
    kms: new KMSClient(options),
    secrets: new SecretsManagerClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  };
  const bucket = deploymentBucketName(where);
  const { status, kept } = await destroy(clients, { ...request, account: where.account });
  if (status === "not-confirmed") return { status, bucket, bucketIs: "kept", left: [] };

  request.onLookingBack();
  const remnants =
    status === "absent"
      ? await leftBehind(clients, environment, signal)
      : await settledRemnants(
          clients,
          environment,
          kept.map(({ physicalId }) => physicalId),
          { signal },
        );
  const isMore = deletesData && remnants.some(({ goesAt }) => goesAt === null) && (await request.confirmData(remnants));
  if (isMore) await deleteData(remnants, { clients, account: where.account, signal });
  const left = isMore ? await settledRemnants(clients, environment, [], { signal }) : remnants;

  await writeEnvironments(record, withoutEnvironment(readEnvironments(record), environment));
  const bucketIs = (await hasEnvironment(clients.cloudFormation, signal)) ? "kept" : await removeBucket(clients.s3, bucket, where.account, signal);
  return { status, bucket, bucketIs, left };
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

async function removeBucket(client: S3Client, Bucket: string, account: string, signal: AbortSignal): Promise<"gone" | "none"> {
  try {
    await emptyBucket(client, Bucket, account, signal);
    await client.send(new DeleteBucketCommand({ Bucket, ExpectedBucketOwner: account }), { abortSignal: signal });
    return "gone";
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return "none";
    throw error;
  }
}
