import { cacheContract } from "@ai-chef/service/contracts";
import { describe, expect, it } from "vitest";
import { createMemoryCache } from "./memory-cache.ts";

cacheContract("memory", (clock) => createMemoryCache({ clock }));

describe("createMemoryCache", () => {
  it("makes room by what was used longest ago", async () => {
    const cache = createMemoryCache({ maxEntries: 2 });
    const lifetime = { lifetimeSeconds: 60 };
    await cache.set(new Map([["a", "1"]]), lifetime);
    await cache.set(new Map([["b", "2"]]), lifetime);
    await cache.get(["a"]);
    await cache.set(new Map([["c", "3"]]), lifetime);
    expect([...(await cache.get(["a", "b", "c"])).keys()]).toEqual(["a", "c"]);
  });

  it("holds no more than its characters", async () => {
    const cache = createMemoryCache({ maxCharacters: 100 });
    const lifetime = { lifetimeSeconds: 60 };
    for (let index = 0; index < 50; index += 1) await cache.set(new Map([[`key-${index}`, "x".repeat(20)]]), lifetime);
    const found = await cache.get(Array.from({ length: 50 }, (_, index) => `key-${index}`));
    expect([...found.keys()]).toEqual(["key-47", "key-48", "key-49"]);
  });
});
