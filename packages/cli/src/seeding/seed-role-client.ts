import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { createSearchClient, type SearchCredentials } from "@ai-chef/functions/opensearch";
import { searchUrl } from "../deployment/api-url.ts";
import { type KnownEnvironment, outputOf } from "../services/known-environment.ts";

type SearchClient = ReturnType<typeof createSearchClient>;

/**
 * A client of an environment's OpenSearch that acts as the role which fills it.
 *
 * @throws an error of AWS where the role may not be taken.
 */
export async function seedRoleClient(environment: KnownEnvironment, endpoint: string, signal: AbortSignal): Promise<SearchClient> {
  const sts = new STSClient(environment.aws);
  const take = async (): Promise<SearchCredentials> => {
    const command = new AssumeRoleCommand({ RoleArn: outputOf(environment, "SearchSeedRoleArn"), RoleSessionName: "ai-chef", DurationSeconds: 3600 });
    const { Credentials: { AccessKeyId = "", SecretAccessKey = "", SessionToken = "", Expiration } = {} } = await sts.send(command, { abortSignal: signal });
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      ...(Expiration === undefined ? {} : { expiration: Expiration }),
    };
  };
  // At once, so that a role that may not be taken is said before anything is made; later ones when these have expired.
  let first: SearchCredentials | null = await take();
  const credentials = async (): Promise<SearchCredentials> => {
    const held = first;
    first = null;
    return held ?? (await take());
  };
  return createSearchClient({ endpoint: searchUrl(endpoint, process.env), service: serviceOf(environment), region: environment.record.region, credentials });
}

/** A domain, or a serverless collection. */
export const serviceOf = (environment: KnownEnvironment): "aoss" | "es" => (outputOf(environment, "SearchService") === "aoss" ? "aoss" : "es");
