import { DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException as NoTable } from "@aws-sdk/client-dynamodb";
import { DescribeKeyCommand, type KMSClient, NotFoundException as NoKey } from "@aws-sdk/client-kms";
import { paginateGetResources, type ResourceGroupsTaggingAPIClient } from "@aws-sdk/client-resource-groups-tagging-api";
import { HeadBucketCommand, NotFound as NoBucket, type S3Client } from "@aws-sdk/client-s3";
import { DescribeSecretCommand, ResourceNotFoundException as NoSecret, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { setTimeout } from "node:timers/promises";
import { ENVIRONMENT_TAG } from "./deploy.ts";

/** Something of an environment that is there without its stack. */
export interface Remnant {
  readonly arn: string;
  /** `dynamodb`, `s3`, `kms`, `secretsmanager`. */
  readonly service: string;
  /** When it goes by itself, ISO 8601; null where nobody has said so. */
  readonly goesAt: string | null;
}

export interface LeftBehindClients {
  readonly tagging: ResourceGroupsTaggingAPIClient;
  readonly dynamodb: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
}

interface Probe {
  /** When the resource goes by itself, null where it stays; rejects for one that is gone. */
  readonly endOf: (arn: string, clients: LeftBehindClients, abortSignal: AbortSignal) => Promise<string | null>;
  readonly isGone: (error: unknown) => boolean;
}

/** The index of tags lists what is gone for a while: of these services the resource itself is asked. */
const PROBES: Readonly<Record<string, Probe>> = {
  dynamodb: {
    endOf: async (arn, { dynamodb }, abortSignal) => {
      await dynamodb.send(new DescribeTableCommand({ TableName: arn.split("/")[1] }), { abortSignal });
      return null;
    },
    isGone: (error) => error instanceof NoTable,
  },
  kms: {
    endOf: async (KeyId, { kms }, abortSignal) => {
      const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }), { abortSignal });
      return KeyMetadata?.DeletionDate?.toISOString() ?? null;
    },
    isGone: (error) => error instanceof NoKey,
  },
  s3: {
    endOf: async (arn, { s3 }, abortSignal) => {
      await s3.send(new HeadBucketCommand({ Bucket: arn.split(":").at(-1) }), { abortSignal });
      return null;
    },
    isGone: (error) => error instanceof NoBucket,
  },
  secretsmanager: {
    endOf: async (SecretId, { secrets }, abortSignal) => {
      const { DeletedDate } = await secrets.send(new DescribeSecretCommand({ SecretId }), { abortSignal });
      return DeletedDate?.toISOString() ?? null;
    },
    isGone: (error) => error instanceof NoSecret,
  },
};

/** Stacks that are gone keep their tags. */
const NOT_RESOURCES: ReadonlySet<string> = new Set(["cloudformation"]);
/** The index of tags follows the resources by seconds, sometimes by a minute. */
const LOOKS = 7;
const BETWEEN_LOOKS_MS = 10_000;

/** Everything in the account and region that carries the environment's tag. */
export async function leftBehind(clients: LeftBehindClients, environment: string, signal: AbortSignal): Promise<readonly Remnant[]> {
  const remnants: Remnant[] = [];
  const pages = paginateGetResources({ client: clients.tagging }, { TagFilters: [{ Key: ENVIRONMENT_TAG, Values: [environment] }] }, { abortSignal: signal });
  for await (const { ResourceTagMappingList = [] } of pages) {
    for (const { ResourceARN: arn = "" } of ResourceTagMappingList) {
      const service = arn.split(":")[2] ?? "";
      if (NOT_RESOURCES.has(service)) continue;
      const remnant = await remnantOf(arn, service, clients, signal);
      if (remnant !== null) remnants.push(remnant);
    }
  }
  return remnants.toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
}

/**
 * What is left behind beside what was kept on purpose, when the index of tags had time to follow.
 *
 * @param kept - Physical ids: names, ids or ARNs.
 */
export async function settledRemnants(
  clients: LeftBehindClients,
  environment: string,
  kept: readonly string[],
  { signal, pauseMs = BETWEEN_LOOKS_MS }: { readonly signal: AbortSignal; readonly pauseMs?: number },
): Promise<readonly Remnant[]> {
  for (let look = 1; ; look += 1) {
    const remnants = await leftBehind(clients, environment, signal);
    const isExpected = ({ arn, goesAt }: Remnant): boolean => goesAt !== null || kept.some((id) => arn.endsWith(id));
    if (remnants.every(isExpected) || look === LOOKS) return remnants;
    await setTimeout(pauseMs, undefined, { signal });
  }
}

async function remnantOf(arn: string, service: string, clients: LeftBehindClients, signal: AbortSignal): Promise<Remnant | null> {
  const probe = PROBES[service];
  if (probe === undefined) return { arn, service, goesAt: null };
  try {
    return { arn, service, goesAt: await probe.endOf(arn, clients, signal) };
  } catch (error) {
    if (probe.isGone(error)) return null;
    throw error;
  }
}
