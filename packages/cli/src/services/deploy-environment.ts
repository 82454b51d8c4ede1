import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createAiChef } from "@ai-chef/sdk";
import { createAiChefOnAws } from "@ai-chef/sdk/aws";
import { apiUrl } from "../deployment/api-url.ts";
import { type Assembly, readAssembly } from "../deployment/assembly.ts";
import { type AwsOptions, type SignedIn, signedIn } from "../deployment/aws-account.ts";
import { toAwsError } from "../deployment/aws-errors.ts";
import { type ChosenVariant, chosenVariant, type VariantChoice } from "../deployment/chosen-variant.ts";
import { deploy, type Deployed, type DeployMessage, stackNameOf } from "../deployment/deploy.ts";
import { describeStack } from "../deployment/describe-stack.ts";
import { type Environment, readEnvironments, withEnvironment, writeEnvironments } from "../deployment/environments.ts";
import { thisHolder } from "../deployment/holder.ts";
import { type ModelGrant, modelGrant } from "../deployment/model-arns.ts";
import type { MonthlyCost } from "../deployment/cost-lines.ts";
import { monthlyCost } from "../deployment/monthly-cost.ts";
import { preflight } from "../deployment/preflight.ts";
import type { Finding } from "../deployment/preflight-check.ts";
import { createPreflightClients } from "../deployment/preflight-clients.ts";
import { type PriceSecretOutcome, storePriceKeys } from "../deployment/price-secret.ts";
import { refuseFailures } from "../deployment/refuse-failures.ts";
import { resourceTypes } from "../deployment/resource-types.ts";
import { smokeTest } from "../deployment/smoke-test.ts";
import type { PriceVariables } from "@ai-chef/functions/prices";
import type { PreflightMessages } from "../messages/preflight.ts";

/** What a deployment tells besides what CloudFormation does. */
export interface DeployListener {
  readonly signedIn: (account: SignedIn) => void;
  readonly chosen: (variant: ChosenVariant, region: string) => void;
  readonly checking: () => void;
  readonly checked: (findings: readonly Finding[]) => void;
  readonly cost: (cost: MonthlyCost) => void;
  readonly tell: (message: DeployMessage) => void;
  readonly priceKeys: (outcome: PriceSecretOutcome) => void;
  /** Before it is asked for its health alone, or for a recipe too. */
  readonly tryingOut: (isCooked: boolean) => void;
}

