import { describe, expect, it } from "vitest";
import { doctorMessages } from "../messages/doctor.ts";
import { preflightMessages } from "../messages/preflight.ts";
import { doctorReport } from "../output/doctor-report.ts";
import type { FailedRun } from "./failed-runs.ts";
import { failureDiagnoses } from "./failure-diagnoses.ts";

const failed = (changes: Partial<FailedRun>): FailedRun => ({
  runId: "run-1",
  status: "failed",
  startedAt: "2026-11-24T01:02:03.000Z",
  seconds: 1,
  code: "model_throttled",
  stage: "GenerateRecipe",
  message: "Too many requests.",
  hint: "Wait.",
  texts: ["Too many requests."],
  ...changes,
});

const FAILURES = [
  failed({ runId: "run-3" }),
  failed({ runId: "run-2" }),
  failed({ code: null, stage: null, message: "", texts: ["States.DataLimitExceeded"] }),
  failed({ code: "shop_access_denied", stage: "FetchPrices", message: "The keys are refused.", hint: "Check them." }),
  failed({ code: "defect", stage: "SaveResult", message: "A defect in SaveResult: TypeError.", texts: [] }),
];

describe("failureDiagnoses", () => {
  it("puts what failed alike together, the newest first, with the remedy", () => {
    expect(failureDiagnoses(FAILURES, "dev", doctorMessages("en")).map(({ message, remedy }) => [message, remedy])).toEqual([
      [
        "2 runs failed in GenerateRecipe, last at 2026-11-24 01:02 UTC (run-3): calls were throttled. Too many requests.",
        "The account's quota is used up: docs/operations/model-throttled.md and functions-throttled.md",
      ],
      ["A run failed in no known stage, last at 2026-11-24 01:02 UTC (run-1): a state carried more than it may.", "Ask with shorter lists in the profile."],
      ["A run failed in FetchPrices, last at 2026-11-24 01:02 UTC (run-1): an error of its own. The keys are refused.", "Check them."],
      [
        "A run failed in SaveResult, last at 2026-11-24 01:02 UTC (run-1): no explanation is known. A defect in SaveResult: TypeError.",
        "ai-chef logs --session run-1 --environment dev --since 7d",
      ],
    ]);
  });

  it("says that nothing failed", () => {
    expect(failureDiagnoses([], "dev", doctorMessages("en"))).toEqual([
      { area: "failures", id: "runs", outcome: "ok", message: "No run failed in the last seven days." },
    ]);
  });

  it.each(["en", "ko"] as const)("is a section of the report (%s)", (language) => {
    const messages = doctorMessages(language);
    const report = doctorReport(failureDiagnoses(FAILURES, "dev", messages), messages, preflightMessages(language));
    expect(report).toContain(messages.areas.failures);
    expect(report).not.toContain(messages.areas.account);
    expect(report.split(`${messages.remedyLabel}: `)).toHaveLength(5);
    expect(report).toContain(messages.found(0, 4));
  });
});
