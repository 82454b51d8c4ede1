import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { RejectedRow } from "@ai-chef/kitchen";

/** Rows that were not taken over, one JSON object a line. */
export const rejectedText = (rejected: readonly RejectedRow[]): string => rejected.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Writes the list of what was rejected, or takes the one before away where nothing was. */
export async function writeRejected(path: string, rejected: readonly RejectedRow[]): Promise<void> {
  if (rejected.length === 0) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, rejectedText(rejected));
}
