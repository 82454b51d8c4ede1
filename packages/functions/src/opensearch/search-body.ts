import { exactKey, RANKING_DEPTH } from "@ai-chef/service";

/** Above any BM25 score, so that a food of the very name comes first. */
const EXACT_BOOST = 1000;

const FOUND = { size: RANKING_DEPTH, _source: ["foodId", "food"], track_total_hits: false };
const inTable = (table: string | null): { readonly filter?: object } => (table === null ? {} : { filter: { term: { table } } });

/** Foods by the words of their names: those of the very name first, then by BM25. */
export function wordsBody(query: string, table: string | null): object {
  return {
    ...FOUND,
    sort: [{ _score: "desc" }, { foodId: "asc" }],
    query: {
      bool: {
        should: [
          { constant_score: { filter: { term: { exact: exactKey(query) } }, boost: EXACT_BOOST } },
          { multi_match: { query, fields: ["names.ko", "names.en"] } },
        ],
        minimum_should_match: 1,
        ...inTable(table),
      },
    },
  };
}

/** Foods whose vectors are nearest. */
export function vectorBody(vector: Float32Array, table: string | null): object {
  return {
    ...FOUND,
    sort: [{ _score: "desc" }, { foodId: "asc" }],
    query: { knn: { vector: { vector: [...vector], k: RANKING_DEPTH, ...inTable(table) } } },
  };
}
