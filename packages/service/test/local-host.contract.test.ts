import { setImmediate } from "node:timers/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { openLocalStore } from "../src/local/open-local-store.ts";
import { systemClock } from "../src/ports/clock.ts";
import { FAKE_STAGES } from "../src/testing/fake-stages.ts";
import { createLocalHost } from "../src/workflow/local-host.ts";

const RUNS = 2000;

describe("the host on one machine", () => {
  it("leaves a process nothing to wait for when its run was interrupted", () => {
    const { stdout, status } = spawnSync(process.execPath, ["--conditions=source", "--no-warnings", join(import.meta.dirname, "interrupted.ts")], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(status).toBe(0);
    const { end, exitAfterMs } = JSON.parse(stdout);
    expect(end).toBe("interrupted");
    expect(exitAfterMs).toBeLessThan(500);
  });

  it(`keeps nothing of ${RUNS} runs`, async () => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    const store = openLocalStore({ path: ":memory:" });
    const never = (): Promise<never> => new Promise(() => undefined);
    const host = createLocalHost({
      stages: FAKE_STAGES,
      dependencies: { store, model: { propose: never }, prices: { offers: never }, clock: systemClock, retentionDays: 1 },
    });
    const { signal } = new AbortController();
    const heapAfter = async (runs: number): Promise<number> => {
      for (let index = 0; index < runs; index += 1) {
        await host.run({ runId: `run-${index}`, sessionId: "session-1", owner: "ann", profile: {} }, { signal });
        await store.deleteSession("session-1", "ann");
      }
      // What finalizers hold is let go a turn after it was collected.
      for (let turn = 0; turn < 4; turn += 1) {
        await setImmediate();
        if (typeof collect === "function") collect();
      }
      return process.memoryUsage().heapUsed;
    };
    const early = await heapAfter(RUNS);
    const late = await heapAfter(RUNS);
    // A kilobyte a run would be 2 MB.
    expect((late - early) / 1024).toBeLessThan(1500);
    await store.close();
  });
});
