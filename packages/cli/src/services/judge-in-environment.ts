import { createAiChef } from "@ai-chef/sdk";
import { type Analysis, ChefError, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { apiUrl } from "../deployment/api-url.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

/** As every API key begins; what begins otherwise is a key of somebody else's, and goes nowhere. */
const KEY = /^aic_/u;

/**
 * Judges a recipe by an environment's HTTP API: analysing is no workflow, and has no way by IAM credentials.
 *
 * @throws {ChefError} `unauthenticated` without a key or with a revoked one, `forbidden`, `token_expired`; what is wrong with the request.
 */
export async function judgeInEnvironment(
  request: unknown,
  environment: KnownEnvironment,
  variables: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Analysis> {
  parseAnalysisRequest(request);
  const recipe = request as Parameters<ReturnType<typeof createAiChef>["analyze"]>[0]; // parsed as one
  const token = variables["AI_CHEF_API_KEY"] ?? "";
  const hint = `Set AI_CHEF_API_KEY to a key of it: ai-chef keys create --environment ${environment.name} --name me --scope analyze`;
  if (!KEY.test(token))
    throw new ChefError("unauthenticated", token === "" ? `Environment ${environment.name} asks for a key.` : "AI_CHEF_API_KEY is no key of an environment.", {
      hint,
    });
  const chef = createAiChef({ baseUrl: apiUrl(outputOf(environment, "HttpApiUrl"), variables), token, transport: "poll" });
  try {
    return await chef.analyze(recipe, { signal });
  } catch (error) {
    if (!ChefError.isInstance(error) || (error.code !== "unauthenticated" && error.code !== "token_expired")) throw error;
    throw new ChefError(error.code, error.message, { hint, cause: error });
  }
}
