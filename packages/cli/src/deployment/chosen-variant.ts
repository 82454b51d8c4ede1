import type { Stack } from "@aws-sdk/client-cloudformation";
import type { SearchVariant, Tier } from "@ai-chef/infra";
import { defaultModelId } from "./default-model-id.ts";
import { SEARCH_TAG, TIER_TAG } from "./deploy.ts";
import type { Residency } from "./residencies.ts";

export const TIERS = ["dev", "prod"] as const satisfies readonly Tier[];
export const SEARCHES = ["none", "serverless", "managed"] as const satisfies readonly SearchVariant[];

/** What a user asked for; what is absent stays as it is deployed. */
export interface VariantChoice {
  readonly tier?: Tier;
  readonly search?: SearchVariant;
  /** Model or inference profile; null for the composer. */
  readonly modelId?: string | null;
  readonly residency?: Residency;
}

export interface ChosenVariant {
  readonly tier: Tier;
  readonly search: SearchVariant;
  readonly modelId: string | null;
  /** ARNs, with commas between, that the environment has for that model already; empty for none. */
  readonly modelArns: string;
}

/**
 * Which assembly is deployed, and with which model: as asked, else as the environment is, else tier `dev` without an index and with the default model.
 *
 * @param stack - Null for an environment that is not there.
 * @throws {ChefError} `region_unusable` where the residency has no model in the region.
 */
export function chosenVariant(choice: VariantChoice, stack: Pick<Stack, "Tags" | "Parameters"> | null, region: string): ChosenVariant {
  const tags = new Map((stack?.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
  const parameters = new Map((stack?.Parameters ?? []).map(({ ParameterKey = "", ParameterValue = "" }) => [ParameterKey, ParameterValue]));
  const before = parameters.get("ModelId");
  const modelId = chosenModel(choice, before, region);
  return {
    tier: choice.tier ?? TIERS.find((tier) => tier === tags.get(TIER_TAG)) ?? "dev",
    search: choice.search ?? SEARCHES.find((search) => search === tags.get(SEARCH_TAG)) ?? "none",
    modelId,
    modelArns: modelId === before ? (parameters.get("ModelArns") ?? "") : "",
  };
}

function chosenModel({ modelId, residency }: VariantChoice, before: string | undefined, region: string): string | null {
  if (modelId !== undefined) return modelId;
  if (residency !== undefined || before === undefined) return defaultModelId({ region, residency: residency ?? "global" });
  return before === "" ? null : before;
}
