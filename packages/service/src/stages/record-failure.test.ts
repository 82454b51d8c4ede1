import { ChefError, MAX_EVENT_BYTES } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { beginRun } from "../sessions/begin-run.ts";
import { endRun } from "../sessions/end-run.ts";
import { stageContext } from "../testing/stage-context.ts";
import { portableError } from "./portable-error.ts";
import { recordFailure } from "./record-failure.ts";

const caught = (error: Error, stage = "PlanRecipe") => {
  const { name: Error, message: Cause } = portableError(error, stage);
  return { Error, Cause };
};
const error = caught(new ChefError("no_dish", "No dish is left.", { hint: "Relax it." }));

describe("recordFailure", () => {
  it("makes the row of a run that has none, and ends it", async () => {
    const context = stageContext();
    await recordFailure({ runId: "run-1", input: { sessionId: "session-1", profile: { target: "keto" }, unknown: 1 }, error }, context);
    expect(await context.store.getSession("session-1", "local")).toMatchObject({ runId: "run-1", profile: { target: "keto" } });
    expect(await context.store.getRun("run-1")).toMatchObject({ status: "failed" });
    expect((await context.store.eventsAfter("run-1", 0, 10)).at(-1)).toMatchObject({
      type: "session-end",
      data: { status: "failed", code: "no_dish", message: "No dish is left.", hint: "Relax it.", stage: "PlanRecipe" },
    });
  });

  it.each([[null], ["text"], [[]], [{}], [{ sessionId: 7 }], [{ sessionId: "../etc" }], [{ sessionId: "" }]])(
    "leaves an input alone that says not whose it is: %j",
    async (input) => {
      const context = stageContext();
      expect(await recordFailure({ runId: "run-1", input, error }, context)).toEqual({});
      expect(await context.store.getRun("run-1")).toBeNull();
    },
  );

  it("takes a session whose owner is no name for this machine's", async () => {
    const context = stageContext();
    await recordFailure({ runId: "run-1", input: { sessionId: "session-1", owner: 7 }, error }, context);
    expect(await context.store.getSession("session-1", "local")).toMatchObject({ profile: null });
  });

  it("leaves the end of a run that has one", async () => {
    const context = stageContext();
    await beginRun({ runId: "run-1", sessionId: "session-1", owner: "ann" }, {}, context);
    await endRun(context.store, context.clock, "run-1", { status: "cancelled" });
    await recordFailure({ runId: "run-1", input: {}, error }, context);
    expect(await context.store.getRun("run-1")).toMatchObject({ status: "cancelled" });
  });

  it("brings nothing of an erased session back", async () => {
    const context = stageContext();
    const lost = caught(new ChefError("session_not_found", "There is no run run-1."));
    await recordFailure({ runId: "run-1", input: { sessionId: "session-1", profile: {} }, error: lost }, context);
    expect(await context.store.getSession("session-1", "local")).toBeNull();
  });

  it("cuts what is too long for an event", async () => {
    const context = stageContext();
    const long = caught(new ChefError("model_output_invalid", "\u0001".repeat(20_000), { hint: "한".repeat(20_000), field: "f".repeat(20_000) }));
    await recordFailure({ runId: "run-1", input: { sessionId: "session-1" }, error: long }, context);
    const last = (await context.store.eventsAfter("run-1", 0, 10)).at(-1);
    expect(last?.data).toMatchObject({ code: "model_output_invalid" });
    expect(Buffer.byteLength(JSON.stringify(last))).toBeLessThan(MAX_EVENT_BYTES);
  });
});
