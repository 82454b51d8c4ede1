import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** Local time, as a zip has it: the same in every zone. */
const MTIME = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE = 0o100644 * 0x10000;

/** A folder as a zip: the same bytes from the same files, whenever and wherever it is made. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const contents: Zippable = Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join("/"), [readFileSync(file), { mtime: MTIME, os: UNIX, attrs: READABLE, level: 9 }]]),
  );
  return zipSync(contents);
}
