import type { DatabaseSync } from "node:sqlite";

/** One of the indexes of a file. */
export interface StoredIndex {
  readonly number: number;
  readonly name: string;
  /** What made its vectors; null for an index of words alone. */
  readonly model: string | null;
  readonly dimension: number;
}

/** Every index has tables of its own, so that what is searched has no statistics of what is being built. */
export function tablesOf({ number }: Pick<StoredIndex, "number">): { readonly foods: string; readonly names: string; readonly words: string } {
  return { foods: `foods_${number}`, names: `names_${number}`, words: `words_${number}` };
}

export function liveIndex(database: DatabaseSync): StoredIndex | null {
  return storedIndexes(database, "is_live = 1")[0] ?? null;
}

export function storedIndexes(database: DatabaseSync, where: "is_live = 1" | "is_live = 0"): readonly StoredIndex[] {
  const rows = database.prepare(`SELECT number, name, model, dimension FROM indexes WHERE ${where} ORDER BY number`).all();
  return rows.map(({ number, name, model, dimension }) => ({
    number: Number(number),
    name: String(name),
    model: model === null || model === undefined ? null : String(model),
    dimension: Number(dimension),
  }));
}

/** A row of words for every name: a food with many names is no worse found by one of them. */
export function createTables(database: DatabaseSync, index: StoredIndex): void {
  const { foods, names, words } = tablesOf(index);
  database.exec(`
    CREATE TABLE ${foods} (row INTEGER PRIMARY KEY, food_id TEXT NOT NULL UNIQUE, source_table TEXT NOT NULL, food TEXT NOT NULL, vector BLOB) STRICT;
    CREATE TABLE ${names} (row INTEGER PRIMARY KEY, food INTEGER NOT NULL, exact TEXT NOT NULL) STRICT;
    CREATE INDEX ${names}_exact ON ${names} (exact);
    CREATE VIRTUAL TABLE ${words} USING fts5 (tokens, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '%'");`);
}

export function dropIndex(database: DatabaseSync, index: StoredIndex): void {
  const { foods, names, words } = tablesOf(index);
  database.exec(`DROP TABLE IF EXISTS ${words}; DROP TABLE IF EXISTS ${names}; DROP TABLE IF EXISTS ${foods}`);
  database.prepare("DELETE FROM indexes WHERE number = ?").run(index.number);
}