export interface DeployEnvironmentRequest {
  readonly environment: string;
  readonly aws: AwsOptions;
  readonly choice: VariantChoice;
  /** Parameters of the stack beside those of the model. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Folder of the assemblies. */
  readonly assemblies: string;
  /** File of the environments' records. */
  readonly record: string;
  readonly allowReplacement: boolean;
  readonly isDryRun: boolean;
  /** Whether what the deployment needs is looked at first. */
  readonly checksFirst: boolean;
  /** Whether it is asked for its health and a recipe in the end. */
  readonly isTriedOut: boolean;
  /** Asked when the checks have passed. */
  readonly confirm: () => Promise<boolean>;
  /** Asks for the keys of price sources; null where there is nobody to ask. */
  readonly askPriceKeys: (() => Promise<PriceVariables>) | null;
  readonly listener: DeployListener;
  readonly messages: PreflightMessages;
  readonly variables: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export interface EnvironmentDeployed extends Deployed {
  readonly account: SignedIn;
  readonly variant: ChosenVariant;
  /** Whether it has cooked a recipe, now or before. */
  readonly isTried: boolean;
}

/**
 * Deploys an environment, records it, and tries it.
 *
 * @returns null where it was a dry run or was not confirmed.
 * @throws {ChefError} what `deploy`, `signedIn`, `refuseFailures` and `smokeTest` throw.
 */
export async function deployEnvironment(request: DeployEnvironmentRequest): Promise<EnvironmentDeployed | null> {
  try {
    return await deployed(request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw toAwsError(error);
  }
}

async function deployed(request: DeployEnvironmentRequest): Promise<EnvironmentDeployed | null> {
  const { environment, aws, choice, listener, variables, signal } = request;
  const where = await signedIn(aws, signal);
  listener.signedIn(where);
  const options = { ...aws, region: where.region };
  const cloudFormation = new CloudFormationClient({ ...options, retryMode: "adaptive" });
  const variant = chosenVariant(choice, await describeStack(cloudFormation, stackNameOf(environment), signal), where.region);
  listener.chosen(variant, where.region);
  const assembly = await readAssembly(`${request.assemblies}/${variant.tier}-${variant.search}`);
  const checks = createPreflightClients(options);
  const grant = variant.modelId === null ? null : await modelGrant(variant.modelId, where, checks.bedrock, { signal });

  const done = await deploy(
    { cloudFormation, s3: new S3Client(options) },
    {
      environment,
      where,
      assembly,
      parameters: { ...request.parameters, Environment: environment, ModelId: variant.modelId ?? "", ModelArns: arnsOf(grant, variant) },
      allowReplacement: request.allowReplacement,
      isDryRun: request.isDryRun,
      confirm: async () => {
        if (request.checksFirst) await check(request, { where, grant, assembly, clients: checks });
        listener.cost(monthlyCost(assembly, variant.modelId));
        return !request.isDryRun && (await request.confirm());
      },
      tell: listener.tell,
      holder: thisHolder(variables),
      signal,
    },
  );
  if (done === null) return null;
  const before = readEnvironments(request.record).environments[environment];
  // What was tried and has not changed is not tried again: a recipe costs.
  const wasTried =
    !done.isChanged && before !== undefined && typeof before.triedAt === "string" && before.account === where.account && before.region === where.region;
  const entry = entryOf(request, { where, variant, assembly, outputs: done.outputs });
  await record(request, { ...entry, triedAt: wasTried ? before?.triedAt : null });
  const secretArn = done.outputs["PricesSecretArn"];
  if (secretArn !== undefined) {
    // A run without changes asks nobody.
    const ask = done.isChanged ? request.askPriceKeys : null;
    listener.priceKeys(await storePriceKeys({ client: new SecretsManagerClient(options), secretArn, variables, ask, signal }));
  }
  if (!request.isTriedOut) return { ...done, account: where, variant, isTried: wasTried };
  listener.tryingOut(!wasTried);
  await tryOut(request, { variant, options, outputs: done.outputs, wasTried });
  if (!wasTried) await record(request, { ...entry, triedAt: new Date().toISOString() });
  return { ...done, account: where, variant, isTried: true };
}

/** Where Bedrock did not say what a model needs, what it was granted before stays: it was said then. */
function arnsOf(grant: ModelGrant | null, { modelArns }: ChosenVariant): string {
  if (grant === null) return "";
  return grant.computedBecause !== null && modelArns !== "" ? modelArns : grant.arns.join(",");
}

interface Subject {
  readonly where: SignedIn;
  readonly grant: ModelGrant | null;
  readonly assembly: Assembly;
  readonly clients: ReturnType<typeof createPreflightClients>;
}

async function check({ environment, parameters, messages, variables, listener, signal }: DeployEnvironmentRequest, subject: Subject): Promise<void> {
  const { where, grant, assembly, clients } = subject;
  listener.checking();
  const findings = await preflight(
    {
      where,
      environment,
      search: assembly.manifest.search,
      grant,
      modelConcurrency: Number(parameters["ModelConcurrency"] ?? 0),
      resourceTypes: resourceTypes(assembly),
      clients,
      messages,
      variables,
      now: () => new Date(),
    },
    { signal },
  );
  listener.checked(findings);
  refuseFailures(findings);
}

interface Recorded {
  readonly where: SignedIn;
  readonly variant: ChosenVariant;
  readonly assembly: Assembly;
  readonly outputs: Readonly<Record<string, string>>;
}

const entryOf = ({ aws }: DeployEnvironmentRequest, { where, variant, assembly, outputs }: Recorded): Omit<Environment, "triedAt"> => ({
  region: where.region,
  account: where.account,
  profile: aws.profile ?? null,
  tier: variant.tier,
  search: variant.search,
  version: outputs["Version"] ?? assembly.manifest.version,
  deployedAt: new Date().toISOString(),
  outputs: { ...outputs },
});

const record = ({ record: path, environment }: DeployEnvironmentRequest, entry: Environment): Promise<void> =>
  writeEnvironments(path, withEnvironment(readEnvironments(path), environment, entry));

interface Tried {
  readonly variant: ChosenVariant;
  readonly options: AwsOptions;
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether health will do. */
  readonly wasTried: boolean;
}

async function tryOut({ variables, signal }: DeployEnvironmentRequest, { variant, options, outputs, wasTried }: Tried): Promise<void> {
  const http = createAiChef({ baseUrl: apiUrl(outputs["HttpApiUrl"] ?? "", variables), transport: "poll" });
  const workflow = createAiChefOnAws({
    stateMachineArn: outputs["StateMachineArn"] ?? "",
    sessionsTable: outputs["SessionsTableName"] ?? "",
    resultsTable: outputs["ResultsTableName"] ?? "",
    sfn: new SFNClient({ ...options }),
    dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient({ ...options })),
  });
  await smokeTest({ http, workflow: wasTried ? null : workflow, modelId: variant.modelId, signal });
}
