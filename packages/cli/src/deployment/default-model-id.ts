import { DEFAULT_MODEL_ID, readModelId } from "@ai-chef/functions/bedrock";
import { ChefError } from "@ai-chef/sdk/contract";
import { MODEL_GEOGRAPHIES } from "./model-geographies.ts";
import type { Residency } from "./residencies.ts";

/**
 * The model that is deployed where none is named: the default one, through the profile that keeps to the residency.
 *
 * @throws {ChefError} `region_unusable` for a region without a geography of its own.
 */
export function defaultModelId({ region, residency }: { readonly region: string; readonly residency: Residency }): string {
  if (residency === "global") return DEFAULT_MODEL_ID;
  const geography = MODEL_GEOGRAPHIES.find(({ regions }) => regions.includes(region));
  if (geography === undefined)
    throw new ChefError("region_unusable", `No geography of Bedrock's inference profiles is known for ${region}.`, {
      field: "residency",
      value: region,
      hint: "Name a model or profile with --model, or give --residency global.",
    });
  return `${geography.prefix}.${readModelId(DEFAULT_MODEL_ID).model}`;
}
