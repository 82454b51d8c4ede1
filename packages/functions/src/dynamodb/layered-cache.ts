import type { Cache } from "@ai-chef/service";

export interface LayeredCacheOptions {
  /** Near and small: asked first. */
  readonly front: Cache;
  readonly back: Cache;
  /** Seconds for which the front keeps what it had from the back, whose own lifetime it does not know: by so much an entry may outlive it. @defaultValue 60 */
  readonly frontSeconds?: number;
}

/** One cache before another. */
export function createLayeredCache({ front, back, frontSeconds = 60 }: LayeredCacheOptions): Cache {
  return {
    get: async (keys) => {
      const near = await front.get(keys);
      const missing = keys.filter((key) => !near.has(key));
      if (missing.length === 0) return near;
      const far = await back.get(missing);
      if (far.size > 0) await front.set(far, { lifetimeSeconds: frontSeconds });
      return new Map([...near, ...far]);
    },
    set: async (entries, { lifetimeSeconds }) => {
      await front.set(entries, { lifetimeSeconds: Math.min(frontSeconds, lifetimeSeconds) });
      await back.set(entries, { lifetimeSeconds });
    },
  };
}
