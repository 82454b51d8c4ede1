import { ChefError } from "@ai-chef/sdk/contract";
import { MAX_STATE_BYTES } from "../workflow/limits.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * What JSON keeps of a value, shared with nobody: what every state is given and gives.
 *
 * @throws {ChefError} `payload_too_large` over `MAX_STATE_BYTES`.
 */
export function jsonCopy(value: unknown, what: string): Json {
  const text = JSON.stringify(value) ?? "null";
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_STATE_BYTES) throw new ChefError("payload_too_large", `${what} carries ${bytes} bytes; at most ${MAX_STATE_BYTES}.`, { value: bytes });
  return JSON.parse(text) as Json; // JSON it was
}
