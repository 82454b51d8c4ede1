import { type Clock, finalize, type SessionStore } from "@ai-chef/service";
import * as z from "zod";
import { count } from "../observability/measure.ts";
import type { Observer } from "../observability/observer.ts";

const DEATHS = { FAILED: "failed", TIMED_OUT: "timed-out", ABORTED: "cancelled" } as const;

/** "Step Functions Execution Status Change", as EventBridge delivers it. */
const eventSchema = z.object({
  source: z.literal("aws.states"),
  detail: z.object({ stateMachineArn: z.string(), name: z.string(), status: z.enum(["FAILED", "TIMED_OUT", "ABORTED"]) }),
});

export interface FinalizeOptions {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly stateMachineArn: string;
  readonly observer: Observer;
}

/** Writes the end of runs that died outside a stage. An event of another source or machine is told of and left alone. */
export function finalizeHandler({ store, clock, stateMachineArn, observer }: FinalizeOptions): (event: unknown) => Promise<void> {
  return async (event) => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success || parsed.data.detail.stateMachineArn !== stateMachineArn) return observer.info("event of another source");
    const { name: runId, status } = parsed.data.detail;
    await observer.observe("finalize", { runId }, async () => {
      const run = await store.getRun(runId);
      await finalize(store, clock, runId, DEATHS[status]);
      if (run !== null && run.endedAt === null) observer.measure([count("RecipeFailed")]);
    });
  };
}
