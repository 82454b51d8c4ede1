import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";
import { toAwsError } from "../deployment/aws-errors.ts";
import type { KnownEnvironment } from "./known-environment.ts";

/** Codes under which adapters put errors of AWS; for who has the account there is more to say. */
const RETOLD: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "forbidden",
  "unauthenticated",
  "token_expired",
  "network_failed",
  "store_unavailable",
  "invalid_value",
  "model_access_denied",
]);
/** As services say that something of the environment is not there. */
const GONE: ReadonlySet<string> = new Set(["ResourceNotFoundException", "StateMachineDoesNotExist"]);

/**
 * Work in the account of an environment: what goes wrong there is told with its remedy.
 *
 * @throws {ChefError} `credentials_missing`, `credentials_expired`, `permission_missing`, `clock_skewed`, `aws_unavailable`; `environment_not_found` where it is gone.
 */
export async function inAccount<T>(environment: KnownEnvironment, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw told(error, environment);
  }
}

function told(error: unknown, environment: KnownEnvironment): unknown {
  const root = ChefError.isInstance(error) && RETOLD.has(error.code) && error.cause instanceof Error ? error.cause : error;
  if (root instanceof Error && GONE.has(root.name)) return gone(environment, root);
  const known = toAwsError(root);
  // What the adapter says of a model is better than that something is denied.
  const isVague =
    ChefError.isInstance(error) && error.code === "model_access_denied" && !(root instanceof Error && /not authorized to perform|expired/iu.test(root.message));
  return ChefError.isInstance(known) && !isVague ? known : error;
}

function gone({ name, record }: KnownEnvironment, cause: Error): ChefError {
  return new ChefError("environment_not_found", `Environment "${name}" is on record, but not in the account: ${cause.message}`, {
    value: name,
    hint: `It was deployed into account ${record.account}, ${record.region}: check --profile. If it was destroyed elsewhere: ai-chef environments remove ${name}`,
    cause,
  });
}
