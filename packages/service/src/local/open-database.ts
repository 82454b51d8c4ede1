import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ChefError } from "@ai-chef/sdk/contract";
import { makeFolder } from "./make-folder.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { toStoreError } from "./sqlite-errors.ts";

/** Opening blocks the process meanwhile; it happens once. */
const OPENING_TIMEOUT_MS = 5000;
/** How long SQLite itself waits for a lock: short, because the process stands still. The store tries again. */
const BUSY_TIMEOUT_MS = 20;
const OWNER_ONLY = 0o600;
const PERMISSIONS = 0o777;

export interface DatabaseOptions {
  /** Path of the file, or `:memory:`. */
  readonly path: string;
  /** Largest size in pages of 4 KB; unlimited when absent. */
  readonly maxPages?: number;
}

/**
 * Opens the database, made and brought to this version's schema where it is not. The file is readable by its owner alone.
 *
 * @throws {ChefError} `store_unavailable`, `store_full`, `store_corrupt`, or `store_newer` for a schema of a later version.
 */
export function openDatabase({ path, maxPages }: DatabaseOptions): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ":memory:") makeFile(path);
    database = new DatabaseSync(path);
    database.exec(`PRAGMA busy_timeout = ${OPENING_TIMEOUT_MS}`);
    schemaVersion(database, path); // what is not ours is left as it is
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
    migrate(database, path);
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, path);
  }
}

/** The file comes before the database: the files that SQLite puts beside it take over its permissions. */
function makeFile(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw new ChefError("store_unavailable", `The folder ${dirname(path)} of the session store cannot be made.`, { value: path, cause: error });
  }
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    // Opening and closing a file that SQLite holds would drop its locks: only a new one is opened here.
    if (found === undefined) closeSync(openSync(path, "wx", OWNER_ONLY));
    else if (found.isFile() && (found.mode & PERMISSIONS) !== OWNER_ONLY) chmodSync(path, OWNER_ONLY);
  } catch {
    // Another process made it meanwhile, or it is somebody else's: SQLite says whether it can be used.
  }
}
