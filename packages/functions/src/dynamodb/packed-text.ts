import { ChefError } from "@ai-chef/sdk/contract";
import { gunzipSync, gzipSync } from "node:zlib";

/** An item holds 400 KB with its names and its other attributes (DynamoDB's quota); beyond this much text is packed. */
const PLAIN_BYTES = 300 * 1024;
const MAX_BYTES = 390 * 1024;

/** Text as an item holds it: as it is, or by gzip where it is long. @throws {ChefError} `payload_too_large` when it is too long even so. */
export function packText(text: string): string | Uint8Array {
  if (Buffer.byteLength(text) <= PLAIN_BYTES) return text;
  const packed = gzipSync(text);
  if (packed.length <= MAX_BYTES) return packed;
  throw new ChefError("payload_too_large", `A text of ${Buffer.byteLength(text)} bytes is too large for an item of a table.`, { value: packed.length });
}

/** @throws {ChefError} `store_corrupt` when an attribute is not what `packText` made. */
export function unpackText(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    if (value instanceof Uint8Array) return gunzipSync(value).toString();
  } catch (error) {
    throw damaged(error);
  }
  throw damaged();
}

/** @throws {ChefError} `store_corrupt` when an attribute is not packed JSON. */
export function unpackJson(value: unknown): unknown {
  const text = unpackText(value);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
}

const damaged = (cause?: unknown): ChefError => new ChefError("store_corrupt", "The session store is damaged: an item is not JSON.", { cause });
