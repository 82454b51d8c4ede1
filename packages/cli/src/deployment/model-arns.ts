import { type BedrockClient, GetInferenceProfileCommand } from "@aws-sdk/client-bedrock";
import { readModelId } from "@ai-chef/functions/bedrock";
import type { DeploymentAccount } from "./deployment-bucket.ts";
import { regionsOfPrefix } from "./model-geographies.ts";

/** What the generator's role must be given to call a model. */
export interface ModelGrant {
  readonly modelId: string;
  /** Of the profile, and of the model in each region that it leads to; each once, in order. */
  readonly arns: readonly string[];
  /** The foundation model: `anthropic.claude-sonnet-5-5`; null where only the API could tell, as of an application's profile. */
  readonly foundationModel: string | null;
  /** Whether there is such an inference profile: `none` where the model is called without one, `unknown` where Bedrock did not say. */
  readonly profile: "none" | "found" | "missing" | "unknown";
  /** Why the ARNs were computed instead of asked for; null where Bedrock told them, or nothing had to be asked. */
  readonly computedBecause: string | null;
}

export interface ModelGrantOptions {
  readonly signal?: AbortSignal;
}

/** As Bedrock says that there is no such profile in the region: an id of a form that it does not know is the second. */
const MISSING: ReadonlySet<string> = new Set(["ResourceNotFoundException", "ValidationException"]);
const PROFILE_ARN = /^arn:[^:]+:bedrock:[^:]*:\d{12}:(?:application-)?inference-profile\//u;
const FOUNDATION_MODEL = /:foundation-model\/(?<model>[^/]+)$/u;

/**
 * ARNs that let a role call a model: asked of Bedrock for a profile, computed for a plain model or where Bedrock does not say.
 * A profile that Bedrock does not know is computed too: the preflight says that it is not there.
 */
export async function modelGrant(
  modelId: string,
  where: DeploymentAccount,
  client: BedrockClient | null = null,
  { signal }: ModelGrantOptions = {},
): Promise<ModelGrant> {
  const isProfile = PROFILE_ARN.test(modelId) || (!modelId.startsWith("arn:") && readModelId(modelId).routing !== null);
  if (!isProfile) return { modelId, arns: [modelArn(modelId, where)], foundationModel: foundationModelOf(modelId), profile: "none", computedBecause: null };
  if (client === null) return computed(modelId, where, "Bedrock was not asked.");
  try {
    const { inferenceProfileArn = "", models = [] } = await client.send(
      new GetInferenceProfileCommand({ inferenceProfileIdentifier: modelId }),
      signal === undefined ? {} : { abortSignal: signal },
    );
    const modelArns = models.flatMap(({ modelArn: arn }) => (arn === undefined ? [] : [arn]));
    const [first] = modelArns;
    if (inferenceProfileArn === "" || first === undefined) return computed(modelId, where, "Bedrock named no model of the profile.");
    const foundationModel = FOUNDATION_MODEL.exec(first)?.groups?.["model"] ?? null;
    // A profile that routes globally is also checked against the model without a region.
    const regionless = isGlobal(inferenceProfileArn) && foundationModel !== null ? [regionlessArn(foundationModel, where)] : [];
    return { modelId, arns: unique([inferenceProfileArn, ...modelArns, ...regionless]), foundationModel, profile: "found", computedBecause: null };
  } catch (error) {
    signal?.throwIfAborted();
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ...computed(modelId, where, `${name}: ${message}`), ...(MISSING.has(name) ? { profile: "missing" } : {}) };
  }
}

function computed(modelId: string, where: DeploymentAccount, computedBecause: string): ModelGrant {
  const { model, routing } = readModelId(modelId);
  const profile = modelId.startsWith("arn:") ? modelId : `arn:${where.partition}:bedrock:${where.region}:${where.account}:inference-profile/${modelId}`;
  // An application's profile does not say its model.
  if (routing === null) return { modelId, arns: [profile], foundationModel: null, profile: "unknown", computedBecause };
  const regions = routing === "global" ? [where.region] : (regionsOfPrefix(routing) ?? []);
  const arns = [
    profile,
    ...[where.region, ...regions].map((region) => modelArn(model, { ...where, region })),
    ...(routing === "global" ? [regionlessArn(model, where)] : []),
  ];
  return { modelId, arns: unique(arns), foundationModel: model, profile: "unknown", computedBecause };
}

const isGlobal = (profileArn: string): boolean => readModelId(profileArn).routing === "global";

const modelArn = (modelId: string, { partition, region }: DeploymentAccount): string =>
  modelId.startsWith("arn:") ? modelId : `arn:${partition}:bedrock:${region}::foundation-model/${modelId}`;

const regionlessArn = (model: string, { partition }: DeploymentAccount): string => `arn:${partition}:bedrock:::foundation-model/${model}`;

/** Of a plain id or the ARN of one; a provisioned or imported model's ARN says none. */
const foundationModelOf = (modelId: string): string | null =>
  modelId.startsWith("arn:") ? (FOUNDATION_MODEL.exec(modelId)?.groups?.["model"] ?? null) : modelId;

const unique = (arns: readonly string[]): readonly string[] => [...new Set(arns)];
