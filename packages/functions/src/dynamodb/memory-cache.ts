import { type Cache, type Clock, systemClock } from "@ai-chef/service";
import { LRUCache } from "lru-cache";

export interface MemoryCacheOptions {
  /** Most entries; the one that was used longest ago makes room. @defaultValue 1000 */
  readonly maxEntries?: number;
  /** Most characters of all keys and texts together; a text beyond it is not kept. @defaultValue 8,388,608: 16 MB in memory at most */
  readonly maxCharacters?: number;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
}

/** A cache in the memory of one process, bounded in number and size. */
export function createMemoryCache({ maxEntries = 1000, maxCharacters = 8 * 1024 * 1024, clock = systemClock }: MemoryCacheOptions = {}): Cache {
  const kept = new LRUCache<string, string>({
    max: maxEntries,
    maxSize: maxCharacters,
    sizeCalculation: (text, key) => text.length + key.length + 1,
    perf: { now: () => clock.now().getTime() },
    ttlResolution: 0,
  });
  return {
    get: async (keys) => {
      const found = new Map<string, string>();
      for (const key of keys) {
        const text = kept.get(key);
        if (text !== undefined) found.set(key, text);
      }
      return found;
    },
    set: async (entries, { lifetimeSeconds }) => {
      for (const [key, text] of entries) kept.set(key, text, { ttl: lifetimeSeconds * 1000 });
    },
  };
}
