import { writeFile } from "node:fs/promises";
import { createSqliteFoodIndexWriter } from "@ai-chef/service/local";
import type { FoodIndexProgress } from "@ai-chef/service";
import { lockSeeding } from "../seeding/seed-lock.ts";
import { seedIndex, type SeededIndex } from "../seeding/seed-index.ts";
import { seedRecord } from "../seeding/seed-record.ts";
import type { Seeds } from "../seeding/prepare-seeding.ts";

export interface SeedThisMachineRequest {
  readonly seeds: Seeds;
  /** File of the index. */
  readonly path: string;
  /** File of the lock. */
  readonly lock: string;
  readonly onProgress: (progress: FoodIndexProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Fills the index of this machine, which is of words alone: nothing here makes a vector of a name. Beside it lies where its foods come from.
 *
 * @throws {ChefError} `seeding_under_way`, `foods_refused`, `search_unavailable`.
 */
export async function seedThisMachine({ seeds, path, lock, onProgress, signal }: SeedThisMachineRequest): Promise<SeededIndex> {
  const unlock = lockSeeding(lock);
  try {
    const done = await seedIndex(seeds.foods, { embedding: null, writer: createSqliteFoodIndexWriter({ path }), onProgress, signal });
    await writeFile(`${path}.sources.json`, `${JSON.stringify(seedRecord(done, seeds.tables, new Date()), null, 2)}\n`);
    return done;
  } finally {
    unlock();
  }
}
