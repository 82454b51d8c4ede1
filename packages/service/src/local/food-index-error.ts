import { StageError } from "../stages/stage-error.ts";

/** An error of SQLite as `SearchUnavailableError`; any other as it is. */
export function foodIndexError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  return new StageError("search_unavailable", `The food index ${path} cannot be used: ${error.message}.`, { cause: error });
}
