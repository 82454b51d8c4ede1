import type { Food } from "@ai-chef/kitchen";
import type { Embedder, FoodIndexProgress, FoodIndexWriter } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";
import { embedAhead } from "./embed-ahead.ts";

/** How vectors are made; their embedder keeps each that it makes. */
export interface Embedding {
  readonly embedder: Embedder;
  /** Texts that have no vector yet. */
  readonly texts: readonly string[];
  readonly maxConcurrency: number;
}

export interface SeedIndexOptions {
  /** Null for an index of words alone. */
  readonly embedding: Embedding | null;
  readonly writer: FoodIndexWriter;
  readonly onProgress: (progress: FoodIndexProgress) => void;
  readonly signal: AbortSignal;
}

export interface SeededIndex {
  readonly index: string;
  readonly foods: number;
  /** Indexes that it took the place of. */
  readonly replaced: readonly string[];
  /** Indexes that interrupted seedings had left. */
  readonly removed: readonly string[];
}

/**
 * Fills the index anew: makes the vectors that are missing, takes away what interrupted seedings left, and writes a whole new index that answers once
 * it has been checked. Until then the one before it does.
 *
 * @throws {ChefError} `foods_refused`, and what the writer and the embedder throw.
 */
export async function seedIndex(foods: readonly Food[], { embedding, writer, onProgress, signal }: SeedIndexOptions): Promise<SeededIndex> {
  if (embedding !== null) {
    const { embedder, texts, maxConcurrency } = embedding;
    await embedAhead(texts, embedder, { signal, maxConcurrency, onProgress: (done, total) => onProgress({ step: "embed", done, total }) });
  }
  const removed = await writer.removeLeftovers({ signal });
  const report = await writer.replace(foods, {
    signal,
    onProgress: (progress) => {
      // Vectors are all there: what the writer tells of them is told already.
      if (progress.step !== "embed") onProgress(progress);
    },
  });
  if (report.status === "live") return { ...report, removed };
  const [first] = report.refused;
  throw new ChefError("foods_refused", `The index refuses ${report.refused.length} of ${foods.length} foods: ${first?.foodId}, ${first?.reason}`, {
    value: first?.foodId,
  });
}
