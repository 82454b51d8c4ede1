import { indexState } from "../operations/index-state.ts";
import { prepareSeeds, type Seeds } from "../seeding/prepare-seeding.ts";
import { inAccount } from "./in-account.ts";
import type { KnownEnvironment } from "./known-environment.ts";
import { type EnvironmentSeeded, seedEnvironment, type SeedListener } from "./seed-environment.ts";

export interface SeedFirstRequest {
  readonly environment: KnownEnvironment;
  /** Folder of the vectors and the lock. */
  readonly folder: string;
  /** Asked where the index is there and empty. */
  readonly wants: () => Promise<boolean>;
  readonly onSeeds: (seeds: Seeds) => void;
  readonly listener: SeedListener;
  readonly signal: AbortSignal;
}

/**
 * Fills the index of an environment with the bundled table, where there is one and it has never been filled.
 *
 * @returns null where that is not so, or was not wanted.
 * @throws {ChefError} what `seedEnvironment` throws.
 */
export async function seedFirst({ environment, folder, wants, onSeeds, listener, signal }: SeedFirstRequest): Promise<EnvironmentSeeded | null> {
  const { kind } = await inAccount(environment, signal, () => indexState(environment, signal));
  if (kind !== "empty" || !(await wants())) return null;
  const seeds = await prepareSeeds({ sources: ["builtin"], files: [], folder });
  onSeeds(seeds);
  return await seedEnvironment({ environment, seeds, folder, isDryRun: false, resumes: true, listener, signal });
}
