import { describe, expect, it } from "vitest";
import { aResult } from "../contracts/a-result.ts";
import { beginRun } from "../sessions/begin-run.ts";
import { stageContext } from "../testing/stage-context.ts";
import { saveResult } from "./save-result.ts";

const run = { runId: "run-1", sessionId: "session-1", owner: "ann" };

describe("saveResult", () => {
  it("writes the result and the end, and again changes nothing", async () => {
    const context = stageContext();
    await beginRun(run, {}, context);
    const result = aResult("session-1", "run-1");
    expect(await saveResult({ run, result }, context)).toEqual({ sessionId: "session-1", runId: "run-1" });
    await saveResult({ run, result: { ...result, schemaVersion: result.schemaVersion } }, context);
    expect(await context.store.getResult("run-1")).toEqual(result);
    expect((await context.store.eventsAfter("run-1", 0, 10)).map(({ type }) => type)).toEqual(["session-start", "stage-start", "session-end"]);
  });

  it("saves nothing that is not a result", async () => {
    const context = stageContext();
    await beginRun(run, {}, context);
    await expect(saveResult({ run, result: { recipe: "soup" } }, context)).rejects.toMatchObject({ code: "missing_field" });
    expect(await context.store.getRun("run-1")).toMatchObject({ status: "running" });
  });
});
