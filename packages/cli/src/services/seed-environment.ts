import { join } from "node:path";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import { createOpenSearchFoodIndexWriter, letRead } from "@ai-chef/functions/opensearch";
import { createTitanEmbedder, keptVectors, TITAN_MODEL_ID, type TitanDimension } from "@ai-chef/functions/titan";
import type { FoodIndexProgress } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";
import { stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import { lockSeeding } from "../seeding/seed-lock.ts";
import { type SeededIndex, seedIndex } from "../seeding/seed-index.ts";
import { type SeedPlan, seedPlan, textsOf } from "../seeding/seed-plan.ts";
import { seedRecord } from "../seeding/seed-record.ts";
import { rejectedText } from "../seeding/rejected-rows.ts";
import { seedRoleClient, serviceOf } from "../seeding/seed-role-client.ts";
import { textsPerMinute } from "../seeding/texts-per-minute.ts";
import type { Seeds } from "../seeding/prepare-seeding.ts";
import { openVectorCheckpoint, type VectorCheckpoint } from "../seeding/vector-checkpoint.ts";
import { inAccount } from "./in-account.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

export interface SeedEnvironmentRequest {
  readonly environment: KnownEnvironment;
  readonly seeds: Seeds;
  /** Folder of the vectors and the lock. */
  readonly folder: string;
  /** Numbers in a vector; as the environment was deployed when absent. */
  readonly dimension?: TitanDimension;
  /** Texts that are embedded a minute; the account's quota when absent. */
  readonly perMinute?: number;
  readonly isDryRun: boolean;
  /** Whether vectors that were made before are used. */
  readonly resumes: boolean;
  readonly listener: SeedListener;
  readonly signal: AbortSignal;
}

export interface SeedListener {
  readonly planned: (plan: EnvironmentPlan) => void;
  /** Asked where it costs or takes much. */
  readonly confirm: () => Promise<boolean>;
  readonly progress: (progress: FoodIndexProgress) => void;
  /** The model's service throttles: calls a minute from then on. */
  readonly throttled: (perMinute: number) => void;
  /** Why OpenSearch is asked again. */
  readonly waiting: (reason: string) => void;
}

export interface EnvironmentPlan extends SeedPlan {
  readonly dimension: TitanDimension;
  readonly perMinute: number;
  /** Whether so many a minute is the account's quota, and not what accounts usually have. */
  readonly isQuotaKnown: boolean;
}

export interface EnvironmentSeeded extends SeededIndex {
  readonly embedded: {
    readonly texts: number;
    readonly tokens: number;
    readonly throttled: number;
    /** Of the vectors alone. */
    readonly seconds: number;
  };
}

/** About how long a call of the model takes, at most: that many calls have to be open at a time to use a limit. */
const CALL_SECONDS = 1;
const CONCURRENCY = { least: 8, most: 64 };
const MINUTE_SECONDS = 60;

/**
 * Fills the index of an environment, with vectors of Titan: a plan, the vectors that are missing, a whole new index. Vectors are kept on this machine as
 * they are made; whoever is interrupted goes on from there.
 *
 * @returns null where it was a dry run or was not confirmed.
 * @throws {ChefError} `search_unavailable` where the environment has none, `seeding_under_way`, `foods_refused`, and what `inAccount` throws.
 */
export async function seedEnvironment(request: SeedEnvironmentRequest): Promise<EnvironmentSeeded | null> {
  const { environment, folder, resumes, signal } = request;
  const endpoint = environment.record.outputs["SearchEndpoint"];
  if (endpoint === undefined)
    throw new ChefError("search_unavailable", `Environment ${environment.name} has no index of foods: its functions use the bundled table.`, {
      value: environment.name,
      hint: `Deploy one with \`ai-chef deploy --environment ${environment.name} --search serverless\`, or fill this machine's with --local.`,
    });
  const unlock = lockSeeding(join(folder, "lock"));
  try {
    const checkpoint = await openVectorCheckpoint(join(folder, "vectors.jsonl"), { isRead: resumes });
    try {
      return await inAccount(environment, signal, () => seed(request, endpoint, checkpoint));
    } finally {
      await checkpoint.close();
    }
  } finally {
    unlock();
  }
}

async function seed(request: SeedEnvironmentRequest, endpoint: string, checkpoint: VectorCheckpoint): Promise<EnvironmentSeeded | null> {
  const { environment, seeds, isDryRun, listener, signal } = request;
  const dimension = await dimensionOf(request);
  const { perMinute, isOfAccount } = await limitOf(request);
  const texts = textsOf(seeds.foods);
  const kept = await keptVectors(checkpoint, { model: TITAN_MODEL_ID, dimension }, texts);
  const missing = texts.filter((text) => !kept.has(text));
  const plan = seedPlan(missing, kept.size, perMinute);
  listener.planned({ ...plan, dimension, perMinute, isQuotaKnown: isOfAccount });
  if (isDryRun || (plan.asks && !(await listener.confirm()))) return null;

  const client = await seedRoleClient(environment, endpoint, signal);
  try {
    const service = serviceOf(environment);
    if (service === "es") await letRead({ client, roleArn: outputOf(environment, "SearchReaderRoleArn"), signal });
    const used = { texts: 0, tokens: 0, throttled: 0, seconds: 0 };
    const maxConcurrency = Math.min(CONCURRENCY.most, Math.max(CONCURRENCY.least, Math.ceil((perMinute / MINUTE_SECONDS) * CALL_SECONDS)));
    const embedder = createTitanEmbedder({
      region: environment.record.region,
      ...(environment.aws.profile === undefined ? {} : { profile: environment.aws.profile }),
      dimension,
      textsPerMinute: perMinute,
      maxConcurrency,
      cache: checkpoint,
      onTokens: (tokens) => {
        used.texts += 1;
        used.tokens += tokens;
      },
      onThrottle: (slower) => {
        used.throttled += 1;
        listener.throttled(slower);
      },
    });
    const writer = createOpenSearchFoodIndexWriter({
      client,
      embedder,
      engine: service === "aoss" ? "faiss" : "lucene",
      analysis: "nori",
      // One node has nowhere to keep a copy.
      ...(service === "es" && environment.record.tier === "dev" ? { replicas: 0 } : {}),
      onWait: listener.waiting,
    });
    const started = performance.now();
    const onProgress = (progress: FoodIndexProgress): void => {
      if (progress.step === "embed") used.seconds = (performance.now() - started) / 1000;
      listener.progress(progress);
    };
    const done = await seedIndex(seeds.foods, { embedding: { embedder, texts: missing, maxConcurrency }, writer, onProgress, signal });
    await keepRecord(request, done);
    return { ...done, embedded: used };
  } finally {
    await client.close();
  }
}

/** Functions that compare vectors compare them with those of the environment's own dimension. */
async function dimensionOf({ environment, dimension, signal }: SeedEnvironmentRequest): Promise<TitanDimension> {
  const stack = await describeStack(new CloudFormationClient(environment.aws), stackNameOf(environment.name), signal);
  const deployed = Number(stack?.Parameters?.find(({ ParameterKey }) => ParameterKey === "EmbeddingDimension")?.ParameterValue);
  const own = deployed === 256 || deployed === 512 || deployed === 1024 ? deployed : null;
  if (dimension !== undefined && own !== null && own !== dimension)
    throw new ChefError("invalid_value", `Environment ${environment.name} was deployed for vectors of ${own} numbers, not of ${dimension}.`, {
      field: "dimension",
      value: dimension,
      hint: `Leave --dimension out, or deploy with it first: ai-chef deploy --environment ${environment.name} --dimension ${dimension}`,
    });
  return dimension ?? own ?? USUAL_DIMENSION;
}

const USUAL_DIMENSION = 512;

async function limitOf({ environment, perMinute, signal }: SeedEnvironmentRequest): Promise<Awaited<ReturnType<typeof textsPerMinute>>> {
  if (perMinute !== undefined) return { perMinute, isOfAccount: true };
  return await textsPerMinute(new ServiceQuotasClient({ ...environment.aws, maxAttempts: 2 }), signal);
}

/** Puts where the foods come from, and what was rejected, into the environment's own bucket. */
async function keepRecord({ environment, seeds, signal }: SeedEnvironmentRequest, done: SeededIndex): Promise<void> {
  const s3 = new S3Client(environment.aws);
  const to = { Bucket: outputOf(environment, "SeedBucketName"), ExpectedBucketOwner: environment.record.account };
  const put = (Key: string, text: string, ContentType: string): Promise<unknown> =>
    // Bytes have a length, which an empty text has not for the SDK.
    s3.send(new PutObjectCommand({ ...to, Key, Body: new TextEncoder().encode(text), ContentType }), { abortSignal: signal });
  await put("sources.json", JSON.stringify(seedRecord(done, seeds.tables, new Date()), null, 2), "application/json");
  await put("rejected.jsonl", rejectedText(seeds.rejected), "application/x-ndjson");
}
