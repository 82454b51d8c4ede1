import { referencePriceSource, composerModel, StageError, STAGES, systemClock, type StageDependencies } from "@ai-chef/service";
import { openLocalStore } from "@ai-chef/service/local";
import { describe, expect, it } from "vitest";
import { stageHandler } from "./stage-handler.ts";

const dependencies = (): StageDependencies => ({
  store: openLocalStore({ path: ":memory:" }),
  model: composerModel,
  prices: referencePriceSource,
  foods: null,
  clock: systemClock,
  retentionDays: 1,
});
const context = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });

describe("stageHandler", () => {
  it("plans the guide's input as Step Functions passes it", async () => {
    const handler = stageHandler("PlanRecipe", STAGES.PlanRecipe, async () => dependencies());
    const input = { sessionId: "test-session-123", profile: { target: "keto", healthConditions: [], allergies: [], cookingLevel: "beginner", budget: 30000 } };
    await expect(handler({ runId: "run-1", input }, context(30_000))).resolves.toMatchObject({
      run: { runId: "run-1", sessionId: "test-session-123" },
      attempt: 1,
      feedback: [],
    });
  });

  it("throws under the name that the workflow catches, with the code in the message", async () => {
    const throttled = async (): Promise<never> => {
      throw new StageError("model_throttled", "too many requests");
    };
    const failure = stageHandler("GenerateRecipe", throttled, async () => dependencies())({}, context(30_000));
    await expect(failure).rejects.toMatchObject({ name: "ModelThrottledError", message: expect.stringContaining('"code":"model_throttled"') });
  });

  it("tells the stage to stop before Lambda does", async () => {
    const aborted = stageHandler(
      "GenerateRecipe",
      async (_, { signal }) => signal.aborted,
      async () => dependencies(),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    const waiting = stageHandler(
      "GenerateRecipe",
      async (_, { signal }) => await new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped"))),
      async () => dependencies(),
    );
    await expect(waiting({}, context(1520))).resolves.toBe("stopped");
    await expect(aborted({}, context(30_000))).resolves.toBe(false);
  });
});
