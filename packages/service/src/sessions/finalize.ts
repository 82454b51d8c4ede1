import { ChefError, type RunEnd } from "@ai-chef/sdk/contract";
import type { Clock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import { endRun } from "./end-run.ts";

/** How a run that died outside a stage ended, for its last event. */
const DEATHS: { readonly [E in Exclude<RunEnd, "succeeded">]: { readonly code: string; readonly message: string } } = {
  failed: { code: "run_failed", message: "The run died outside a stage." },
  cancelled: { code: "run_interrupted", message: "The run was cancelled." },
  interrupted: { code: "run_interrupted", message: "The run was interrupted." },
  "timed-out": { code: "run_timed_out", message: "The run took longer than it may." },
};

/** Sees to the end of a run that died outside a stage; a run that has its end, and one that never began or was erased, are left alone. */
export async function finalize(store: SessionStore, clock: Clock, runId: string, status: Exclude<RunEnd, "succeeded">): Promise<void> {
  try {
    await endRun(store, clock, runId, { status, data: DEATHS[status] });
  } catch (error) {
    if (!ChefError.isInstance(error) || error.code !== "session_not_found") throw error;
  }
}
