import { ChefError } from "@ai-chef/sdk/contract";
import type { RecipeModel } from "@ai-chef/service";

/** Who proposes a dish: the built-in composer, a model of Amazon Bedrock, or one behind any OpenAI-compatible server. */
export const GENERATORS = ["composer", "bedrock", "openai"] as const;

export interface ModelChoice {
  readonly generator: (typeof GENERATORS)[number];
  readonly model?: string;
  readonly baseUrl?: string;
  readonly region?: string;
  readonly profile?: string;
  readonly apiKey?: string;
}

/**
 * The model of a choice; undefined for the composer. An adapter is loaded only where it is chosen.
 *
 * @throws {ChefError} `usage` for a choice that lacks something; `invalid_value` for a base URL that is none.
 */
export async function recipeModel({ generator, model, baseUrl, region, profile, apiKey }: ModelChoice): Promise<RecipeModel | undefined> {
  switch (generator) {
    case "composer":
      return undefined;
    case "bedrock": {
      const { createBedrockModel } = await import("@ai-chef/functions/bedrock");
      return createBedrockModel({
        ...(model === undefined ? {} : { modelId: model }),
        ...(region === undefined ? {} : { region }),
        ...(profile === undefined ? {} : { profile }),
      });
    }
    case "openai": {
      if (baseUrl === undefined || model === undefined)
        throw new ChefError("usage", `\`--generator openai\` needs ${baseUrl === undefined ? "--base-url" : "--model"}.`, {
          hint: "ai-chef recipe --generator openai --base-url http://127.0.0.1:11434/v1 --model qwen3",
        });
      const { createOpenAiModel } = await import("@ai-chef/functions/openai");
      return createOpenAiModel({ baseUrl: checked(baseUrl), model, ...(apiKey === undefined || apiKey === "" ? {} : { apiKey }) });
    }
  }
}

function checked(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (url !== null && (url.protocol === "http:" || url.protocol === "https:") && url.username === "") return baseUrl;
  throw new ChefError("invalid_value", "`--base-url` is no address of an HTTP server.", {
    field: "base-url",
    hint: "Give the address of the API, as http://127.0.0.1:11434/v1.",
  });
}
