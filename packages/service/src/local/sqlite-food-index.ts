import type { DatabaseSync } from "node:sqlite";
import type { Embedder } from "../ports/embedder.ts";
import type { FoodIndex } from "../ports/food-index.ts";
import { answerQueries } from "../search/answer-queries.ts";
import { exactKey } from "../search/food-document.ts";
import { type FoundDocument, RANKING_DEPTH } from "../search/search-results.ts";
import { tokensOf } from "../search/tokens.ts";
import { StageError } from "../stages/stage-error.ts";
import { foodIndexError } from "./food-index-error.ts";
import { liveIndex, type StoredIndex, tablesOf } from "./food-index-tables.ts";
import { nearest, readVectors, type VectorTable } from "./nearest-vectors.ts";
import { openFoodDatabase } from "./open-food-database.ts";

export interface SqliteFoodIndexOptions {
  /** Path of the file; it need not be there yet. */
  readonly path: string;
  /** Null for words alone. */
  readonly embedder?: Embedder | null;
}

export interface SqliteFoodIndex extends FoodIndex {
  close(): void;
}

/** Names that are read for a ranking: a food has several, and counts once. */
const NAMES_READ = RANKING_DEPTH * 8;

/** The food index of one machine: words by SQLite's own BM25 over our tokens, vectors compared one by one, fused as everywhere. */
export function createSqliteFoodIndex({ path, embedder = null }: SqliteFoodIndexOptions): SqliteFoodIndex {
  let database: DatabaseSync | undefined;
  let vectors: { readonly number: number; readonly table: VectorTable } | undefined;

  const vectorsOf = (index: StoredIndex): VectorTable => {
    if (database === undefined) return [];
    if (vectors?.number !== index.number) vectors = { number: index.number, table: readVectors(database, index) };
    return vectors.table;
  };

  const rankings = (index: StoredIndex, text: string, vector: Float32Array | null, table: string | null): readonly (readonly FoundDocument[])[] => {
    if (database === undefined) return [];
    const byWords = rankByWords(database, index, text, table);
    if (vector === null) return [byWords];
    const byMeaning = nearest(vectorsOf(index), vector, table, RANKING_DEPTH);
    const find = database.prepare(`SELECT food_id AS foodId, food FROM ${tablesOf(index).foods} WHERE row = ?`);
    return [byWords, byMeaning.flatMap((row) => toFound(find.get(row)))];
  };

  return {
    search: (queries, options) =>
      answerQueries(queries, options, embedder, async ({ texts, vectors }) => {
        try {
          database ??= openFoodDatabase(path, { isNew: false });
          // One view of the file for all queries, although another process may put a new index in place meanwhile.
          database.exec("BEGIN");
          try {
            const index = liveIndex(database);
            if (index === null) throw new StageError("search_unavailable", `The food index ${path} holds no finished index.`);
            if (vectors !== null) checkSpace(index, embedder);
            return texts.map((text, position) => rankings(index, text, vectors?.[position] ?? null, options.table ?? null));
          } finally {
            database.exec("COMMIT");
          }
        } catch (error) {
          throw foodIndexError(error, path);
        }
      }),
    close: () => {
      database?.close();
      database = undefined;
    },
  };
}

/** Vectors of another model say nothing. */
function checkSpace({ name, model, dimension }: StoredIndex, embedder: Embedder | null): void {
  if (model !== null && (model !== embedder?.model || dimension !== embedder.dimension))
    throw new StageError(
      "search_unavailable",
      `The food index ${name} has vectors of ${model} with ${dimension} numbers, and not of ${embedder?.model} with ${embedder?.dimension}.`,
    );
}

/** Foods of the very name first, then by BM25 of their best name. */
function rankByWords(database: DatabaseSync, index: StoredIndex, name: string, table: string | null): readonly FoundDocument[] {
  const { foods, names, words } = tablesOf(index);
  const found = `SELECT f.food_id AS foodId, f.food AS food`;
  const from = `JOIN ${foods} f ON f.row = n.food WHERE (?2 IS NULL OR f.source_table = ?2)`;
  const exact = database.prepare(`${found} FROM ${names} n ${from} AND n.exact = ?1 ORDER BY f.food_id LIMIT ${NAMES_READ}`).all(exactKey(name), table);
  const near = database
    .prepare(`${found} FROM ${words} w JOIN ${names} n ON n.row = w.rowid ${from} AND w.tokens MATCH ?1 ORDER BY bm25(${words}), f.food_id LIMIT ${NAMES_READ}`)
    .all(matchOf(name), table);
  const unique = new Map([...exact, ...near].flatMap(toFound).map((document) => [document.foodId, document]));
  return [...unique.values()].slice(0, RANKING_DEPTH);
}

const matchOf = (name: string): string => [...new Set(tokensOf(name))].map((token) => `"${token}"`).join(" OR ");

function toFound(row: Record<string, unknown> | undefined): readonly FoundDocument[] {
  return row === undefined ? [] : [{ foodId: String(row["foodId"]), food: String(row["food"]) }];
}
