import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StageError } from "../stages/stage-error.ts";
import { inTransaction } from "./in-transaction.ts";
import { makeFolder } from "./make-folder.ts";

/** "AiCF", in the header of the file. */
const APPLICATION_ID = 0x41_69_43_46;
const BUSY_TIMEOUT_MS = 5000;

/** Steps of the schema, in order: a file at version n has run the first n. A step is never changed once released. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE indexes (
     number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, model TEXT, dimension INTEGER NOT NULL, is_live INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE UNIQUE INDEX one_live_index ON indexes (is_live) WHERE is_live = 1;`,
];

/**
 * Opens the file of the food index.
 *
 * @param options.isNew - Whether a file may be made where there is none.
 * @throws {StageError} `SearchUnavailableError` with what is wrong with the file, or an error of SQLite.
 */
export function openFoodDatabase(path: string, { isNew }: { readonly isNew: boolean }): DatabaseSync {
  if (!isNew && path !== ":memory:" && !existsSync(path)) throw new StageError("search_unavailable", `The food index ${path} is not there.`);
  if (isNew && path !== ":memory:") makeFolder(dirname(path));
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    if (readVersion(database, path) < MIGRATIONS.length) migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSync, path: string): void {
  database.exec("PRAGMA journal_mode = WAL");
  inTransaction(database, () => {
    // Another process may have done it meanwhile.
    for (const step of MIGRATIONS.slice(readVersion(database, path))) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function readVersion(database: DatabaseSync, path: string): number {
  const pragma = (name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  const version = pragma("user_version");
  const isEmpty = version === 0 && database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
  if (!isEmpty && pragma("application_id") !== APPLICATION_ID)
    throw new StageError("search_unavailable", `The file ${path} is a database, but not a food index of ai-chef.`);
  if (version > MIGRATIONS.length)
    throw new StageError(
      "search_unavailable",
      `The food index ${path} is of a newer version: it has schema ${version}, and this one knows ${MIGRATIONS.length}.`,
    );
  return version;
}
