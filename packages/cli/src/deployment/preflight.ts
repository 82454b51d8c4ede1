import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";
import type { PreflightMessages } from "../messages/preflight.ts";
import { toAwsError } from "./aws-errors.ts";
import type { Check, Finding, Outcome, PreflightSubject, Verdict } from "./preflight-check.ts";
import { PREFLIGHT_CHECKS } from "./preflight-checks.ts";

export interface PreflightOptions {
  readonly signal: AbortSignal;
  /** @defaultValue all */
  readonly checks?: readonly Check[];
}

/** An answer of a control plane takes well under a second; with the SDK's three attempts a slow one has passed by then. */
const TIMEOUT_MS = 10_000;
/** Errors of these codes meet the deployment itself as they met the check. */
const CERTAIN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["credentials_missing", "credentials_expired", "clock_skewed"]);

/**
 * Runs the checks at once, each within its time. What a check cannot find out is a finding too.
 *
 * @throws what the signal was aborted with, and nothing else.
 */
export async function preflight(subject: PreflightSubject, { signal, checks = PREFLIGHT_CHECKS }: PreflightOptions): Promise<readonly Finding[]> {
  const findings = await Promise.all(checks.map((check) => findingOf(check, subject, signal)));
  return findings.filter((finding) => finding !== null);
}

/** The worst outcome: `failure`, `warning`, `unknown`, `ok`, in that order. */
export const worstOutcome = (findings: readonly Finding[]): Outcome =>
  (["failure", "warning", "unknown"] as const).find((outcome) => findings.some((finding) => finding.outcome === outcome)) ?? "ok";

async function findingOf({ id, timeoutMs = TIMEOUT_MS, run }: Check, subject: PreflightSubject, signal: AbortSignal): Promise<Finding | null> {
  const limit = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, limit]);
  try {
    // A call that does not heed its signal is left to itself.
    const verdict = await Promise.race([run(subject, either), rejection(either)]);
    return verdict === null ? null : { id, ...verdict };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) return { id, outcome: "unknown", message: subject.messages.timedOut(subject.messages.names[id], timeoutMs / 1000) };
    return { id, ...verdictOf(error, subject.messages.names[id], subject.messages) };
  }
}

function verdictOf(error: unknown, name: string, messages: PreflightMessages): Verdict {
  const known = toAwsError(error);
  if (!ChefError.isInstance(known)) {
    const why = known instanceof Error ? `${known.name}: ${known.message}` : String(known);
    return { outcome: "unknown", message: messages.notFoundOut(name, why) };
  }
  return { outcome: CERTAIN.has(known.code) ? "failure" : "unknown", message: messages.notFoundOut(name, known.message), remedy: known.hint };
}

const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error); // any reason will do: it is looked at through the signals
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true }); // as above
  });
