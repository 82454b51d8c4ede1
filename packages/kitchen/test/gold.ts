import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a gold file; they were validated when they were written, and a test says what it reads of them. */
export function gold(file: string): readonly unknown[] {
  return readFileSync(join(import.meta.dirname, "../gold", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
