import { hasPriceKeys, PRICE_VARIABLES, type PriceVariables, readPriceKeys, readPriceSecret } from "@ai-chef/functions/prices";
import { GetSecretValueCommand, PutSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

const NAMES: readonly string[] = Object.values(PRICE_VARIABLES);

export interface PriceSecretRequest {
  readonly client: SecretsManagerClient;
  readonly secretArn: string;
  /** Variables of the process: keys that stand there need not be asked for. */
  readonly variables: NodeJS.ProcessEnv;
  /** Asks a person; null where there is nobody to ask. */
  readonly ask: (() => Promise<PriceVariables>) | null;
  readonly signal: AbortSignal;
}

/** `kept`: the environment has keys already and none were given; `none`: there are none. */
export type PriceSecretOutcome = "stored" | "kept" | "none";

/**
 * Puts the keys of price sources into the environment's secret: those of the process' own variables, else what a person gives. Keys are neither printed nor
 * logged, and those that are there stay where no others are given.
 *
 * @throws {ChefError} `missing_field`, `invalid_value` for keys that cannot be used.
 */
export async function storePriceKeys({ client, secretArn, variables, ask, signal }: PriceSecretRequest): Promise<PriceSecretOutcome> {
  const given = keysAmong(variables);
  const { SecretString = "{}" } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }), { abortSignal: signal });
  const stored = readPriceSecret(SecretString);
  const fresh = hasPriceKeys(given) || hasPriceKeys(stored) || ask === null ? given : keysAmong(await ask());
  if (!hasPriceKeys(fresh)) return hasPriceKeys(stored) ? "kept" : "none";
  const keys = { ...stored, ...fresh };
  readPriceKeys(keys);
  if (NAMES.every((name) => keys[name] === stored[name])) return "kept";
  await client.send(new PutSecretValueCommand({ SecretId: secretArn, SecretString: JSON.stringify(keys) }), { abortSignal: signal });
  return "stored";
}

const keysAmong = (variables: PriceVariables): PriceVariables =>
  Object.fromEntries(NAMES.flatMap((name) => ((variables[name] ?? "").trim() === "" ? [] : [[name, variables[name]]])));
