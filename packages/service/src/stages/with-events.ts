import { ERRORS, type ErrorCode } from "@ai-chef/sdk/contract";
import { appendEvent } from "../sessions/append-event.ts";
import { failureOf } from "./failure-cause.ts";
import { type Json, jsonCopy } from "./json-copy.ts";
import { portableError } from "./portable-error.ts";
import type { Stage, StageContext, StageName } from "./stage.ts";
import { stoppedWith, unlessStopped } from "./unless-stopped.ts";

/** Stages that write the run's last event themselves. */
const OWN_EVENTS: ReadonlySet<StageName> = new Set(["SaveResult", "RecordFailure"]);

/**
 * Runs a stage as every host does: its events around it, JSON within the limit of a state in and out, its errors in the form that travels. `PlanRecipe` tells of its own start, because
 * the run has no row before. A stage that goes on after its signal was aborted is left behind, and what it still returns is lost.
 *
 * @throws {Error} what `portableError` makes of the stage's error.
 */
export async function runStage(name: StageName, stage: Stage, payload: unknown, context: StageContext): Promise<Json> {
  const { runId, attempt } = runOf(payload);
  const tell = async (type: "stage-start" | "stage-end" | "stage-error", data?: Readonly<Record<string, unknown>>): Promise<void> => {
    if (runId === undefined || OWN_EVENTS.has(name)) return;
    await appendEvent(context.store, context.clock, { runId, type, stage: name, attempt, ...(data === undefined ? {} : { data }) });
  };
  try {
    if (name !== "PlanRecipe") await tell("stage-start");
    // What says how a run failed must get through, whatever its input was.
    const given = name === "RecordFailure" ? payload : jsonCopy(payload, name);
    const output = await unlessStopped(() => stage(given as never, context), context.signal, name); // the workflow file gives each stage its payload: tested statically
    const left = jsonCopy(output, name);
    await tell("stage-end");
    return left;
  } catch (error) {
    const portable = portableError(context.signal.aborted ? stoppedWith(context.signal, name) : error, name);
    const { code } = failureOf({ Error: portable.name, Cause: portable.message });
    // A run that is being ended has no failed stage. The store may be what failed: then the host finalizes.
    if (code !== "run_interrupted") await tell("stage-error", { code, message: meaningOf(code) }).catch(() => undefined);
    throw portable;
  }
}

/** The registry's words, and not the error's own, which may name an allergy or a condition. */
function meaningOf(code: string): string {
  const meanings: { readonly [C in ErrorCode]: { readonly meaning: string } } = ERRORS;
  return code in meanings ? meanings[code as ErrorCode].meaning : code; // it is in the registry
}

interface RunOfPayload {
  readonly runId: string | undefined;
  readonly attempt: number;
}

function runOf(payload: unknown): RunOfPayload {
  if (typeof payload !== "object" || payload === null) return { runId: undefined, attempt: 1 };
  const attempt = "attempt" in payload && typeof payload.attempt === "number" ? payload.attempt : 1;
  const holder = "run" in payload && typeof payload.run === "object" && payload.run !== null ? payload.run : payload;
  return { runId: "runId" in holder && typeof holder.runId === "string" ? holder.runId : undefined, attempt };
}
