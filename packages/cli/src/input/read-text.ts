import { open } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";

/** Largest document that is read at once. */
export const MAX_INPUT_BYTES = 2 * 1024 * 1024;

/**
 * Reads a file, or standard input for `-`.
 *
 * @throws {ChefError} `file_not_found`, `file_is_directory`, `file_unreadable`, `input_too_large`, `input_not_text`, `empty_input`.
 */
export async function readText(path: string): Promise<string> {
  const bytes = path === "-" ? await collect(process.stdin, "-") : await readFileBytes(path);
  if (!isUtf8(bytes) || bytes.includes(0)) throw new ChefError("input_not_text", `${named(path)} is not UTF-8 text.`, { value: path });
  const text = bytes.toString("utf8").replace(/^\uFEFF/u, "");
  if (text.trim() === "") throw new ChefError("empty_input", `${named(path)} is empty.`, { value: path });
  return text;
}

async function readFileBytes(path: string): Promise<Buffer> {
  const file = await openForReading(path);
  try {
    return await collect(file.createReadStream({ autoClose: false }), path);
  } catch (error) {
    throw toFileError(error, path);
  } finally {
    await file.close();
  }
}

/** Opens a file to be read, with the errors of `readText`. */
export async function openForReading(path: string): Promise<Awaited<ReturnType<typeof open>>> {
  try {
    const file = await open(path, "r");
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new ChefError("file_is_directory", `${path} is a directory.`, { value: path });
    }
    return file;
  } catch (error) {
    throw toFileError(error, path);
  }
}

async function collect(stream: AsyncIterable<Buffer | string>, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_INPUT_BYTES) throw new ChefError("input_too_large", `${named(path)} is larger than ${MAX_INPUT_BYTES / 1024 / 1024} MB.`, { value: path });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const FILE_ERRORS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ["file_not_found", "does not exist"],
  ENOTDIR: ["file_not_found", "does not exist"],
  EISDIR: ["file_is_directory", "is a directory"],
};

function toFileError(error: unknown, path: string): ChefError {
  if (ChefError.isInstance(error)) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [known, says] = FILE_ERRORS[code] ?? ["file_unreadable", "cannot be read"];
  return new ChefError(known, `${path} ${says}.`, { value: path, cause: error });
}

const named = (path: string): string => (path === "-" ? "The standard input" : path);
