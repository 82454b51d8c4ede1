import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ChefError } from "@ai-chef/sdk/contract";

/**
 * Writes to standard output and waits until it is taken.
 *
 * @throws {ChefError} `output_failed` when the reader is gone or the disk is full.
 */
export async function writeOut(text: string): Promise<void> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.errored !== null) throw outputFailed(stdout.errored);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const isTaken = stdout.write(text, (error) => (error ? reject(outputFailed(error)) : resolve()));
  if (!isTaken) await Promise.race([once(stdout, "drain"), promise]);
  await promise;
}

function outputFailed(cause: unknown): ChefError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "closed";
  return new ChefError("output_failed", `The standard output took no more (${code}).`, { value: code, cause });
}

/**
 * Writes a file whole or not at all.
 *
 * @throws {ChefError} `output_unwritable`.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new ChefError("output_unwritable", `${path} cannot be written (${reason}).`, { value: path, cause: error });
  }
}
