import { composerModel, referencePriceSource, type Stage, StageError, STAGES, systemClock, type StageDependencies, type StageName } from "@ai-chef/service";
import { openLocalStore } from "@ai-chef/service/local";
import { describe, expect, it } from "vitest";
import type { Measure } from "../observability/measure.ts";
import { recordingObserver } from "../testing/recording-observer.ts";
import { type LambdaContext, stageHandler } from "./stage-handler.ts";

const dependencies = (): StageDependencies => ({
  store: openLocalStore({ path: ":memory:" }),
  model: composerModel,
  prices: referencePriceSource,
  foods: null,
  clock: systemClock,
  retentionDays: 1,
});
const context = (milliseconds: number): LambdaContext => ({ getRemainingTimeInMillis: () => milliseconds });
const handlerOf = (name: StageName, stage: Stage, observer = recordingObserver()) =>
  stageHandler({ name, stage, dependencies: async () => dependencies(), observer });

describe("stageHandler", () => {
  it("plans the guide's input as Step Functions passes it", async () => {
    const observer = recordingObserver();
    const input = { sessionId: "test-session-123", profile: { target: "keto", healthConditions: [], allergies: [], cookingLevel: "beginner", budget: 30000 } };
    await expect(handlerOf("PlanRecipe", STAGES.PlanRecipe, observer)({ runId: "run-1", input }, context(30_000))).resolves.toMatchObject({
      run: { runId: "run-1", sessionId: "test-session-123" },
      attempt: 1,
      feedback: [],
    });
    expect(observer.invocations).toEqual([
      { name: "PlanRecipe", ids: { stage: "PlanRecipe", runId: "run-1", sessionId: "test-session-123", attempt: undefined } },
    ]);
    expect(observer.measures.map(({ name }: Measure) => name)).toEqual(["RecipeStarted"]);
  });

  it("throws under the name that the workflow catches, with the code in the message, and counts a throttle", async () => {
    const observer = recordingObserver();
    const throttled = async (): Promise<never> => {
      throw new StageError("model_throttled", "too many requests");
    };
    const failure = handlerOf("GenerateRecipe", throttled, observer)({}, context(30_000));
    await expect(failure).rejects.toMatchObject({ name: "ModelThrottledError", message: expect.stringContaining('"code":"model_throttled"') });
    expect(observer.measures).toEqual([{ name: "ModelThrottled", unit: "Count", value: 1 }]);
    expect(observer.failures).toEqual(["model_throttled"]);
  });

  it("tells the stage to stop before Lambda does", async () => {
    const aborted = handlerOf("FetchPrices", async (_, { signal }) => signal.aborted);
    const waiting = handlerOf(
      "FetchPrices",
      async (_, { signal }) => await new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped"))),
    );
    await expect(waiting({}, context(1520))).resolves.toBe("stopped");
    await expect(aborted({}, context(30_000))).resolves.toBe(false);
  });
});
