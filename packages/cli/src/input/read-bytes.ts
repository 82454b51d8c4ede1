import { open } from "node:fs/promises";
import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";

/**
 * Reads a file, or standard input for `-`, of at most so many bytes.
 *
 * @throws {ChefError} `file_not_found`, `file_is_directory`, `file_unreadable`, `input_too_large`.
 */
export async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
  if (path === "-") return await collect(process.stdin, path, maxBytes);
  const file = await openForReading(path);
  try {
    return await collect(file.createReadStream({ autoClose: false }), path, maxBytes);
  } catch (error) {
    throw toFileError(error, path);
  } finally {
    await file.close();
  }
}

/** Opens a file to be read, with the errors of `readBytes`. */
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

/** What a path is called in a message. */
export const named = (path: string): string => (path === "-" ? "The standard input" : path);

async function collect(stream: AsyncIterable<Buffer | string>, path: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw new ChefError("input_too_large", `${named(path)} is larger than ${maxBytes / 1024 / 1024} MB.`, { value: path });
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
