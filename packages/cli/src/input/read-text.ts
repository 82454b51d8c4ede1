import { isUtf8 } from "node:buffer";
import { ChefError } from "@ai-chef/sdk/contract";
import { named, readBytes } from "./read-bytes.ts";

/** Largest text that is read at once. */
export const MAX_INPUT_BYTES = 2 * 1024 * 1024;

/**
 * Reads a UTF-8 file, or standard input for `-`.
 *
 * @throws {ChefError} those of `readBytes`, `input_not_text`, `empty_input`.
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path, MAX_INPUT_BYTES);
  if (!isUtf8(bytes) || bytes.includes(0)) throw new ChefError("input_not_text", `${named(path)} is not UTF-8 text.`, { value: path });
  const text = bytes.toString("utf8").replace(/^\uFEFF/u, "");
  if (text.trim() === "") throw new ChefError("empty_input", `${named(path)} is empty.`, { value: path });
  return text;
}
