import { ChefError } from "@ai-chef/sdk/contract";
import { StageError } from "@ai-chef/service";

/** Names of exceptions that pass: throttles, and what the service or the network between could not do. The rest is a deployment's defect and stays as it is. */
const PASSING: ReadonlySet<string> = new Set([
  "InternalServerError",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "ReplicatedWriteConflictException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "ThrottlingException",
  "TimeoutError",
  "TransactionCanceledException",
  "TransactionConflictException",
  "TransactionInProgressException",
]);

/** Codes of Node's sockets and resolver: `ECONNRESET`, `ENOTFOUND`, `EPIPE`. */
const SOCKET_CODE = /^E[A-Z]{3,}/u;

/** An error of DynamoDB as one of ours; any other error as it is. */
export function toStoreError(error: unknown): unknown {
  if (ChefError.isInstance(error) || !(error instanceof Error)) return error;
  if (error.name === "ValidationException" && /item size/iu.test(error.message))
    return new ChefError("payload_too_large", "An item is larger than a table holds.", { cause: error });
  return isPassing(error) ? new StageError("store_unavailable", `The session store does not answer: ${error.name}.`, { cause: error }) : error;
}

function isPassing(error: Error): boolean {
  const status =
    "$metadata" in error && typeof error.$metadata === "object" && error.$metadata !== null && "httpStatusCode" in error.$metadata
      ? Number(error.$metadata.httpStatusCode)
      : 0;
  // An answer that is not DynamoDB's, or ends early: a proxy's page, a connection that was cut.
  const isUnread = error instanceof SyntaxError && "$response" in error;
  return isUnread || PASSING.has(error.name) || status >= 500 || SOCKET_CODE.test("code" in error ? String(error.code) : "");
}

/** @throws {ChefError} `store_unavailable` where the table does not answer. */
export async function inStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}
