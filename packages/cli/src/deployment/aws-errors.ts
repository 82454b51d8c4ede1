import { ChefError } from "@ai-chef/sdk/contract";

/** As much as every error of an AWS client has. */
interface AwsError {
  readonly name: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const EXPIRED: ReadonlySet<string> = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired", "SSOTokenProviderFailure"]);
const MISSING: ReadonlySet<string> = new Set([
  "CredentialsProviderError",
  "TokenProviderError",
  "MissingAuthenticationToken",
  "UnrecognizedClientException",
  "InvalidClientTokenId",
  "SignatureDoesNotMatch",
]);
const SKEWED: ReadonlySet<string> = new Set(["RequestTimeTooSkewed", "RequestInTheFuture", "InvalidSignatureException", "AuthFailure"]);
const DENIED: ReadonlySet<string> = new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "Forbidden"]);
const UNREACHED: ReadonlySet<string> = new Set([
  "ENOTFOUND",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "TimeoutError",
  "NetworkingError",
  "ServiceUnavailable",
  "InternalFailure",
]);
/** "User: arn:... is not authorized to perform: s3:CreateBucket on resource: arn:..." */
const NOT_AUTHORIZED = /not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>[^\s]+))?/u;

/** An error of an AWS client as ours, with the remedy; what is none of these is given back as it is. */
export function toAwsError(error: unknown): unknown {
  if (ChefError.isInstance(error) || !isAwsError(error)) return error;
  const { name, message } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : name;
  const denied = NOT_AUTHORIZED.exec(message)?.groups;
  if (denied !== undefined || DENIED.has(name)) return permissionMissing(error, denied?.["action"], denied?.["resource"]);
  if (EXPIRED.has(name) || (/expired/iu.test(message) && name !== "ValidationError")) return new ChefError("credentials_expired", message, { cause: error });
  if (SKEWED.has(name) && /expired|time|date|skew/iu.test(message)) return new ChefError("clock_skewed", message, { cause: error });
  if (MISSING.has(name)) return new ChefError("credentials_missing", message, { cause: error });
  if (UNREACHED.has(code) || (error.$metadata?.httpStatusCode ?? 0) >= 500) return new ChefError("aws_unavailable", `${name}: ${message}`, { cause: error });
  return error;
}

function permissionMissing(error: AwsError, action = "the action", resource = "*"): ChefError {
  const statement = JSON.stringify({ Effect: "Allow", Action: action, Resource: resource.replace(/[.,]$/u, "") });
  return new ChefError("permission_missing", error.message, { value: action, hint: `Add to the policy: ${statement}`, cause: error });
}

const isAwsError = (error: unknown): error is AwsError =>
  error instanceof Error && ("$metadata" in error || "$fault" in error || "code" in error || MISSING.has(error.name) || UNREACHED.has(error.name));
