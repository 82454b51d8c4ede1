import { Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { given } from "./base-command.ts";
import { GENERATORS, type ModelChoice } from "./services/recipe-model.ts";

/** Flags that say who proposes the dish. A key is read from the environment alone: a flag would stay in the shell's history. */
export const modelFlags = {
  generator: Flags.option({
    options: GENERATORS,
    description:
      "Who proposes the dish: composer (no network), bedrock, or openai for any compatible server with its key in AI_CHEF_API_KEY (default composer)",
    env: "AI_CHEF_GENERATOR",
    helpGroup: "MODEL",
  })(),
  model: Flags.string({ description: "Model, or inference profile of Bedrock (default there Claude Sonnet 5.5)", env: "AI_CHEF_MODEL", helpGroup: "MODEL" }),
  "base-url": Flags.string({ description: "Address of an OpenAI-compatible API: http://127.0.0.1:11434/v1", env: "AI_CHEF_BASE_URL", helpGroup: "MODEL" }),
  region: Flags.string({ description: "AWS region of Bedrock (default of the AWS configuration)", env: "AI_CHEF_REGION", helpGroup: "MODEL" }),
  profile: Flags.string({ description: "Profile of the AWS configuration", env: "AI_CHEF_AWS_PROFILE", helpGroup: "MODEL" }),
};

interface ModelFlagValues {
  readonly generator?: ModelChoice["generator"] | undefined;
  readonly model?: string | undefined;
  readonly "base-url"?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

/**
 * What the flags choose.
 *
 * @throws {ChefError} `usage` where a model is described and no generator that takes one is named.
 */
export function modelOfFlags({ generator, model, "base-url": baseUrl, region, profile }: ModelFlagValues, environment: NodeJS.ProcessEnv): ModelChoice {
  const described = given({ model, baseUrl, region, profile });
  if (generator === undefined && Object.keys(described).length > 0)
    throw new ChefError("usage", "A model is described, but not where it is: `--generator` is not given.", {
      hint: "Give --generator bedrock or --generator openai.",
    });
  const apiKey = environment["AI_CHEF_API_KEY"];
  // The same variable may hold a key of an environment of ours, which is no other server's business.
  return { generator: generator ?? "composer", ...described, ...(apiKey === undefined || apiKey.startsWith("aic_") ? {} : { apiKey }) };
}
