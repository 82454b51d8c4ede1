import type { Cache, Stage } from "@ai-chef/service";
import type { PlannedState } from "@ai-chef/service";

/** A day: longer than a run may take, so that a retry always finds what was paid for. */
const LIFETIME_SECONDS = 24 * 60 * 60;

/**
 * A stage whose output is kept by run, stage and attempt: when Lambda answers too late and the workflow asks again, what a model was paid for
 * once is not paid for twice. A cache that fails is no reason to fail.
 */
export function oncePerAttempt<Output>(name: string, stage: Stage<PlannedState, Output>, cache: () => Cache): Stage<PlannedState, Output> {
  return async (payload, context) => {
    const key = `stage/${payload.run.runId}/${name}/${payload.attempt}`;
    const kept = (await cache().get([key])).get(key);
    if (kept !== undefined) return JSON.parse(kept) as Output; // written below
    const output = await stage(payload, context);
    await cache().set(new Map([[key, JSON.stringify(output)]]), { lifetimeSeconds: LIFETIME_SECONDS });
    return output;
  };
}
