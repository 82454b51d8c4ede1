import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";
import type { CheckId, Finding } from "./preflight-check.ts";

/** Failures that have a code of their own. */
const CODES: Readonly<Partial<Record<CheckId, ErrorCode>>> = {
  clock: "clock_skewed",
  services: "region_unusable",
  permissions: "permission_missing",
  "stack-name": "stack_not_ours",
  "bucket-name": "bucket_not_ours",
  "model-access": "model_access_denied",
};

/** @throws {ChefError} the code of the first failure, `preflight_failed` where it has none; its message names them all. */
export function refuseFailures(findings: readonly Finding[]): void {
  const failures = findings.filter(({ outcome }) => outcome === "failure");
  const [first] = failures;
  if (first === undefined) return;
  throw new ChefError(CODES[first.id] ?? "preflight_failed", failures.map(({ message }) => message).join(" "), {
    value: failures.map(({ id }) => id).join(", "),
    ...(first.remedy === undefined ? {} : { hint: first.remedy }),
  });
}
