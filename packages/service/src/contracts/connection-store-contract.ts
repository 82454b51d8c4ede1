import { describe, expect, it } from "vitest";
import type { Clock } from "../ports/clock.ts";
import { type ConnectionRow, type ConnectionStore, MAX_SUBSCRIPTIONS } from "../ports/connection-store.ts";

const EXPIRES = "2026-01-01T02:00:00.000Z";
const caller: ConnectionRow["caller"] = { owner: "ann", scopes: new Set(["sessions:read", "sessions:write"]), sessionId: null, expiresAt: EXPIRES };

/** What every connection store does. `makeStore` gives a fresh, empty one, which expires by the clock. */
export function connectionStoreContract(name: string, makeStore: (clock: Pick<Clock, "now">) => ConnectionStore | Promise<ConnectionStore>): void {
  const open = async (...connectionIds: readonly string[]) => {
    let now = new Date("2026-01-01T00:00:00.000Z");
    const store = await makeStore({ now: () => now });
    for (const connectionId of connectionIds) await store.open({ connectionId, caller, expiresAt: EXPIRES });
    return { store, turnTo: (moment: string) => (now = new Date(moment)) };
  };
  const sorted = async (watchers: Promise<readonly string[]>): Promise<readonly string[]> => (await watchers).toSorted();

  describe(`${name}: connections`, () => {
    it("gives a connection back as it was opened, with its caller", async () => {
      const { store } = await open("c1");
      expect(await store.get("c1")).toEqual({ connectionId: "c1", caller, expiresAt: EXPIRES });
      expect(await store.get("c2")).toBeNull();
    });

    it("knows who follows a session, each once", async () => {
      const { store } = await open("c1", "c2", "c3");
      for (const connection of ["c1", "c1", "c2"]) expect(await store.subscribe(connection, "s1")).toBe(true);
      expect(await store.subscribe("c3", "s2")).toBe(true);
      expect(await sorted(store.watchers("s1"))).toEqual(["c1", "c2"]);
      expect([await store.watchers("s2"), await store.watchers("s3")]).toEqual([["c3"], []]);
    });

    it("stops following, and does not mind being told twice", async () => {
      const { store } = await open("c1", "c2");
      await store.subscribe("c1", "s1");
      await store.subscribe("c2", "s1");
      await store.unsubscribe("c1", "s1");
      await store.unsubscribe("c1", "s1");
      await store.unsubscribe("nobody", "s1");
      expect(await store.watchers("s1")).toEqual(["c2"]);
    });

    it("forgets a connection with all that it followed, and lets it follow nothing more", async () => {
      const { store } = await open("c1", "c2");
      const sessions = Array.from({ length: 60 }, (_, index) => `s${index}`);
      for (const session of sessions) await store.subscribe("c1", session);
      await store.subscribe("c2", "s0");
      await store.close("c1");
      await store.close("c1");
      expect(await store.get("c1")).toBeNull();
      expect(await Promise.all(sessions.map((session) => store.watchers(session)))).toEqual(sessions.map((session) => (session === "s0" ? ["c2"] : [])));
      expect(await store.subscribe("c1", "s1")).toBe(false);
      expect(await store.watchers("s1")).toEqual([]);
    });

    it("follows as many sessions as it may and no more, also when asked all at once", async () => {
      const { store } = await open("c1");
      const asked = Array.from({ length: MAX_SUBSCRIPTIONS + 5 }, (_, index) => store.subscribe("c1", `s${index}`));
      const answers = await Promise.all(asked);
      expect(answers.filter((isFollowing) => isFollowing)).toHaveLength(MAX_SUBSCRIPTIONS);
      const followed = answers.indexOf(true);
      const refused = answers.indexOf(false);
      // One that it follows already is no further one.
      expect(await store.subscribe("c1", `s${followed}`)).toBe(true);
      expect(await store.watchers(`s${refused}`)).toEqual([]);
      await store.unsubscribe("c1", `s${followed}`);
      expect(await store.subscribe("c1", `s${refused}`)).toBe(true);
    });

    it("counts nobody whose time is over, and says until when it was", async () => {
      const { store, turnTo } = await open("c1");
      await store.subscribe("c1", "s1");
      turnTo("2026-01-01T02:00:01.000Z");
      expect(await store.watchers("s1")).toEqual([]);
      expect(await store.subscribe("c1", "s2")).toBe(false);
      expect((await store.get("c1"))?.expiresAt ?? EXPIRES).toBe(EXPIRES);
    });

    it("keeps the watchers of a busy session", async () => {
      const ids = Array.from({ length: 120 }, (_, index) => `c${index}`);
      const { store } = await open(...ids);
      await Promise.all(ids.map((id) => store.subscribe(id, "s1")));
      expect(await sorted(store.watchers("s1"))).toEqual(ids.toSorted());
    });
  });
}
