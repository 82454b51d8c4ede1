import { createInterface } from "node:readline";
import { ChefError } from "@ai-chef/sdk/contract";
import { openForReading } from "./read-bytes.ts";

/** Longest line of a batch, in characters. */
const MAX_LINE = 1024 * 1024;

/** The lines of a JSONL file, or of standard input for `-`, one at a time: memory does not grow with the file. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = path === "-" ? undefined : await openForReading(path);
  try {
    const input = file?.createReadStream({ encoding: "utf8", autoClose: false }) ?? process.stdin.setEncoding("utf8");
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() !== "") yield line;
    }
  } finally {
    await file?.close();
    // A pipe that is still open must not keep a process alive that has done with it.
    if (path === "-") process.stdin.destroy();
  }
}

/** @throws {ChefError} `input_too_large`. */
export function checkLength(line: string): void {
  if (line.length > MAX_LINE) throw new ChefError("input_too_large", `A line of the batch has ${line.length} characters; at most ${MAX_LINE}.`);
}
