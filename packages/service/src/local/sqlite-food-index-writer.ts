import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Embedder } from "../ports/embedder.ts";
import type { FoodIndexWriteOptions, FoodIndexWriter, RefusedFood } from "../ports/food-index-writer.ts";
import { embeddingText } from "../search/embedding-text.ts";
import { exactKey, type FoodDocument, toDocument } from "../search/food-document.ts";
import { FOODS_ALIAS, indexFamily } from "../search/index-name.ts";
import { tokensOf } from "../search/tokens.ts";
import { StageError } from "../stages/stage-error.ts";
import { foodIndexError } from "./food-index-error.ts";
import { createTables, dropIndex, type StoredIndex, storedIndexes, tablesOf } from "./food-index-tables.ts";
import { inTransaction } from "./in-transaction.ts";
import { toBlob } from "./nearest-vectors.ts";
import { openFoodDatabase } from "./open-food-database.ts";

export interface SqliteFoodIndexWriterOptions {
  readonly path: string;
  readonly embedder?: Embedder | null;
}

const BATCH = 200;

/** Builds the food index of one machine. A file that is searched meanwhile goes on answering from the index before. */
export function createSqliteFoodIndexWriter({ path, embedder = null }: SqliteFoodIndexWriterOptions): FoodIndexWriter {
  return {
    replace: async (foods, options) => {
      const documents = await documentsOf(foods, embedder, options);
      return withDatabase(path, async (database) => {
        const index = makeIndex(database, embedder);
        try {
          const refused = await write(database, index, documents, options);
          if (refused.length > 0) {
            inTransaction(database, () => dropIndex(database, index));
            return { status: "refused", index: index.name, refused };
          }
          return { status: "live", index: index.name, foods: documents.length, replaced: goLive(database, index, documents.length, options) };
        } catch (error) {
          if (storedIndexes(database, "is_live = 0").some(({ number }) => number === index.number)) inTransaction(database, () => dropIndex(database, index));
          throw error;
        }
      });
    },
    removeLeftovers: ({ signal }) => {
      signal.throwIfAborted();
      return withDatabase(path, async (database) =>
        inTransaction(database, () => {
          const left = storedIndexes(database, "is_live = 0");
          for (const index of left) dropIndex(database, index);
          return left.map(({ name }) => name);
        }),
      );
    },
  };
}

type Row = FoodDocument & { readonly embedded: Float32Array | null };

/** In the order of their ids, so that the same foods make the same index whatever order they come in. */
async function documentsOf(
  foods: Parameters<FoodIndexWriter["replace"]>[0],
  embedder: Embedder | null,
  options: FoodIndexWriteOptions,
): Promise<readonly Row[]> {
  const { signal, onProgress } = options;
  const sorted = foods.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows: Row[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) {
    const batch = sorted.slice(start, start + BATCH);
    const vectors = embedder === null ? [] : await embedder.embed(batch.map(embeddingText), { signal });
    rows.push(...batch.map((food, position) => ({ ...toDocument(food, null), embedded: vectors[position] ?? null })));
    if (embedder !== null) onProgress?.({ step: "embed", done: rows.length, total: sorted.length });
  }
  return rows;
}

function makeIndex(database: DatabaseSync, embedder: Embedder | null): StoredIndex {
  return inTransaction(database, () => {
    const [model, dimension] = [embedder?.model ?? null, embedder?.dimension ?? 0];
    const { lastInsertRowid } = database.prepare("INSERT INTO indexes (name, model, dimension) VALUES ('', ?, ?)").run(model, dimension);
    const index = { number: Number(lastInsertRowid), name: `${indexFamily(FOODS_ALIAS, embedder)}-${lastInsertRowid}`, model, dimension };
    database.prepare("UPDATE indexes SET name = ? WHERE number = ?").run(index.name, index.number);
    createTables(database, index);
    return index;
  });
}

async function write(database: DatabaseSync, index: StoredIndex, documents: readonly Row[], options: FoodIndexWriteOptions): Promise<readonly RefusedFood[]> {
  const tables = tablesOf(index);
  const addFood = database.prepare(`INSERT INTO ${tables.foods} (food_id, source_table, food, vector) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const addName = database.prepare(`INSERT INTO ${tables.names} (food, exact) VALUES (?, ?)`);
  const addWords = database.prepare(`INSERT INTO ${tables.words} (rowid, tokens) VALUES (?, ?)`);
  const refused: RefusedFood[] = [];
  for (let start = 0; start < documents.length; start += BATCH) {
    await nextTurn();
    options.signal.throwIfAborted();
    inTransaction(database, () => {
      for (const { foodId, table, food, embedded, names } of documents.slice(start, start + BATCH)) {
        const { changes, lastInsertRowid } = addFood.run(foodId, table, food, embedded === null ? null : toBlob(embedded));
        if (changes === 0) refused.push({ foodId, reason: "another food has the same id" });
        if (changes === 0) continue;
        for (const name of new Set([...names.en, ...names.ko])) {
          const added = addName.run(lastInsertRowid, exactKey(name));
          addWords.run(added.lastInsertRowid, tokensOf(name).join(" "));
        }
      }
    });
    options.onProgress?.({ step: "write", done: Math.min(start + BATCH, documents.length), total: documents.length });
  }
  return refused;
}

/** Gives the names of the indexes that it took the place of. */
function goLive(database: DatabaseSync, index: StoredIndex, total: number, { onProgress }: FoodIndexWriteOptions): readonly string[] {
  const held = Number(database.prepare(`SELECT count(*) AS held FROM ${tablesOf(index).foods}`).get()?.["held"]);
  if (held !== total) throw new StageError("search_unavailable", `The index ${index.name} holds ${held} foods of ${total}.`);
  onProgress?.({ step: "verify", done: held, total });
  const before = storedIndexes(database, "is_live = 1");
  inTransaction(database, () => {
    database.exec("UPDATE indexes SET is_live = 0 WHERE is_live = 1");
    database.prepare("UPDATE indexes SET is_live = 1 WHERE number = ?").run(index.number);
    for (const old of before) dropIndex(database, old);
  });
  onProgress?.({ step: "switch", done: total, total });
  return before.map(({ name }) => name);
}

async function withDatabase<T>(path: string, work: (database: DatabaseSync) => Promise<T>): Promise<T> {
  let database: DatabaseSync | undefined;
  try {
    database = openFoodDatabase(path, { isNew: true });
    return await work(database);
  } catch (error) {
    throw foodIndexError(error, path);
  } finally {
    database?.close();
  }
}
