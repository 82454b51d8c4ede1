import { ChefError } from "../errors/chef-error.ts";
import type { ErrorCode } from "../errors/codes.ts";

interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  readonly hint?: string;
}

const DENIED: Meaning = {
  code: "forbidden",
  message: "These credentials do not allow this.",
  hint: "They need StartExecution, DescribeExecution and StopExecution on the workflow, and to read both tables; `delete` also writes them.",
};
const UNKNOWN: Meaning = {
  code: "unauthenticated",
  message: "There are no credentials, or they are not valid.",
  hint: "Check the profile, the variables or the role that the process has.",
};
const EXPIRED: Meaning = { code: "token_expired", message: "The credentials have expired.", hint: "Sign in again." };
const NO_MACHINE: Meaning = {
  code: "invalid_value",
  message: "There is no such workflow.",
  field: "stateMachineArn",
  hint: "Take it from the outputs of the stack.",
};
const NO_TABLE: Meaning = {
  code: "invalid_value",
  message: "There is no such table.",
  field: "sessionsTable",
  hint: "Take both tables from the outputs of the stack.",
};

/** Exceptions of Step Functions, DynamoDB and the credentials, by name. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  AccessDenied: DENIED,
  AccessDeniedException: DENIED,
  CredentialsProviderError: UNKNOWN,
  ExpiredToken: EXPIRED,
  ExpiredTokenException: EXPIRED,
  IncompleteSignature: UNKNOWN,
  IncompleteSignatureException: UNKNOWN,
  InvalidArn: NO_MACHINE,
  InvalidExecutionInput: { code: "invalid_value", message: "The request cannot be written as JSON.", field: "profile" },
  InvalidSignatureException: UNKNOWN,
  MissingAuthenticationToken: UNKNOWN,
  MissingAuthenticationTokenException: UNKNOWN,
  ResourceNotFoundException: NO_TABLE,
  StateMachineDoesNotExist: NO_MACHINE,
  TokenProviderError: UNKNOWN,
  UnrecognizedClientException: UNKNOWN,
};

/** An error of AWS in our words, with the original as its cause. Whatever else keeps a service from answering is the network's or its own. */
export function toChefError(error: unknown): ChefError {
  if (ChefError.isInstance(error)) return error;
  const name = error instanceof Error ? error.name : "";
  const { code, message, ...options } = MEANINGS[name] ?? {
    code: "network_failed" as const,
    message: `The service gave no answer that helps${name === "" ? "" : `: ${name}`}.`,
  };
  return new ChefError(code, message, { ...options, cause: error });
}

/** Work with AWS that rejects with our errors, and with the caller's own reason when it was aborted. */
export async function withAws<T>(signal: AbortSignal | undefined, work: (options: { readonly abortSignal?: AbortSignal }) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await work(signal === undefined ? {} : { abortSignal: signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw toChefError(error);
  }
}
