import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a gold file. */
export function gold<T>(file: string): readonly T[] {
  return readFileSync(join(import.meta.dirname, "../gold", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T); // hand-written and validated
}
