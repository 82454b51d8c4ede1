import { describe, expect, it } from "vitest";
import type { AccessStore, ApiKeyRow, CountOutcome } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";

const NOW = "2026-01-01T12:00:00.000Z";
const EXPIRES = "2026-01-02T00:00:00.000Z";
const COUNTER = "runs/key/k1/2026-01-01";

const aKey = (keyId: string, changes: Partial<ApiKeyRow> = {}): ApiKeyRow => ({
  keyId,
  secretHash: "0f".repeat(32),
  name: "서버 🍲",
  owner: "ann",
  scopes: ["sessions:start", "sessions:read"],
  createdAt: NOW,
  expiresAt: null,
  revokedAt: null,
  dailyRuns: null,
  dailyTokens: null,
  ...changes,
});

/** What every access store does. `makeStore` gives a fresh, empty one, which expires counters by the clock. */
export function accessStoreContract(name: string, makeStore: (clock: Pick<Clock, "now">) => AccessStore | Promise<AccessStore>): void {
  const open = async () => {
    let now = new Date(NOW);
    const store = await makeStore({ now: () => now });
    const count = (amount: number, limit: number | null = null, counter = COUNTER, expiresAt = EXPIRES): Promise<CountOutcome> =>
      store.count({ counter, amount, limit, expiresAt });
    return { store, count, turnTo: (moment: string) => (now = new Date(moment)) };
  };

  describe(`${name}: API keys`, () => {
    it("gives a key back as it was made", async () => {
      const { store } = await open();
      const full = aKey("k2", { expiresAt: EXPIRES, revokedAt: NOW, dailyRuns: 0, dailyTokens: 100_000, scopes: [] });
      await store.createKey(aKey("k1"));
      await store.createKey(full);
      expect([await store.getKey("k1"), await store.getKey("k2"), await store.getKey("k3")]).toEqual([aKey("k1"), full, null]);
    });

    it("refuses a second key of one id, and the first stays", async () => {
      const { store } = await open();
      await store.createKey(aKey("k1"));
      const again = store.createKey(aKey("k1", { owner: "mallory" }));
      await expect(again).rejects.toMatchObject({ code: "invalid_value", field: "keyId", message: "There is a key k1 already." });
      expect(await store.getKey("k1")).toEqual(aKey("k1"));
    });

    it("makes a key once that ten make at once", async () => {
      const { store } = await open();
      const made = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => store.createKey(aKey("k1", { owner: `owner-${index}` }))));
      expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await store.listKeys()).toHaveLength(1);
    });

    it("lists all, the newest first", async () => {
      const { store } = await open();
      expect(await store.listKeys()).toEqual([]);
      const days = ["03", "01", "04", "02"];
      for (const day of days) await store.createKey(aKey(`k${day}`, { createdAt: `2026-01-${day}T00:00:00.000Z` }));
      await store.revokeKey("k02", NOW);
      const listed = await store.listKeys();
      expect(listed.map(({ keyId, revokedAt }) => [keyId, revokedAt])).toEqual([
        ["k04", null],
        ["k03", null],
        ["k02", NOW],
        ["k01", null],
      ]);
    });

    it("revokes a key, which keeps the first date", async () => {
      const { store } = await open();
      await store.createKey(aKey("k1"));
      expect(await store.revokeKey("k1", NOW)).toBe(true);
      expect(await store.revokeKey("k1", EXPIRES)).toBe(true);
      expect(await store.getKey("k1")).toEqual(aKey("k1", { revokedAt: NOW }));
      expect(await store.revokeKey("k2", NOW)).toBe(false);
      expect(await store.getKey("k2")).toBeNull();
    });
  });

  describe(`${name}: counters`, () => {
    it("adds up, each counter by itself", async () => {
      const { count } = await open();
      expect(await count(2)).toEqual({ isWithin: true, count: 2 });
      expect(await count(3)).toEqual({ isWithin: true, count: 5 });
      expect(await count(1, null, "runs/key/k2/2026-01-01")).toEqual({ isWithin: true, count: 1 });
      expect(await count(4_000_000_000)).toEqual({ isWithin: true, count: 4_000_000_005 });
    });

    it("reads with an amount of 0, and makes nothing by it", async () => {
      const { count } = await open();
      expect(await count(0)).toEqual({ isWithin: true, count: 0 });
      await count(7);
      expect([await count(0), await count(0, 7), await count(0, 6)]).toEqual([
        { isWithin: true, count: 7 },
        { isWithin: true, count: 7 },
        { isWithin: false, count: 7 },
      ]);
    });

    it("counts nothing of what would pass the limit", async () => {
      const { count } = await open();
      expect(await count(5, 5)).toEqual({ isWithin: true, count: 5 });
      expect(await count(1, 5)).toEqual({ isWithin: false, count: 5 });
      expect(await count(1, 4)).toEqual({ isWithin: false, count: 5 });
      // What does not fit leaves room for what does.
      expect(await count(3, 7)).toEqual({ isWithin: false, count: 5 });
      expect(await count(2, 7)).toEqual({ isWithin: true, count: 7 });
    });

    it("counts nothing of a first amount over the limit", async () => {
      const { count } = await open();
      expect(await count(1, 0)).toEqual({ isWithin: false, count: 0 });
      expect(await count(6, 5)).toEqual({ isWithin: false, count: 0 });
      expect(await count(0)).toEqual({ isWithin: true, count: 0 });
    });

    it("never passes the limit when twenty add at once, and reaches it", async () => {
      const { count } = await open();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => count(1, 7)));
      expect(
        outcomes
          .filter(({ isWithin }) => isWithin)
          .map(({ count: sum }) => sum)
          .toSorted((a, b) => a - b),
      ).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(outcomes.every(({ isWithin, count: sum }) => isWithin || sum === 7)).toBe(true);
      expect(await count(0)).toEqual({ isWithin: true, count: 7 });
    });

    it("loses nothing when twenty add at once without a limit", async () => {
      const { count } = await open();
      await Promise.all(Array.from({ length: 20 }, (_, index) => count(index)));
      expect((await count(0)).count).toBe(190);
    });

    it("begins at 0 again when it has expired, at the date of its first addition", async () => {
      const { count, turnTo } = await open();
      await count(5, 5);
      // A later date does not prolong it.
      expect(await count(0, null, COUNTER, "2026-01-09T00:00:00.000Z")).toEqual({ isWithin: true, count: 5 });
      turnTo("2026-01-02T00:00:01.000Z");
      expect(await count(0, 5)).toEqual({ isWithin: true, count: 0 });
      const again = await Promise.all(Array.from({ length: 10 }, () => count(1, 5, COUNTER, "2026-01-03T00:00:00.000Z")));
      expect(again.filter(({ isWithin }) => isWithin)).toHaveLength(5);
      expect(await count(0)).toEqual({ isWithin: true, count: 5 });
    });
  });
}
