import { StageError, type StageErrorCode } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";

interface Meaning {
  readonly code: StageErrorCode;
  readonly hint?: string;
}

const CREDENTIALS = "Check the AWS credentials: `aws sts get-caller-identity` shows whose they are; `aws sso login` renews a session.";
const ACCESS =
  "Give the role `bedrock:InvokeModel` on the model and its inference profile, and see under Model access in the Bedrock console that the account may use it.";
const USE_CASE =
  "Submit the use-case form of the model's provider once: Bedrock console, Model catalog, the model, Submit use case details. It takes effect after some minutes.";
const PROFILE = "Name the inference profile instead of the model: `global.` or `us.`, `eu.`, `apac.` before the model id.";
const LEGACY = "The provider has retired this model: choose a newer one.";

/** What the service's exceptions mean, by name. */
const BY_NAME: { readonly [name: string]: Meaning } = {
  ThrottlingException: { code: "model_throttled" },
  TooManyRequestsException: { code: "model_throttled" },
  ServiceQuotaExceededException: { code: "model_throttled" },
  ModelNotReadyException: { code: "model_throttled" },
  ModelTimeoutException: { code: "model_timed_out" },
  TimeoutError: { code: "model_timed_out" },
  RequestTimeout: { code: "model_timed_out" },
  RequestTimeoutException: { code: "model_timed_out" },
  AbortError: { code: "model_timed_out" },
  InternalServerException: { code: "model_unavailable" },
  ServiceUnavailableException: { code: "model_unavailable" },
  ModelErrorException: { code: "model_unavailable" },
  ModelStreamErrorException: { code: "model_unavailable" },
  AccessDeniedException: { code: "model_access_denied", hint: ACCESS },
  UnrecognizedClientException: { code: "model_access_denied", hint: CREDENTIALS },
  InvalidSignatureException: { code: "model_access_denied", hint: CREDENTIALS },
  IncompleteSignatureException: { code: "model_access_denied", hint: CREDENTIALS },
  ExpiredTokenException: { code: "model_access_denied", hint: CREDENTIALS },
  ExpiredToken: { code: "model_access_denied", hint: CREDENTIALS },
  MissingAuthenticationTokenException: { code: "model_access_denied", hint: CREDENTIALS },
  CredentialsProviderError: { code: "model_access_denied", hint: CREDENTIALS },
  TokenProviderError: { code: "model_access_denied", hint: CREDENTIALS },
  ResourceNotFoundException: { code: "model_not_found" },
  ValidationException: { code: "model_request_invalid" },
  ConflictException: { code: "model_request_invalid" },
};

/** What a message says more exactly than its exception's name; the first that fits counts. */
const BY_MESSAGE: readonly (readonly [says: RegExp, Meaning])[] = [
  [/did not get a response/iu, { code: "model_unavailable" }],
  [/use case details have not been submitted/iu, { code: "model_access_denied", hint: USE_CASE }],
  [/legacy|end of its life/iu, { code: "model_not_found", hint: LEGACY }],
  [/on-demand throughput isn.t supported/iu, { code: "model_request_invalid", hint: PROFILE }],
  [/model identifier is invalid|model id.{0,20} (?:is not|isn.t) (?:valid|found|supported)/iu, { code: "model_not_found", hint: PROFILE }],
  [/security token.*(?:invalid|expired)|session has expired/iu, { code: "model_access_denied", hint: CREDENTIALS }],
  [/region is missing/iu, { code: "model_request_invalid", hint: "Name a region that has Bedrock: --region, or AWS_REGION." }],
];

/** Codes of sockets and of HTTP/2 that say that the service was not reached, or hung up. */
const CONNECTION = /^(?:E[A-Z]{3,}|EAI_AGAIN|ERR_HTTP2_\w+|UND_ERR_\w+)$/u;
const CONNECTION_TEXT = /http2|http\/2|socket|stream (?:closed|timed out)/iu;
const MAX_MESSAGE = 300;

/**
 * What a failed call of Bedrock is among the errors of stages. An error that is neither the service's nor the network's is a defect, and returned as
 * it is.
 */
export function bedrockError(error: unknown, modelId: string, signal: AbortSignal): unknown {
  if (ChefError.isInstance(error)) return error;
  if (signal.aborted)
    return ChefError.isInstance(signal.reason)
      ? signal.reason
      : new StageError("model_timed_out", `${modelId} was stopped before its answer.`, { cause: error });
  if (!(error instanceof Error)) return error;
  const meaning = meaningOf(error);
  if (meaning === null) return error;
  const { code, hint } = meaning;
  const message = `${modelId}: ${saidBy(error)}`.slice(0, MAX_MESSAGE);
  return new StageError(code, message, { cause: error, ...(hint === undefined ? {} : { hint }) });
}

/** A parser's message quotes what it read, which may be anything. */
const saidBy = (error: Error): string =>
  error instanceof SyntaxError ? "the answer is no JSON, or ends early." : error.message === "" ? error.name : error.message;

function meaningOf(error: Error): Meaning | null {
  const status = statusOf(error);
  const named = BY_NAME[error.name];
  const isServices = status !== null || named !== undefined;
  const told = isServices || error.message.startsWith("Region") ? BY_MESSAGE.find(([says]) => says.test(error.message))?.[1] : undefined;
  if (told !== undefined && (named === undefined || named.code !== "model_throttled")) return told;
  if (named !== undefined) return named;
  if (isConnection(error)) return { code: "model_unavailable" };
  // A 200 whose body is no JSON, or ends early, has the response on the error.
  if (error instanceof SyntaxError && "$response" in error) return { code: "model_unavailable" };
  return status === null ? null : byStatus(status);
}

function byStatus(status: number): Meaning {
  if (status === 429) return { code: "model_throttled" };
  if (status === 401 || status === 403) return { code: "model_access_denied", hint: ACCESS };
  if (status === 404) return { code: "model_not_found" };
  if (status === 408) return { code: "model_timed_out" };
  return { code: status >= 500 || status < 400 ? "model_unavailable" : "model_request_invalid" };
}

function statusOf(error: Error): number | null {
  const metadata: unknown = "$metadata" in error ? error.$metadata : null;
  return typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata && typeof metadata.httpStatusCode === "number"
    ? metadata.httpStatusCode
    : null;
}

const isConnection = (error: Error): boolean =>
  ("code" in error && typeof error.code === "string" && CONNECTION.test(error.code)) || (statusOf(error) === null && CONNECTION_TEXT.test(error.message));
