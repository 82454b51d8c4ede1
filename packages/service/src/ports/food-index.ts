import type { Food } from "@ai-chef/kitchen";
import type { Language } from "@ai-chef/sdk/contract";

export interface FoodQuery {
  /** A food's name as a recipe gives it: "돼지 앞다리살", "smoked mackerel". */
  readonly name: string;
  readonly language: Language;
}

export interface FoodCandidate {
  readonly food: Food;
  /** Reciprocal rank of words and vectors, summed: greater is nearer. Comparable within one answer only. */
  readonly score: number;
}

export interface FoodSearchOptions {
  /** Most candidates for each query, 1 to 50. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Source table that a candidate must come from; any when absent. */
  readonly table?: string;
  /** `false` for words alone, so that no model is called. Without it meaning counts too where the index has an embedder. */
  readonly withVectors?: boolean;
}

/**
 * Foods beyond the bundled table, by words and, where there is an embedder, by meaning. It supplies candidates only: which of them a line
 * means is decided in process, by the same rules as for the bundled table.
 */
export interface FoodIndex {
  /**
   * Candidates of each query, best first, in the order of the queries; equal ones by id. A name without letters or digits has none.
   *
   * @throws {StageError} `SearchUnavailableError` when the index is missing or does not answer in time, `SearchAccessDeniedError` where it may not be
   * asked, and what the embedder throws. {RangeError} for a limit that is not allowed. An abort rejects with the caller's own reason.
   */
  search(queries: readonly FoodQuery[], options: FoodSearchOptions): Promise<readonly (readonly FoodCandidate[])[]>;
}
