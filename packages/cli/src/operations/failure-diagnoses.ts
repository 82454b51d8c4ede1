import { ERRORS } from "@ai-chef/sdk/contract";
import type { DoctorMessages } from "../messages/doctor.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { type Explanation, explainFailure } from "./explain-failure.ts";
import type { FailedRun } from "./failed-runs.ts";

/** Failed runs by why they failed, the newest first, each with its remedy. */
export function failureDiagnoses(runs: readonly FailedRun[], environment: string, messages: DoctorMessages): readonly Diagnosis[] {
  if (runs.length === 0) return [{ area: "failures", id: "runs", outcome: "ok", message: messages.runsWell }];
  const explained = runs.map((run) => ({ run, explanation: explainFailure(run) }));
  const groups = Map.groupBy(explained, ({ run, explanation }) => `${run.stage} ${run.code} ${explanation.kind}`);
  return Array.from(groups.values(), (group) => {
    const [{ run, explanation }] = group as [(typeof group)[number]]; // no group is empty
    const head = messages.failed(group.length, run.stage ?? messages.unknownStage, `${run.startedAt.slice(0, 16).replace("T", " ")} UTC (${run.runId})`);
    const said = explanation.kind === "table-permission" || explanation.kind === "access-denied" ? (run.texts.at(-1) ?? run.message) : run.message;
    return {
      area: "failures",
      id: "runs",
      outcome: explanation.kind === "request" || explanation.kind === "stopped" ? "ok" : "warning",
      message: `${head}: ${messages.kinds[explanation.kind]}${said === "" ? "." : `. ${oneLine(said)}`}`,
      remedy: remedyOf(explanation, run, environment, messages),
    } satisfies Diagnosis;
  });
}

function remedyOf(explanation: Explanation, run: FailedRun, environment: string, { remedies }: DoctorMessages): string {
  switch (explanation.kind) {
    case "request":
      return remedies.request();
    case "access-denied":
      return remedies.accessDenied(explanation.statement, environment);
    case "table-permission":
      return remedies.tablePermission(explanation.table, explanation.statement, environment);
    case "model-access":
      return remedies.modelAccess(environment);
    case "timeout":
      return remedies.timeout(environment);
    case "out-of-memory":
      return remedies.outOfMemory;
    case "throttled":
      return remedies.throttled;
    case "too-large":
      return remedies.tooLarge;
    case "missing-resource":
      return remedies.missingResource(environment);
    case "bad-bundle":
      return remedies.badBundle(environment);
    case "stopped":
      return remedies.stopped;
    case "coded":
      return run.hint ?? ERRORS[explanation.code].remedy;
    case "unexplained":
      return remedies.unexplained(run.runId, environment);
  }
}

const MAX_CHARACTERS = 400;
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").slice(0, MAX_CHARACTERS);
