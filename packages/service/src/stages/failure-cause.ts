import { ERRORS, type ErrorCode } from "@ai-chef/sdk/contract";
import type { FailureDocument } from "./portable-error.ts";

/** What a Catch leaves at `$.error`. */
export interface CaughtError {
  readonly Error: string;
  /** JSON around the message on AWS, the plain message on one machine; absent for some errors of the service itself. */
  readonly Cause?: string;
}

/** Names under which Step Functions and Lambda say that a Task took too long. */
const TIMEOUTS: ReadonlySet<string> = new Set(["States.Timeout", "States.HeartbeatTimeout", "Sandbox.Timedout"]);

/**
 * What failed, from `$.error`. What no stage of ours threw is a timeout or a failure of the service, told by its name alone:
 * the service quotes a state's input in its causes.
 *
 * @param timeoutCode - Code of a timeout. @defaultValue `run_timed_out`
 */
export function failureOf({ Error: name, Cause: cause }: CaughtError, timeoutCode: ErrorCode = "run_timed_out"): FailureDocument {
  const document = parseDocument(cause);
  if (document !== undefined) return document;
  const code = TIMEOUTS.has(name) ? timeoutCode : "run_failed";
  return { code, message: `${ERRORS[code].meaning} (${name})`, hint: ERRORS[code].remedy };
}

function parseDocument(text: unknown): FailureDocument | undefined {
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

const isDocument = (value: object): value is FailureDocument =>
  "code" in value &&
  typeof value.code === "string" &&
  Object.hasOwn(ERRORS, value.code) &&
  "message" in value &&
  typeof value.message === "string" &&
  "hint" in value &&
  typeof value.hint === "string";
