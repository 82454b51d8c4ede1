import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { S3Client } from "@aws-sdk/client-s3";
import type { SearchVariant, Tier } from "@ai-chef/infra";
import { createAiChef } from "@ai-chef/sdk";
import { createAiChefOnAws } from "@ai-chef/sdk/aws";
import { apiUrl } from "../deployment/api-url.ts";
import { readAssembly } from "../deployment/assembly.ts";
import { type AwsOptions, type SignedIn, signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import { deploy, type Deployed, type DeployMessage } from "../deployment/deploy.ts";
import { readEnvironments, withEnvironment, writeEnvironments } from "../deployment/environments.ts";
import { smokeTest } from "../deployment/smoke-test.ts";
import type { TemplateChange } from "../deployment/template-changes.ts";

export interface DeployEnvironmentRequest {
  readonly environment: string;
  readonly aws: AwsOptions;
  readonly tier: Tier;
  readonly search: SearchVariant;
  /** Model or inference profile; null for the composer. */
  readonly modelId: string | null;
  /** Parameters of the stack beside those of the model. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Folder of the assemblies. */
  readonly assemblies: string;
  /** File of the environments' records. */
  readonly record: string;
  readonly allowReplacement: boolean;
  readonly isDryRun: boolean;
  readonly confirm: (changes: readonly TemplateChange[]) => Promise<boolean>;
  readonly onSignedIn: (account: SignedIn) => void;
  readonly onSmokeTest: () => void;
  readonly tell: (message: DeployMessage) => void;
  readonly holder: string;
  readonly signal: AbortSignal;
}

/**
 * Deploys an environment, records it, and tries it.
 *
 * @returns null where it was a dry run or was not confirmed.
 * @throws {ChefError} what `deploy`, `signedIn` and `smokeTest` throw.
 */
export async function deployEnvironment(request: DeployEnvironmentRequest): Promise<Deployed | null> {
  try {
    return await deployed(request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw toAwsError(error);
  }
}

async function deployed(request: DeployEnvironmentRequest): Promise<Deployed | null> {
  const { environment, aws, tier, search, modelId, signal } = request;
  const where = await signedIn(aws, signal);
  request.onSignedIn(where);
  const options = { ...aws, region: where.region };
  const assembly = await readAssembly(`${request.assemblies}/${tier}-${search}`);
  const done = await deploy(
    { cloudFormation: new CloudFormationClient({ ...options, retryMode: "adaptive" }), s3: new S3Client(options) },
    {
      ...request,
      where,
      assembly,
      parameters: { ...request.parameters, Environment: environment, ModelId: modelId ?? "", ModelArns: modelArns(modelId, where).join(",") },
    },
  );
  if (done === null) return null;
  const { outputs } = done;
  await writeEnvironments(
    request.record,
    withEnvironment(readEnvironments(request.record), environment, {
      region: where.region,
      account: where.account,
      profile: aws.profile ?? null,
      tier,
      search,
      version: outputs["Version"] ?? assembly.manifest.version,
      deployedAt: new Date().toISOString(),
      outputs: { ...outputs },
    }),
  );
  request.onSmokeTest();
  await smokeTest({
    http: createAiChef({ baseUrl: apiUrl(outputs["HttpApiUrl"] ?? "", process.env), transport: "poll" }),
    workflow: createAiChefOnAws({
      stateMachineArn: outputs["StateMachineArn"] ?? "",
      sessionsTable: outputs["SessionsTableName"] ?? "",
      resultsTable: outputs["ResultsTableName"] ?? "",
      region: where.region,
    }),
    modelId,
    signal,
  });
  return done;
}

/** What the generator's role is given: the profile, and the model in this region and without one, to which a profile may lead. */
function modelArns(modelId: string | null, { partition, region, account }: SignedIn): readonly string[] {
  if (modelId === null) return [];
  if (modelId.startsWith("arn:")) return [modelId];
  const geography = /^(?<geography>[a-z-]+)\.(?<model>[a-z0-9]+\..+)$/u.exec(modelId)?.groups;
  const model = geography?.["model"] ?? modelId;
  const regional = `arn:${partition}:bedrock:${region}::foundation-model/${model}`;
  if (geography === undefined) return [regional];
  return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${modelId}`, regional, `arn:${partition}:bedrock:::foundation-model/${model}`];
}
