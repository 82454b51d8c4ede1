import { describe, expect, it } from "vitest";
import { openLocalStore } from "../local/open-local-store.ts";
import { endRun } from "./end-run.ts";
import { sweepSessions } from "./sweep-sessions.ts";

const HOUR_MS = 60 * 60 * 1000;
const clock = { now: () => new Date("2026-01-10T12:00:00.000Z"), newId: () => "id" };
const start = (id: string, startedAt: string, expiresAt = "2026-02-01T00:00:00.000Z") => ({
  sessionId: id,
  runId: `run-${id}`,
  owner: "ann",
  profile: {},
  startedAt,
  expiresAt,
});

describe("sweepSessions", () => {
  it("ends the runs of dead processes, erases what has expired and touches nothing else", async () => {
    const store = openLocalStore({ path: ":memory:" });
    await store.createRun(start("dead", "2026-01-10T10:00:00.000Z"));
    await store.createRun(start("alive", "2026-01-10T11:55:00.000Z"));
    await store.createRun(start("done", "2026-01-10T10:00:00.000Z"));
    await endRun(store, clock, "run-done", { status: "succeeded" });
    await store.createRun(start("expired", "2025-12-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z"));
    await sweepSessions(store, clock, { deadAfterMs: HOUR_MS });
    await sweepSessions(store, clock, { deadAfterMs: HOUR_MS });
    const { items } = await store.listSessions("ann", { limit: 10 });
    expect(Object.fromEntries(items.map(({ sessionId, run }) => [sessionId, run.status]))).toEqual({
      dead: "interrupted",
      alive: "running",
      done: "succeeded",
    });
    expect(await store.eventsAfter("run-dead", 0, 10)).toMatchObject([{ type: "session-end", data: { status: "interrupted", code: "run_interrupted" } }]);
  });
});
