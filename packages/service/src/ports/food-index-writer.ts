import type { Food } from "@ai-chef/kitchen";

/** How far the building of an index is. */
export interface FoodIndexProgress {
  readonly step: "embed" | "write" | "verify" | "switch";
  /** Foods that are done in this step. */
  readonly done: number;
  readonly total: number;
}

/** A food that the index refused. */
export interface RefusedFood {
  readonly foodId: string;
  readonly reason: string;
}

export type FoodIndexReport =
  /** Searches are answered by the new index; `replaced` is the one before it, which is gone. */
  | { readonly status: "live"; readonly index: string; readonly foods: number; readonly replaced: readonly string[] }
  /** Nothing changed for searches, and the new index is gone. */
  | { readonly status: "refused"; readonly index: string; readonly refused: readonly RefusedFood[] };

export interface FoodIndexWriteOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: FoodIndexProgress) => void;
}

/** Builds a food index anew, beside the one that answers. */
export interface FoodIndexWriter {
  /**
   * Writes every food into a new index, checks that all are there, and lets it answer in place of the old one, which goes last. Until then, and when
   * it fails, is aborted or a food is refused, the old one answers. What it could not take away itself, `removeLeftovers` does.
   *
   * @throws {StageError} `SearchUnavailableError`, `SearchAccessDeniedError`, and what the embedder throws.
   */
  replace(foods: readonly Food[], options: FoodIndexWriteOptions): Promise<FoodIndexReport>;
  /** Removes indexes that no search is answered by: what interrupted builds left. None may be under way. Gives their names. */
  removeLeftovers(options: { readonly signal: AbortSignal }): Promise<readonly string[]>;
}
