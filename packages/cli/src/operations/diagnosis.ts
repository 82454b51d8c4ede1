import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";
import { toAwsError } from "../deployment/aws-errors.ts";
import type { Outcome, Verdict } from "../deployment/preflight-check.ts";

export type Area = "machine" | "account" | "environment" | "failures";

/** One thing that was looked at. */
export interface Diagnosis extends Verdict {
  readonly area: Area;
  readonly id: string;
}

/** A look at one thing; null where there is nothing to say of it. */
export interface Look {
  readonly id: string;
  readonly run: (signal: AbortSignal) => Promise<Verdict | null>;
}

export interface LooksOptions {
  readonly signal: AbortSignal;
  /** What to say of something that could not be found out. */
  readonly notFoundOut: (why: string) => string;
}

/** A cold OpenSearch Serverless collection takes half a minute. */
const TIMEOUT_MS = 40_000;

/** Whoever looks may not, or gets no answer: of the thing itself that says nothing. */
const UNSEEN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["permission_missing", "aws_unavailable"]);

/** Looks at everything at once. What cannot be found out is said too. @throws what the signal was aborted with. */
export async function lookAt(area: Area, looks: readonly Look[], { signal, notFoundOut }: LooksOptions): Promise<readonly Diagnosis[]> {
  const found = await Promise.all(
    looks.map(async ({ id, run }): Promise<Diagnosis | null> => {
      const limit = AbortSignal.timeout(TIMEOUT_MS);
      try {
        const verdict = await run(AbortSignal.any([signal, limit]));
        return verdict === null ? null : { area, id, ...verdict };
      } catch (error) {
        signal.throwIfAborted();
        return { area, id, ...verdictOf(error, notFoundOut) };
      }
    }),
  );
  return found.filter((diagnosis) => diagnosis !== null);
}

/** The worst of all: a failure, else a warning, else what is not known. */
export const worstOf = (diagnoses: readonly Diagnosis[]): Outcome =>
  (["failure", "warning", "unknown"] as const).find((outcome) => diagnoses.some((each) => each.outcome === outcome)) ?? "ok";

function verdictOf(error: unknown, notFoundOut: LooksOptions["notFoundOut"]): Verdict {
  const known = toAwsError(error);
  if (ChefError.isInstance(known)) return { outcome: UNSEEN.has(known.code) ? "unknown" : "failure", message: known.message, remedy: known.hint };
  return { outcome: "unknown", message: notFoundOut(known instanceof Error ? known.message || known.name : String(known)) };
}
