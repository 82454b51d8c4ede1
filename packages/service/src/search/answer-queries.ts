import type { Embedder } from "../ports/embedder.ts";
import type { FoodCandidate, FoodQuery, FoodSearchOptions } from "../ports/food-index.ts";
import { queryText } from "./query-text.ts";
import { type FoundDocument, MAX_LIMIT, toCandidates } from "./search-results.ts";
import { tokensOf } from "./tokens.ts";

/** Texts that are searched for, none of them twice, with their vectors where meaning counts. */
export interface SearchedTexts {
  readonly texts: readonly string[];
  /** In the order of the texts; null for words alone. */
  readonly vectors: readonly Float32Array[] | null;
}

/**
 * What every index does around its own search: checks the limit, leaves out names that say nothing, embeds where it may, fuses the rankings.
 *
 * @param find - For each text its rankings, each best first.
 * @throws {RangeError} for a limit that the port does not allow; what the embedder and `find` throw.
 */
export async function answerQueries(
  queries: readonly FoodQuery[],
  { limit, signal, withVectors = true }: FoodSearchOptions,
  embedder: Embedder | null,
  find: (searched: SearchedTexts) => Promise<readonly (readonly (readonly FoundDocument[])[])[]>,
): Promise<readonly (readonly FoodCandidate[])[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw new RangeError(`the limit of a food search is 1 to ${MAX_LIMIT}, not ${limit}`);
  signal.throwIfAborted();
  const texts = [...new Set(queries.map(({ name }) => queryText(name)))].filter((text) => tokensOf(text).length > 0);
  if (texts.length === 0) return queries.map(() => []);
  const vectors = embedder === null || !withVectors ? null : await embedder.embed(texts, { signal });
  signal.throwIfAborted();
  const rankings = await find({ texts, vectors });
  const candidates = new Map(texts.map((text, position) => [text, toCandidates(rankings[position] ?? [], limit)]));
  return queries.map(({ name }) => candidates.get(queryText(name)) ?? []);
}
