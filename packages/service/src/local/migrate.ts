import type { DatabaseSync } from "node:sqlite";
import { ChefError } from "@ai-chef/sdk/contract";
import { inTransaction } from "./in-transaction.ts";
import { MIGRATIONS } from "./migrations.ts";

/** "AiCh", in the header of every database of ours. */
export const APPLICATION_ID = 0x41_69_43_68;

/** Brings a database to this version's schema, in one transaction. @throws {ChefError} as `schemaVersion`. */
export function migrate(database: DatabaseSync, path: string): void {
  if (schemaVersion(database, path) === MIGRATIONS.length) return;
  inTransaction(database, () => {
    // Another process may have done it meanwhile.
    for (const step of MIGRATIONS.slice(schemaVersion(database, path))) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

/**
 * How many of the migrations a database has had; 0 for an empty one.
 *
 * @throws {ChefError} `store_newer` when it is more than there are; `store_corrupt` for another program's database.
 */
export function schemaVersion(database: DatabaseSync, path: string): number {
  const version = pragma(database, "user_version");
  const isEmpty = version === 0 && database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
  if (!isEmpty && pragma(database, "application_id") !== APPLICATION_ID)
    throw new ChefError("store_corrupt", `The file ${path} is a database, but not of ai-chef.`, { value: path });
  if (version > MIGRATIONS.length)
    throw new ChefError("store_newer", `The session store ${path} has schema ${version}; this version knows ${MIGRATIONS.length}.`, { value: version });
  return version;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
