import type { FoodCandidate } from "../ports/food-index.ts";
import { foodOfDocument } from "./food-document.ts";
import { fuseRankings } from "./fusion.ts";

/** How deep each ranking is read before they are fused, whatever the limit, so that a smaller limit gives the head of the same list. */
export const RANKING_DEPTH = 50;
export const MAX_LIMIT = 50;

/** What an index gives for a document that it found. */
export interface FoundDocument {
  readonly foodId: string;
  /** The food as JSON. */
  readonly food: string;
}

/** Rankings of documents, each best first, as candidates. What is no food of this version's form is left out. */
export function toCandidates(rankings: readonly (readonly FoundDocument[])[], limit: number): readonly FoodCandidate[] {
  const documents = new Map(rankings.flat().map(({ foodId, food }) => [foodId, food]));
  const candidates: FoodCandidate[] = [];
  for (const { id, score } of fuseRankings(rankings.map((ranking) => ranking.map(({ foodId }) => foodId)))) {
    const food = foodOfDocument(documents.get(id) ?? "");
    if (food !== null) candidates.push({ food, score });
    if (candidates.length === limit) break;
  }
  return candidates;
}
