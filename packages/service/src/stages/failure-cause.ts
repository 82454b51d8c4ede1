import { ChefError, ERRORS, type ErrorCode, type ErrorDocument } from "@ai-chef/sdk/contract";

/** What a Catch leaves at `$.error`. */
export interface CaughtError {
  readonly Error: string;
  readonly Cause: string;
}

/** The text that an error travels under, so that its code survives every host: the message of what a stage throws. */
export function portableError(error: unknown): Error {
  if (!ChefError.isInstance(error)) return error instanceof Error ? error : new Error(String(error));
  const portable = new Error(JSON.stringify(error.toJSON()), { cause: error });
  portable.name = error.name;
  return portable;
}

/**
 * What failed, from `$.error`. The cause is JSON around the message on AWS and the plain message on one machine; what no stage of ours threw
 * is a run that timed out, or a defect.
 */
export function failureOf({ Error: name, Cause: cause }: CaughtError): ErrorDocument {
  const document = parseDocument(cause);
  if (document !== undefined) return document;
  const code: ErrorCode = name === "States.Timeout" ? "run_timed_out" : "run_failed";
  return { code, message: `${name}: ${cause.slice(0, 500)}`, hint: ERRORS[code].remedy };
}

function parseDocument(text: unknown): ErrorDocument | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if ("errorMessage" in value) return parseDocument(value.errorMessage);
  return isDocument(value) ? value : undefined;
}

const isDocument = (value: object): value is ErrorDocument =>
  "code" in value && typeof value.code === "string" && value.code in ERRORS && "message" in value && "hint" in value;
