import { describe, expect, it } from "vitest";
import type { Cache } from "../ports/cache.ts";
import type { Clock } from "../ports/clock.ts";

const MINUTE = { lifetimeSeconds: 60 };

/** What every cache does. `makeCache` gives a fresh, empty one, which expires by the clock. */
export function cacheContract(name: string, makeCache: (clock: Pick<Clock, "now">) => Cache | Promise<Cache>): void {
  const open = async () => {
    let now = Date.parse("2026-01-01T00:00:00.000Z");
    const cache = await makeCache({ now: () => new Date(now) });
    return { cache, pass: (seconds: number) => (now += seconds * 1000) };
  };

  describe(`${name}: a cache`, () => {
    it("gives what it keeps, in any script, and nothing else", async () => {
      const { cache } = await open();
      const entries = new Map([
        ["prices/두부", "두부 🍲"],
        ["empty", ""],
      ]);
      await cache.set(entries, MINUTE);
      expect(await cache.get(["prices/두부", "absent", "empty", "empty"])).toEqual(entries);
      expect(await cache.get([])).toEqual(new Map());
    });

    it("forgets when the lifetime is over", async () => {
      const { cache, pass } = await open();
      await cache.set(new Map([["short", "1"]]), MINUTE);
      await cache.set(new Map([["long", "2"]]), { lifetimeSeconds: 600 });
      pass(59);
      expect((await cache.get(["short", "long"])).size).toBe(2);
      pass(2);
      expect(await cache.get(["short", "long"])).toEqual(new Map([["long", "2"]]));
    });

    it("keeps the newer of two, for its own lifetime", async () => {
      const { cache, pass } = await open();
      await cache.set(new Map([["key", "old"]]), MINUTE);
      pass(50);
      await cache.set(new Map([["key", "new"]]), MINUTE);
      pass(50);
      expect((await cache.get(["key"])).get("key")).toBe("new");
    });

    it("takes more entries at once than a batch of any store holds", async () => {
      const { cache } = await open();
      const entries = new Map(Array.from({ length: 250 }, (_, index) => [`key-${index}`, String(index)]));
      await cache.set(entries, MINUTE);
      expect(await cache.get([...entries.keys()])).toEqual(entries);
    });

    it("keeps a long text, and the others beside one that is too long", async () => {
      const { cache } = await open();
      const long = "a page of prices ".repeat(40_000);
      await cache.set(new Map([["long", long]]), MINUTE);
      expect((await cache.get(["long"])).get("long")).toBe(long);
      const noise = Array.from({ length: 1_000_000 }, () => Math.random().toString(36).slice(2, 14)).join("");
      await cache.set(
        new Map([
          ["noise", noise],
          ["small", "1"],
        ]),
        MINUTE,
      );
      expect(await cache.get(["noise", "small"])).toEqual(new Map([["small", "1"]]));
    });

    it("does without a key that no store can hold", async () => {
      const { cache } = await open();
      const endless = "k".repeat(9_000_000);
      await cache.set(
        new Map([
          [endless, "1"],
          ["key", "2"],
        ]),
        MINUTE,
      );
      expect(await cache.get([endless, "key"])).toEqual(new Map([["key", "2"]]));
    });
  });
}
