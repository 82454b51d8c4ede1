import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ChefError } from "@ai-chef/sdk/contract";

/**
 * Keeps a second seeding from this machine out until the returned function is called. The lock is the file system's own, through SQLite: it ends with
 * the process, however that ends.
 *
 * @throws {ChefError} `seeding_under_way`.
 */
export function lockSeeding(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    throw new ChefError("seeding_under_way", "Another process of this machine is filling an index of foods.", { value: path, cause: error });
  }
  return () => database.close();
}
