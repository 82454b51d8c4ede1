import { ChefError } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { beginRun } from "../sessions/begin-run.ts";
import { stageContext } from "../testing/stage-context.ts";
import type { RunReference, StageContext } from "./stage.ts";
import { runStage } from "./with-events.ts";

const run: RunReference = { runId: "run-1", sessionId: "session-1", owner: "ann" };
const payload = { run, attempt: 2 };

async function begun(changes: Partial<StageContext> = {}): Promise<StageContext> {
  const context = stageContext(changes);
  await beginRun(run, {}, context);
  return context;
}
const told = async ({ store }: StageContext): Promise<readonly string[]> =>
  (await store.eventsAfter("run-1", 2, 100)).map(
    ({ type, stage = "", attempt = 0, data }) => `${type} ${stage} ${attempt}${data === undefined ? "" : ` ${String(data["code"])}`}`,
  );

describe("runStage", () => {
  it("tells the start and the end of the stage, of its attempt", async () => {
    const context = await begun();
    expect(await runStage("CombineResults", async () => ({ done: true }), payload, context)).toEqual({ done: true });
    expect(await told(context)).toEqual(["stage-start CombineResults 2", "stage-end CombineResults 2"]);
  });

  it("leaves the start of PlanRecipe, and all of the last stages, to themselves", async () => {
    const context = await begun();
    await runStage("PlanRecipe", async () => ({}), { runId: "run-1" }, context);
    await runStage("SaveResult", async () => ({}), { run }, context);
    await runStage("RecordFailure", async () => ({}), { runId: "run-1" }, context);
    expect(await told(context)).toEqual(["stage-end PlanRecipe 1"]);
  });

  it("throws the original failure when the store fails too", async () => {
    const context = await begun();
    const commit = async (): Promise<never> => {
      throw new ChefError("store_full", "no space");
    };
    const fails = async (): Promise<never> => {
      throw new ChefError("no_dish", "No dish is left.");
    };
    const attempt = runStage("PlanRecipe", fails, { runId: "run-1" }, { ...context, store: { ...context.store, commit } });
    await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining('"code":"no_dish"') });
  });

  it("does not call a stage whose signal is aborted already", async () => {
    const context = await begun({ signal: AbortSignal.abort(new ChefError("run_interrupted", "Interrupted.")) });
    let isCalled = false;
    await expect(runStage("CombineResults", async () => (isCalled = true), payload, context)).rejects.toMatchObject({
      message: expect.stringContaining("run_interrupted"),
    });
    expect(isCalled).toBe(false);
    expect(await told(context)).toEqual(["stage-start CombineResults 2"]);
  });

  it.each([
    ["GenerateRecipe", "ModelTimedOutError", "model_timed_out"],
    ["FetchPrices", "ShopUnavailableError", "shop_unavailable"],
    ["CombineResults", "ChefError", "run_timed_out"],
  ] as const)("says of %s, stopped by its host's clock, %s", async (stage, name, code) => {
    const context = await begun({ signal: AbortSignal.timeout(10) });
    const hanging = runStage(stage, () => new Promise(() => undefined), payload, context);
    await expect(hanging).rejects.toMatchObject({ name, message: expect.stringContaining(`"code":"${code}"`) });
    expect((await told(context)).at(-1)).toBe(`stage-error ${stage} 2 ${code}`);
  });

  it("lets a stage that heeds its signal have its say", async () => {
    const context = await begun({ signal: AbortSignal.timeout(10) });
    const heeding = async (_: never, { signal }: StageContext): Promise<string> =>
      await new Promise((resolve) => signal.addEventListener("abort", () => resolve("half")));
    expect(await runStage("CombineResults", heeding, payload, context)).toBe("half");
  });

  it("refuses more than a state may carry, in and out", async () => {
    const context = await begun();
    const large = { ...payload, text: "가".repeat(50_000) };
    await expect(runStage("CombineResults", async () => ({}), large, context)).rejects.toMatchObject({ message: expect.stringContaining("payload_too_large") });
    await expect(runStage("CombineResults", async () => large, payload, context)).rejects.toMatchObject({
      message: expect.stringContaining("CombineResults carries 150"),
    });
  });
});
