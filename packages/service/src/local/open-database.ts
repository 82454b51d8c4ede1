import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ChefError } from "@ai-chef/sdk/contract";
import { MIGRATIONS } from "./migrations.ts";
import { toStoreError } from "./sqlite-errors.ts";

/** How long a writer waits for another, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/**
 * Opens the database, made and brought to this version's schema where it is not.
 *
 * @throws {ChefError} `store_unavailable`, `store_full`, `store_corrupt`, or `store_newer` for a schema of a later version.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ":memory:") makeFolder(path);
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
    migrate(database, path);
    if (path !== ":memory:") chmodSync(path, OWNER_ONLY_FILE);
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, path);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  } catch (error) {
    throw new ChefError("store_unavailable", `The folder ${dirname(path)} of the session store cannot be made.`, { value: path, cause: error });
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
}

function migrate(database: DatabaseSync, path: string): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    const version = versionOf(database);
    if (version > MIGRATIONS.length)
      throw new ChefError("store_newer", `The session store ${path} has schema ${version}; this version knows ${MIGRATIONS.length}.`, { value: version });
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
