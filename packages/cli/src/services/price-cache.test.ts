import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheContract } from "@ai-chef/service/contracts";
import { describe, expect, it } from "vitest";
import { openPriceCache } from "./price-cache.ts";

cacheContract("the price cache of one machine", (clock) => openPriceCache({ path: ":memory:", clock }));

describe("the file of the price cache", () => {
  it("is shared by those who open it, and outlives them", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "ai-chef-prices-")), "prices.sqlite");
    const [first, second] = [openPriceCache({ path }), openPriceCache({ path })];
    await first.set(new Map([["a", "1"]]), { lifetimeSeconds: 60 });
    await second.set(new Map([["b", "2"]]), { lifetimeSeconds: 60 });
    first.close();
    second.close();
    expect((await openPriceCache({ path }).get(["a", "b"])).size).toBe(2);
  });

  it("is an empty cache when it cannot be used", async () => {
    const damaged = join(mkdtempSync(join(tmpdir(), "ai-chef-prices-")), "prices.sqlite");
    writeFileSync(damaged, "no database ".repeat(1000));
    for (const path of [damaged, "/proc/none/prices.sqlite"]) {
      const cache = openPriceCache({ path });
      await cache.set(new Map([["a", "1"]]), { lifetimeSeconds: 60 });
      expect((await cache.get(["a"])).size).toBe(0);
      cache.close();
    }
  });
});
