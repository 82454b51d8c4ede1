import { appendEvent } from "../sessions/append-event.ts";
import { failureOf, portableError } from "./failure-cause.ts";
import type { Stage, StageContext, StageName } from "./stage.ts";

/** Stages that write the run's first or last event themselves. */
const OWN_EVENTS: ReadonlySet<StageName> = new Set(["SaveResult", "RecordFailure"]);

/** Runs a stage as every host does: its events around it, its errors in the form that travels. */
export async function runStage(name: StageName, stage: Stage, payload: unknown, context: StageContext): Promise<unknown> {
  const { runId, attempt } = runOf(payload);
  const tell = async (type: "stage-start" | "stage-end" | "stage-error", data?: Readonly<Record<string, unknown>>): Promise<void> => {
    if (runId === undefined || OWN_EVENTS.has(name) || (await context.store.getRun(runId)) === null) return;
    await appendEvent(context.store, context.clock, { runId, type, stage: name, attempt, ...(data === undefined ? {} : { data }) });
  };
  try {
    if (name !== "PlanRecipe") await tell("stage-start");
    const output = await stage(payload as never, context); // the workflow file gives each stage its payload: tested statically
    await tell("stage-end");
    return output;
  } catch (error) {
    const portable = portableError(error);
    const { code } = failureOf({ Error: portable.name, Cause: portable.message });
    // The store may be what failed: then the host finalizes.
    await tell("stage-error", { code }).catch(() => undefined);
    throw portable;
  }
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
