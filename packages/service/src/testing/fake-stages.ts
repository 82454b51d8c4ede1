import type { RecipeResult } from "@ai-chef/sdk/contract";
import { beginRun } from "../sessions/begin-run.ts";
import { endRun } from "../sessions/end-run.ts";
import { recordFailure } from "../stages/record-failure.ts";
import type { PlanPayload, RunReference, SavePayload, Stage, StageName } from "../stages/stage.ts";

interface FakeState {
  readonly run: RunReference;
  readonly attempt: number;
}

/** For tests of the host: stages that do next to nothing, as the workflow file wires them. */
export const FAKE_STAGES: { readonly [N in StageName]: Stage } = {
  PlanRecipe: (async ({ runId, input }, context) => {
    const { sessionId, owner, profile } = input as { sessionId: string; owner: string; profile: unknown }; // the tests' own input
    const run = { runId, sessionId, owner };
    await beginRun(run, profile, context);
    return { run, profile, brief: { shortlist: [{ id: "tofu" }] }, attempt: 1, feedback: [], usage: null };
  }) satisfies Stage<PlanPayload>,
  GenerateRecipe: (async ({ attempt }) => ({ draft: { by: "model", attempt } })) satisfies Stage<FakeState>,
  ComposeRecipe: (async ({ attempt }) => ({ draft: { by: "composer", attempt } })) satisfies Stage<FakeState>,
  FetchPrices: async () => ({ pricing: { by: "shop" } }),
  ReferencePrices: async () => ({ pricing: { by: "reference" } }),
  CombineResults: (async ({ work, attempt }) => ({ result: { ...work, attempt }, next: "save", feedback: [] })) satisfies Stage<FakeState & { work: object }>,
  SaveResult: (async ({ run, result }, { store, clock }) => {
    await endRun(store, clock, run.runId, { status: "succeeded", result: result as RecipeResult }); // the store does not look into it
    return { sessionId: run.sessionId, runId: run.runId };
  }) satisfies Stage<SavePayload>,
  RecordFailure: recordFailure,
};
