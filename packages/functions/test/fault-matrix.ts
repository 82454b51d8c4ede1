import { composerModel, referencePriceSource, STAGES, type StageDependencies, systemClock } from "@ai-chef/service";
import { createLocalHost, openLocalStore } from "@ai-chef/service/local";
import type { RunEnd } from "@ai-chef/sdk/contract";

export const FAULTS = ["timeout", "throttle", "5xx", "reset", "slow", "malformed", "empty", "truncated"] as const;
export type Fault = (typeof FAULTS)[number];

/** What a port works with while one fault lasts. */
export interface FaultyPort {
  readonly dependencies: Partial<StageDependencies>;
  close(): Promise<unknown>;
}

export interface MatrixRow {
  readonly port: string;
  readonly fault: Fault;
  readonly end: RunEnd;
  /** Code of the failure, or of the fallbacks that were taken. */
  readonly codes: readonly string[];
  readonly hasResult: boolean;
  /** Whether the session's last event says that it ended. */
  readonly isEnded: boolean;
  readonly seconds: number;
}

/** Cooks once with one port at fault. A run that hangs is one that its caller's patience ends. */
export async function cookWith(port: string, fault: Fault, { dependencies }: FaultyPort): Promise<MatrixRow> {
  const store = dependencies.store ?? openLocalStore({ path: ":memory:" });
  const host = createLocalHost({
    stages: STAGES,
    dependencies: { model: composerModel, prices: referencePriceSource, foods: null, clock: systemClock, retentionDays: 1, ...dependencies, store },
  });
  const [runId, sessionId] = [`run-${systemClock.newId()}`, `session-${systemClock.newId()}`];
  const started = performance.now();
  const end = await host.run({ runId, sessionId, owner: "ann", profile: { target: "general", language: "en" } });
  const result = end === "succeeded" ? await store.getResult(runId) : null;
  const run = await store.getRun(runId);
  const [last] = await store.eventsAfter(runId, Math.max(0, (run?.lastSeq ?? 0) - 1), 1);
  const failure = last?.data?.["code"];
  const seconds = (performance.now() - started) / 1000;
  const codes = result === null ? [String(failure)] : result.provenance.degraded.map(({ code }) => code);
  return { port, fault, end, codes, hasResult: result !== null, isEnded: last?.type === "session-end", seconds };
}

/** The matrix as a table: what became of each port's run under each fault. */
export function matrixTable(rows: readonly MatrixRow[]): string {
  const ports = [...new Set(rows.map(({ port }) => port))];
  const cell = (port: string, fault: Fault): string => {
    const row = rows.find((each) => each.port === port && each.fault === fault);
    return row === undefined
      ? ""
      : `${row.hasResult ? "result" : row.end}${row.codes.length === 0 ? "" : ` (${[...new Set(row.codes)].join(", ")})`} ${row.seconds.toFixed(1)} s`;
  };
  const lines = FAULTS.map((fault) => [fault, ...ports.map((port) => cell(port, fault))]);
  const all = [["", ...ports], ...lines];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
