import { errors } from "@opensearch-project/opensearch";
import { StageError } from "@ai-chef/service";

/** The server, or what stands before it, answered with something that the request does not call for. */
export class UnexpectedAnswerError extends Error {
  override readonly name = "UnexpectedAnswerError";
}

/** One of several searches in a request failed. */
export class PartFailedError extends Error {
  override readonly name = "PartFailedError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const TOO_MANY = 429;
const REFUSED: ReadonlySet<number> = new Set([401, 403]);

function statusOf(error: unknown): number | null {
  if (error instanceof PartFailedError) return error.status;
  return error instanceof errors.ResponseError ? error.statusCode : null;
}

/** Whether the same request may be answered a moment later: resets, silence, 429, 5xx, an answer of somebody else. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== null) return status === TOO_MANY || status >= 500;
  return (
    error instanceof UnexpectedAnswerError ||
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError ||
    error instanceof errors.DeserializationError
  );
}

/** What is known of a failure, for a person. */
export function reasonOf(error: unknown): string {
  const status = statusOf(error);
  const message = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  if (status === null) return `${message}`;
  return message === undefined || message === "" ? `it answered ${status}` : `it answered ${status}: ${message}`;
}

/** A failure as one of ours; a defect, such as a request that the server cannot read, as it is. */
export function toSearchError(error: unknown, index: string): unknown {
  if (error instanceof StageError) return error;
  const status = statusOf(error);
  if (status !== null && REFUSED.has(status))
    return new StageError("search_access_denied", `The food index ${index} may not be used: ${reasonOf(error)}.`, { cause: error });
  if (status === 404) return new StageError("search_unavailable", `The food index ${index} is not there.`, { cause: error });
  if (isTransient(error)) return new StageError("search_unavailable", `The food index ${index} cannot be used: ${reasonOf(error)}.`, { cause: error });
  return error;
}
