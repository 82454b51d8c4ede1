import { createHash } from "node:crypto";
import type { SeededIndex } from "./seed-index.ts";
import type { SeedTable } from "./read-source.ts";

/** Where the foods of an index come from. */
export interface SeedRecord {
  readonly index: string;
  readonly foods: number;
  readonly seededAt: string;
  readonly sources: readonly SeededSource[];
}

export interface SeededSource {
  readonly source: SeedTable["source"];
  readonly foods: number;
  readonly rejected: number;
  /** As its publisher wants to be named. */
  readonly attribution: string;
  /** SHA-256 of its foods. */
  readonly sha256: string;
}

export const seedRecord = ({ index, foods }: SeededIndex, tables: readonly SeedTable[], now: Date): SeedRecord => ({
  index,
  foods,
  seededAt: now.toISOString(),
  sources: tables.map(({ source, foods: own, rejected, attribution }) => ({
    source,
    foods: own.length,
    rejected: rejected.length,
    attribution,
    sha256: createHash("sha256").update(JSON.stringify(own)).digest("hex"),
  })),
});
