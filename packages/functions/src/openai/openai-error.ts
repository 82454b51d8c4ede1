import { StageError, type StageErrorCode } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";

const KEY = "Set AI_CHEF_API_KEY to a key of that server.";

/** What an HTTP status of an OpenAI-compatible server means. */
const BY_STATUS: { readonly [status: number]: StageErrorCode } = {
  401: "model_access_denied",
  402: "model_access_denied",
  403: "model_access_denied",
  404: "model_not_found",
  408: "model_timed_out",
  409: "model_throttled",
  429: "model_throttled",
  504: "model_timed_out",
};

const MAX_MESSAGE = 300;

/** An answer that is not 200. */
export function statusError(status: number, body: string, model: string): StageError {
  const code = BY_STATUS[status] ?? (status >= 500 || status < 400 ? "model_unavailable" : "model_request_invalid");
  const message = `${model}: HTTP ${status}${saidBy(body)}`.slice(0, MAX_MESSAGE);
  return new StageError(code, message, status === 401 || status === 403 ? { hint: KEY } : {});
}

/** A call that brought no answer: stopped, refused or cut. A `TypeError` is how fetch says the last two. */
export function fetchError(error: unknown, model: string, signal: AbortSignal): unknown {
  if (ChefError.isInstance(error)) return error;
  if (signal.aborted)
    return ChefError.isInstance(signal.reason) ? signal.reason : new StageError("model_timed_out", `${model} was stopped before its answer.`, { cause: error });
  if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) return error;
  const cause = error.cause instanceof Error && "code" in error.cause ? ` (${String(error.cause.code)})` : "";
  return new StageError("model_unavailable", `${model}: the server gave no complete answer${cause}.`, { cause: error });
}

/** The server's own words, where it has the form of OpenAI's errors. */
function saidBy(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const error: unknown = typeof parsed === "object" && parsed !== null && "error" in parsed ? parsed.error : null;
    const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
    return typeof message === "string" ? `: ${message}` : "";
  } catch {
    return "";
  }
}
