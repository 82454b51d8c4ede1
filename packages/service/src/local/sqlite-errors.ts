import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";

type Meaning = readonly [ErrorCode, string];

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that are expected to happen. */
const PRIMARY_CODES: Readonly<Record<number, Meaning>> = {
  3: ["store_unavailable", "may not be opened"],
  5: ["store_unavailable", "is locked by another process"],
  6: ["store_unavailable", "is locked"],
  8: ["store_unavailable", "is read-only"],
  10: ["store_unavailable", "cannot be read or written"],
  11: ["store_corrupt", "is damaged"],
  13: ["store_full", "has no space left"],
  14: ["store_unavailable", "cannot be opened"],
  26: ["store_corrupt", "is not a database"],
};

/** Extended ones that say more than their primary code: what a full disk does to the shared-memory file. */
const EXTENDED_CODES: Readonly<Record<number, Meaning>> = { 4874: ["store_full", "has no space left"] };

const PRIMARY = 0xff;

/** An error of SQLite as one of ours; any other error as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (ChefError.isInstance(error) || !(error instanceof Error) || !("errcode" in error)) return error;
  const errcode = Number(error.errcode);
  const [code, says] = EXTENDED_CODES[errcode] ?? PRIMARY_CODES[errcode & PRIMARY] ?? [];
  return code === undefined ? error : new ChefError(code, `The session store ${path} ${says}.`, { value: path, cause: error });
}
