import { describe, expect, it } from "vitest";
import { aResult } from "../contracts/a-result.ts";
import { createSqliteAccessStore } from "../local/sqlite-access-store.ts";
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

  it("counts what models took for the environment and the key, once however often it is tried", async () => {
    const access = createSqliteAccessStore({ path: ":memory:", clock: { now: () => new Date("2026-01-01T00:00:00.000Z") } });
    const context = stageContext({ access });
    await beginRun(run, {}, context);
    const made = aResult("session-1", "run-1");
    const usage = { inputTokens: 1200, outputTokens: 300, costUsd: 0.0125, pricesOf: "2026-01-01" };
    const payload = { run: { ...run, keyId: "k1" }, result: { ...made, provenance: { ...made.provenance, usage } } };
    await saveResult(payload, context);
    await saveResult(payload, context);
    const read = async (counter: string): Promise<number> =>
      (await access.count({ counter, amount: 0, limit: null, expiresAt: "2999-01-01T00:00:00.000Z" })).count;
    const day = "2026-01-01";
    expect([await read(`tokens/environment/${day}`), await read(`tokens/key/k1/${day}`), await read(`micro-usd/environment/${day}`)]).toEqual([
      1500, 1500, 12_500,
    ]);
    access.close();
  });

  it("saves nothing that is not a result", async () => {
    const context = stageContext();
    await beginRun(run, {}, context);
    await expect(saveResult({ run, result: { recipe: "soup" } }, context)).rejects.toMatchObject({ code: "missing_field" });
    expect(await context.store.getRun("run-1")).toMatchObject({ status: "running" });
  });
});
