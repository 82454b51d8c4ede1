import { afterEach, describe, expect, it } from "vitest";
import type { Clock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import { appendEvent } from "../sessions/append-event.ts";
import { endRun } from "../sessions/end-run.ts";
import { finalize } from "../sessions/finalize.ts";
import { aResult } from "./a-result.ts";

const STARTED = "2026-01-01T00:00:00.000Z";
const EXPIRES = "2026-02-01T00:00:00.000Z";
const clock: Clock = { now: () => new Date(STARTED), newId: () => "id" };

/** What every session store does. `makeStore` gives a fresh, empty store, which the suite closes. */
export function sessionStoreContract(name: string, makeStore: () => SessionStore | Promise<SessionStore>): void {
  const opened: SessionStore[] = [];
  const open = async (): Promise<SessionStore> => {
    const store = await makeStore();
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const withRun = async (runId = "run-1", sessionId = "session-1", owner = "ann"): Promise<SessionStore> => {
    const store = await open();
    await store.createRun({ sessionId, runId, owner, profile: { target: "keto" }, startedAt: STARTED, expiresAt: EXPIRES });
    return store;
  };
  const sequence = async (store: SessionStore, runId = "run-1"): Promise<readonly number[]> => (await store.eventsAfter(runId, 0, 1000)).map(({ seq }) => seq);
  const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

  describe(`${name}: events`, () => {
    it("numbers events from 1, and gives those after a number in order", async () => {
      const store = await withRun();
      for (const stage of ["A", "B", "C"]) await appendEvent(store, clock, { runId: "run-1", type: "stage-start", stage, attempt: 1 });
      expect(await sequence(store)).toEqual([1, 2, 3]);
      expect((await store.eventsAfter("run-1", 1, 1)).map(({ stage }) => stage)).toEqual(["B"]);
      expect(await store.getRun("run-1")).toMatchObject({ lastSeq: 3, status: "running", endedAt: null });
    });

    it("keeps the sequence without gap or duplicate under ten concurrent writers", async () => {
      const store = await withRun();
      const writers = Array.from({ length: 10 }, async (_, writer) => {
        for (let step = 0; step < 20; step += 1)
          await appendEvent(store, clock, { runId: "run-1", type: "stage-progress", stage: `writer-${writer}`, step: String(step) });
      });
      await Promise.all(writers);
      expect(await sequence(store)).toEqual(upTo(200));
    });

    it("appends a retried step once", async () => {
      const store = await withRun();
      const again = { runId: "run-1", type: "stage-start", stage: "A", attempt: 1 } as const;
      expect(await appendEvent(store, clock, again)).toMatchObject({ seq: 1 });
      expect(await appendEvent(store, clock, again)).toBeNull();
      expect(await appendEvent(store, clock, { ...again, attempt: 2 })).toMatchObject({ seq: 2 });
      expect(await sequence(store)).toEqual([1, 2]);
    });

    it("appends a step once that ten writers retry at once", async () => {
      const store = await withRun();
      const again = { runId: "run-1", type: "stage-start", stage: "A", attempt: 1 } as const;
      const appended = await Promise.all(Array.from({ length: 10 }, () => appendEvent(store, clock, again)));
      expect(appended.filter((event) => event !== null)).toHaveLength(1);
      expect(await sequence(store)).toEqual([1]);
    });

    it("ends once when ten writers end it at once, with the result of the one that did", async () => {
      const store = await withRun();
      const result = aResult("session-1", "run-1");
      const endings = Array.from({ length: 10 }, (_, index) =>
        endRun(store, clock, "run-1", index % 2 === 0 ? { status: "failed" } : { status: "succeeded", result }),
      );
      await Promise.all(endings);
      expect(await sequence(store)).toEqual([1]);
      const run = await store.getRun("run-1");
      const [end] = await store.eventsAfter("run-1", 0, 1);
      expect(end?.data?.["status"]).toBe(run?.status);
      expect(await store.getResult("run-1")).toEqual(run?.status === "succeeded" ? result : null);
    });

    it("keeps nothing of an end that came too late for its number", async () => {
      const store = await withRun();
      const event = { runId: "run-1", seq: 5, at: STARTED, type: "session-end" } as const;
      const end = { status: "succeeded", result: aResult("session-1", "run-1") } as const;
      expect(await store.commit({ event, onceKey: "end", end })).toBe("behind");
      expect(await store.getRun("run-1")).toMatchObject({ status: "running", lastSeq: 0, endedAt: null });
      expect([await sequence(store), await store.getResult("run-1")]).toEqual([[], null]);
      expect(await store.commit({ event: { ...event, seq: 1 }, onceKey: "end", end })).toBe("appended");
    });

    it("gives an event back as it was written, in any script", async () => {
      const store = await withRun();
      const event = await appendEvent(store, clock, {
        runId: "run-1",
        type: "stage-progress",
        stage: "A",
        attempt: 1,
        step: "1",
        data: { 요리: "김치찌개 🍲", parts: [1, null] },
      });
      expect(await store.eventsAfter("run-1", 0, 10)).toEqual([event]);
    });

    it("has no event for a run that is not there", async () => {
      const store = await open();
      const lost = appendEvent(store, clock, { runId: "nobody", type: "stage-start", stage: "A" });
      await expect(lost).rejects.toMatchObject({ code: "session_not_found", message: "There is no run nobody." });
      await finalize(store, clock, "nobody", "failed");
      expect([await store.getRun("nobody"), await store.getResult("nobody"), await sequence(store, "nobody")]).toEqual([null, null, []]);
    });

    it("takes nothing after the end, and the end only once, with its result", async () => {
      const store = await withRun();
      const result = aResult("session-1", "run-1");
      await endRun(store, clock, "run-1", { status: "succeeded", result });
      await endRun(store, clock, "run-1", { status: "failed" });
      await finalize(store, clock, "run-1", "failed");
      expect(await appendEvent(store, clock, { runId: "run-1", type: "stage-end", stage: "late", attempt: 1 })).toBeNull();
      expect(await sequence(store)).toEqual([1]);
      expect(await store.getRun("run-1")).toMatchObject({ status: "succeeded", endedAt: STARTED });
      expect(await store.getResult("run-1")).toEqual(result);
    });

    it("says what keeps a commit out", async () => {
      const store = await withRun();
      const event = { runId: "run-1", seq: 1, at: STARTED, type: "stage-start", stage: "A" } as const;
      expect(await store.commit({ event: { ...event, seq: 2 }, onceKey: "a" })).toBe("behind");
      expect(await store.commit({ event, onceKey: "a" })).toBe("appended");
      expect(await store.commit({ event: { ...event, seq: 2 }, onceKey: "a" })).toBe("repeated");
      expect(await store.commit({ event: { ...event, runId: "nobody" }, onceKey: "a" })).toBe("missing");
      expect(await store.commit({ event: { ...event, seq: 2 }, onceKey: "end", end: { status: "failed", result: null } })).toBe("appended");
      expect(await store.commit({ event: { ...event, seq: 3 }, onceKey: "b" })).toBe("ended");
    });

    it("refuses an event over 8 KB, and nothing of it is kept", async () => {
      const store = await withRun();
      const huge = appendEvent(store, clock, { runId: "run-1", type: "stage-progress", stage: "A", step: "1", data: { text: "x".repeat(9000) } });
      await expect(huge).rejects.toMatchObject({ code: "payload_too_large" });
      expect(await sequence(store)).toEqual([]);
    });
  });

  describe(`${name}: sessions`, () => {
    it("makes the newest run the session's, and the same run again changes nothing", async () => {
      const store = await withRun();
      await appendEvent(store, clock, { runId: "run-1", type: "session-start" });
      const again = { sessionId: "session-1", owner: "ann", profile: { target: "general" }, startedAt: STARTED, expiresAt: EXPIRES };
      await store.createRun({ ...again, runId: "run-2" });
      await store.createRun({ ...again, runId: "run-1" });
      expect(await store.getSession("session-1", "ann")).toMatchObject({ runId: "run-2", profile: { target: "general" } });
      expect(await store.getRun("run-1")).toMatchObject({ lastSeq: 1 });
    });

    it("keeps the runs of a session apart, and when it was made", async () => {
      const store = await withRun();
      await endRun(store, clock, "run-1", { status: "succeeded", result: aResult("session-1", "run-1") });
      const again = { sessionId: "session-1", owner: "ann", profile: {}, startedAt: "2026-01-15T00:00:00.000Z", expiresAt: "2026-03-01T00:00:00.000Z" };
      await store.createRun({ ...again, runId: "run-2" });
      await appendEvent(store, clock, { runId: "run-2", type: "session-start" });
      expect(await store.getSession("session-1", "ann")).toMatchObject({ runId: "run-2", createdAt: STARTED, expiresAt: "2026-03-01T00:00:00.000Z" });
      expect([(await store.getRun("run-1"))?.status, (await store.getRun("run-2"))?.status]).toEqual(["succeeded", "running"]);
      expect([(await store.getResult("run-1"))?.runId, await store.getResult("run-2")]).toEqual(["run-1", null]);
      expect((await store.listSessions("ann", { limit: 10 })).items.map(({ run }) => run.runId)).toEqual(["run-2"]);
    });

    it("shows nobody another owner's session, and lets nobody run or erase it", async () => {
      const store = await withRun();
      expect(await store.getSession("session-1", "bob")).toBeNull();
      expect(await store.deleteSession("session-1", "bob")).toBe(false);
      const run = store.createRun({ sessionId: "session-1", runId: "run-2", owner: "bob", profile: {}, startedAt: STARTED, expiresAt: EXPIRES });
      await expect(run).rejects.toMatchObject({ code: "session_not_found" });
      expect(await store.listSessions("bob", { limit: 10 })).toEqual({ items: [], next: null });
      // What was refused leaves nothing open behind it.
      expect(await store.getRun("run-2")).toBeNull();
      await store.createRun({ sessionId: "session-1", runId: "run-3", owner: "ann", profile: {}, startedAt: STARTED, expiresAt: EXPIRES });
      expect(await store.getSession("session-1", "ann")).toMatchObject({ runId: "run-3" });
    });

    it("lists the newest first, page by page", async () => {
      const store = await open();
      for (let day = 1; day <= 5; day += 1)
        await store.createRun({
          sessionId: `s${day}`,
          runId: `r${day}`,
          owner: "ann",
          profile: {},
          startedAt: `2026-01-0${day}T00:00:00.000Z`,
          expiresAt: EXPIRES,
        });
      const first = await store.listSessions("ann", { limit: 3 });
      expect(first.items.map(({ sessionId }) => sessionId)).toEqual(["s5", "s4", "s3"]);
      const second = await store.listSessions("ann", { limit: 3, after: first.next ?? "" });
      expect(second.items.map(({ sessionId }) => sessionId)).toEqual(["s2", "s1"]);
      expect(second.next).toBeNull();
    });

    it("loses none of several that began at one moment", async () => {
      const store = await open();
      const ids = ["a", "b", "c", "d", "e"];
      for (const id of ids) await store.createRun({ sessionId: id, runId: `run-${id}`, owner: "ann", profile: {}, startedAt: STARTED, expiresAt: EXPIRES });
      const listed: string[] = [];
      let next: string | null = "";
      while (next !== null) {
        const page = await store.listSessions("ann", { limit: 2, ...(next === "" ? {} : { after: next }) });
        listed.push(...page.items.map(({ sessionId }) => sessionId));
        next = page.next;
      }
      expect(listed.toSorted()).toEqual(ids);
    });

    it("erases a session with everything of it", async () => {
      const store = await withRun();
      await endRun(store, clock, "run-1", { status: "succeeded", result: aResult("session-1", "run-1") });
      expect(await store.deleteSession("session-1", "ann")).toBe(true);
      expect([await store.getSession("session-1", "ann"), await store.getRun("run-1"), await store.getResult("run-1")]).toEqual([null, null, null]);
      expect(await sequence(store)).toEqual([]);
      expect(await store.deleteSession("session-1", "ann")).toBe(false);
      await expect(appendEvent(store, clock, { runId: "run-1", type: "stage-end", stage: "late" })).rejects.toMatchObject({ code: "session_not_found" });
    });

    it("keeps feedback of the owner's, oldest first, until the session is erased", async () => {
      const store = await withRun();
      const full = { at: "2026-01-03T00:00:00.000Z", rating: 5, cooked: false, comment: '"짜다" 🍲\n'.repeat(200) };
      const bare = { at: "2026-01-02T00:00:00.000Z", rating: 1 };
      expect([await store.addFeedback("session-1", "ann", full), await store.addFeedback("session-1", "ann", bare)]).toEqual([true, true]);
      expect(await store.listFeedback("session-1", "ann")).toEqual([bare, full]);
      expect([await store.addFeedback("session-1", "bob", bare), await store.addFeedback("nowhere", "ann", bare)]).toEqual([false, false]);
      expect([await store.listFeedback("session-1", "bob"), await store.listFeedback("nowhere", "ann")]).toEqual([[], []]);
      await store.addFeedback("session-1", "ann", { ...bare, rating: 2 });
      expect(await store.listFeedback("session-1", "ann")).toEqual([{ ...bare, rating: 2 }, full]);
      await store.deleteSession("session-1", "ann");
      expect(await store.addFeedback("session-1", "ann", bare)).toBe(false);
      await store.createRun({ sessionId: "session-1", runId: "run-2", owner: "ann", profile: {}, startedAt: STARTED, expiresAt: EXPIRES });
      expect(await store.listFeedback("session-1", "ann")).toEqual([]);
    });

    it("purges what has expired and nothing else", async () => {
      const store = await withRun();
      await store.createRun({ sessionId: "later", runId: "run-2", owner: "ann", profile: {}, startedAt: STARTED, expiresAt: "2027-01-01T00:00:00.000Z" });
      expect(await store.purgeExpired("2026-06-01T00:00:00.000Z")).toBe(1);
      expect((await store.listSessions("ann", { limit: 10 })).items.map(({ sessionId }) => sessionId)).toEqual(["later"]);
      expect(await store.getRun("run-1")).toBeNull();
      expect(await store.purgeExpired("2026-06-01T00:00:00.000Z")).toBe(0);
    });

    it("finds the runs that have no end", async () => {
      const store = await withRun();
      await store.createRun({ sessionId: "done", runId: "run-2", owner: "ann", profile: {}, startedAt: STARTED, expiresAt: EXPIRES });
      await endRun(store, clock, "run-2", { status: "failed" });
      expect((await store.unfinishedRuns("2026-01-02T00:00:00.000Z", 10)).map(({ runId }) => runId)).toEqual(["run-1"]);
      expect(await store.unfinishedRuns(STARTED, 10)).toEqual([]);
    });
  });
}
