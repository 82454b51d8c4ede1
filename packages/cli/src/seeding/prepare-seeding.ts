import { join } from "node:path";
import type { Food, RejectedRow } from "@ai-chef/kitchen";
import { readSources, type SeedSource, type SeedTable } from "./read-source.ts";
import { writeRejected } from "./rejected-rows.ts";

/** What is to be put into an index. */
export interface Seeds {
  readonly tables: readonly SeedTable[];
  readonly foods: readonly Food[];
  readonly rejected: readonly RejectedRow[];
  /** Where the rejected rows are listed; null where none was. */
  readonly rejectedPath: string | null;
}

export interface SeedsRequest {
  readonly sources: readonly SeedSource[];
  readonly files: readonly string[];
  /** At most so many foods; all when absent. */
  readonly limit?: number;
  /** Folder of the list of rejected rows. */
  readonly folder: string;
}

/** Reads the sources, and lists what of them was rejected. @throws {ChefError} what `readSources` throws. */
export async function prepareSeeds({ sources, files, limit, folder }: SeedsRequest): Promise<Seeds> {
  const tables = await readSources(sources, files);
  const rejected = tables.flatMap((table) => table.rejected);
  const path = join(folder, "rejected.jsonl");
  await writeRejected(path, rejected);
  return { tables, foods: tables.flatMap((table) => table.foods).slice(0, limit), rejected, rejectedPath: rejected.length === 0 ? null : path };
}
