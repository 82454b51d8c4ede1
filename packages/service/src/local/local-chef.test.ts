import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChefError, recipeResultSchema, type SessionEvent, sessionEventSchema } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { StageError, type StageErrorCode } from "../stages/stage-error.ts";
import { createLocalChef, type LocalChefOptions } from "./local-chef.ts";
import { openLocalStore } from "./open-local-store.ts";

const REQUEST = { target: "keto", language: "en" };
const failing = (code: StageErrorCode): NonNullable<LocalChefOptions["model"]> => ({
  propose: async () => {
    throw new StageError(code, "The model says no.");
  },
});

describe("a chef on one machine", () => {
  it("cooks a result and tells events that are as the contract says", async () => {
    const events: SessionEvent[] = [];
    const chef = createLocalChef({ storePath: ":memory:", onEvent: (event) => events.push(event) });
    const result = await chef.cook(REQUEST, { sessionId: "session-1" });
    expect(recipeResultSchema.safeParse(result).error).toBeUndefined();
    expect(result.sessionId).toBe("session-1");
    for (const event of events) expect(sessionEventSchema.safeParse(event).error).toBeUndefined();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(await chef.store.eventsAfter(result.runId, 0, 100)).toEqual(events);
    await chef.close();
  });

  it("says in the result when the composer stood in for the model", async () => {
    const chef = createLocalChef({ storePath: ":memory:", model: failing("model_output_invalid") });
    const { provenance } = await chef.cook(REQUEST);
    expect(provenance).toMatchObject({ generator: "composer", degraded: [{ stage: "GenerateRecipe", code: "model_output_invalid" }] });
    await chef.close();
  });

  it("throws the code and the words of the stage that failed", async () => {
    const chef = createLocalChef({ storePath: ":memory:", model: failing("model_access_denied") });
    await expect(chef.cook(REQUEST)).rejects.toMatchObject({ code: "model_access_denied", message: "The model says no.", exitCode: 3 });
    await chef.close();
  });

  it("throws a defect as it is", async () => {
    const defect = new RangeError("ours");
    const propose = async (): Promise<never> => {
      throw defect;
    };
    const chef = createLocalChef({ storePath: ":memory:", model: { propose } });
    await expect(chef.cook(REQUEST)).rejects.toBe(defect);
    await chef.close();
  });

  it("is interrupted by its signal, and can be asked again", async () => {
    const chef = createLocalChef({ storePath: ":memory:" });
    const signal = AbortSignal.abort(new ChefError("run_interrupted", "Interrupted."));
    await expect(chef.cook(REQUEST, { signal, sessionId: "session-1" })).rejects.toMatchObject({ code: "run_interrupted", exitCode: 130 });
    expect((await chef.cook(REQUEST, { sessionId: "session-1" })).sessionId).toBe("session-1");
    await chef.close();
  });

  it("ends what a dead process left behind, and tells no watcher of it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ai-chef-left-"));
    const storePath = join(folder, "sessions.sqlite");
    const left = openLocalStore({ path: storePath });
    await left.createRun({
      sessionId: "old",
      runId: "run-old",
      owner: "local",
      profile: {},
      startedAt: "2026-01-01T00:00:00.000Z",
      expiresAt: "2999-01-01T00:00:00.000Z",
    });
    await left.close();
    const runs = new Set<string>();
    const chef = createLocalChef({ storePath, onEvent: ({ runId }) => runs.add(runId) });
    const { runId } = await chef.cook(REQUEST);
    expect(runs).toEqual(new Set([runId]));
    expect(await chef.store.getRun("run-old")).toMatchObject({ status: "interrupted" });
    await chef.close();
    rmSync(folder, { recursive: true });
  });
});
