import type { Food } from "@ai-chef/kitchen";
import { type Embedder, embeddingText, StageError } from "@ai-chef/service";
import type { IndexAdmin } from "./index-admin.ts";
import { vectorBody, wordsBody } from "./search-body.ts";

/** Foods that are looked for, evenly over the table. */
const SPOTS = 8;

/**
 * Looks for some foods of a new index, before it answers for others: each by its own name; by its own vector most of them, since a graph of vectors
 * finds what is nearest nearly always (Malkov and Yashunin, IEEE TPAMI 2020;42:824-836).
 *
 * @throws {StageError} `SearchUnavailableError` with the food that is not found.
 */
export async function checkSpots(admin: IndexAdmin, index: string, foods: readonly Food[], embedder: Embedder | null, signal: AbortSignal): Promise<void> {
  const spots = Array.from({ length: Math.min(SPOTS, foods.length) }, (_, spot) => foods[Math.floor((spot * foods.length) / Math.min(SPOTS, foods.length))]);
  const sample = spots.filter((food) => food !== undefined);
  for (const { id, name } of sample) {
    if (!(await admin.finds(index, wordsBody(name.ko, null), id)) && !(await admin.finds(index, wordsBody(name.en, null), id)))
      throw new StageError("search_unavailable", `The index ${index} does not find ${id} by its name "${name.ko}".`);
  }
  if (embedder === null) return;
  const vectors = await embedder.embed(sample.map(embeddingText), { signal });
  const missed: string[] = [];
  for (const [position, { id }] of sample.entries()) {
    const vector = vectors[position];
    if (vector === undefined || !(await admin.finds(index, vectorBody(vector, null), id))) missed.push(id);
  }
  if (missed.length * 2 > sample.length)
    throw new StageError("search_unavailable", `The index ${index} does not find ${missed.length} of ${sample.length} foods by their vectors: ${missed[0]}.`);
}
