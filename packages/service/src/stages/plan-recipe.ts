import { bundledTable } from "@ai-chef/kitchen";
import { parseProfile, parseWith, workflowInputSchema } from "@ai-chef/sdk/contract";
import { planBrief } from "../briefs/plan.ts";
import { beginRun } from "../sessions/begin-run.ts";
import type { PlanPayload, Stage } from "./stage.ts";
import type { PlannedState } from "./state.ts";

/** Owner of sessions that nobody signed in for: one machine, or a start straight at the state machine. */
export const LOCAL_OWNER = "local";

/** Parses the request, makes the session's row if none is there, and writes the brief. */
export const planRecipe: Stage<PlanPayload, PlannedState> = async ({ runId, input }, context) => {
  const { sessionId, owner = LOCAL_OWNER, keyId, profile: asked } = parseWith(workflowInputSchema, input, "workflow input");
  const run = { runId, sessionId, owner, ...(keyId === undefined ? {} : { keyId }) };
  await beginRun(run, asked, context);
  const profile = parseProfile(asked);
  return { run, profile, brief: planBrief(profile, bundledTable()), attempt: 1, feedback: [], usage: null };
};
