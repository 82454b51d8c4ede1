import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const OWNER_ONLY = 0o700;

/** Makes a folder and those above it, for the owner alone. Node's own `recursive` never returns where a folder refuses with ENOENT, as /proc does. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: OWNER_ONLY });
  } catch (error) {
    // Another process made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
