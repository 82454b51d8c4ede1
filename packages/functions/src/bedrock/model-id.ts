/** Claude Sonnet 5.5 through the inference profile that routes over all commercial regions; every region with Bedrock can call it. */
export const DEFAULT_MODEL_ID = "global.anthropic.claude-sonnet-5-5";

/** What a Bedrock model id says. */
export interface ModelName {
  /** Provider and model: `anthropic.claude-sonnet-5-5`. */
  readonly model: string;
  /** Regions that an inference profile routes over: `global`, `us`, `apac`; null for a model of one region, or an ARN that does not tell. */
  readonly routing: string | null;
}

/** `global.`, `us.`, `us-gov.`, `eu.`, `apac.`, `jp.`, `au.` and what may come: a word before the provider. */
const PROFILE = /^(?<routing>[a-z]{2,6}(?:-[a-z]{2,4})?)\.(?<model>[a-z0-9-]+\..+)$/u;

/** Reads a model id, an inference profile, or the ARN of either. */
export function readModelId(modelId: string): ModelName {
  const id = modelId.startsWith("arn:") ? modelId.slice(modelId.lastIndexOf("/") + 1) : modelId;
  const { routing, model } = PROFILE.exec(id)?.groups ?? {};
  return { model: model ?? id, routing: routing ?? null };
}
