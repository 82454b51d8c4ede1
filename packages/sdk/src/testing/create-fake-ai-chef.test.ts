import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../model/events.ts";
import { createFakeAiChef } from "./create-fake-ai-chef.ts";
import { SAMPLE_RESULT } from "./samples.ts";

async function collect(events: AsyncIterable<SessionEvent>): Promise<readonly SessionEvent[]> {
  const seen: SessionEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe("createFakeAiChef", () => {
  it("cooks without being told anything", async () => {
    const chef = createFakeAiChef();
    const session = await chef.sessions.start({ target: "keto" });
    const events = await collect(session.subscribe());
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect([events[0]?.type, events.at(-1)?.data]).toEqual(["session-start", { status: "succeeded" }]);
    expect(await session.result()).toEqual({ ...SAMPLE_RESULT, sessionId: session.sessionId, runId: "run-1" });
    expect(chef.requests[0]).toEqual({ method: "POST", path: "/sessions", body: { profile: { target: "keto" } } });
    expect((await chef.analyze({ ingredients: ["2 eggs"] })).compliance?.verdict).toBe("fail");
    expect((await chef.health()).status).toBe("ok");
  });

  it("lets events come in their time, and fail as they are told, one run after the other", async () => {
    const chef = createFakeAiChef({
      runs: [
        { events: [{ type: "stage-start", stage: "PlanRecipe", afterMs: 30 }], error: { code: "model_throttled", message: "Too many.", hint: "Wait." } },
        { end: "timed-out" },
        {},
      ],
    });
    const session = await chef.sessions.start({ target: "keto" });
    expect((await session.poll()).run.lastSeq).toBe(1);
    const events = await collect(session.subscribe());
    expect(events.map(({ type }) => type)).toEqual(["session-start", "stage-start", "session-end"]);
    expect(Date.parse(events[1]?.at ?? "") - Date.parse(events[0]?.at ?? "")).toBe(30);
    await expect(session.result()).rejects.toMatchObject({ code: "model_throttled", message: "Too many.", hint: "Wait." });
    await expect((await chef.sessions.start({ target: "keto" })).result()).rejects.toMatchObject({ code: "run_timed_out" });
    expect((await (await chef.sessions.start({ target: "keto" })).result()).recipe.title).not.toBe("");
  });

  it("goes on for ever until it is cancelled, and is erased then", async () => {
    const chef = createFakeAiChef({ runs: [{ end: "never" }] });
    const session = await chef.sessions.start({ target: "keto" });
    await expect(session.result({ waitTimeoutMs: 30 })).rejects.toMatchObject({ code: "wait_timed_out" });
    await expect(session.delete()).rejects.toMatchObject({ code: "session_running" });
    expect((await session.cancel()).status).toBe("cancelled");
    expect((await collect(session.subscribe())).at(-1)?.data).toEqual({ status: "cancelled" });
    await session.delete();
    await expect(session.poll()).rejects.toMatchObject({ code: "session_not_found" });
  });

  it("fails requests as it is told, and the client bears what a client can", async () => {
    const chef = createFakeAiChef({ requestTimeoutMs: 40 });
    for (const fault of ["reset", "cut", "stall", "rate_limited", "store_unavailable"] as const)
      chef.fail({ on: /GET \/health/u, with: fault, retryAfterSeconds: 0 });
    const tried = async (): Promise<string> => (await chef.health()).status;
    await expect(tried()).rejects.toMatchObject({ code: "rate_limited" });
    expect(await tried()).toBe("ok");
    chef.fail({ on: /POST \/sessions$/u, with: "reset" });
    await chef.sessions.start({ target: "vegan" });
    // The first try was carried out, and its answer lost: the second is the same session.
    await expect(chef.sessions.attach("session-2").poll()).rejects.toMatchObject({ code: "session_not_found" });
    chef.fail({ with: "forbidden" });
    await expect(chef.targets()).rejects.toMatchObject({ code: "forbidden" });
  });
});
