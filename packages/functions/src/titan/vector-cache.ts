import { createHash } from "node:crypto";
import type { Cache, VectorSpace } from "@ai-chef/service";
import { faultOf } from "./titan-body.ts";

/** A vector of a text never changes; what nobody asks for in half a year may go. */
const LIFETIME_SECONDS = 180 * 24 * 60 * 60;

/** Vectors that were made before, by what they are of. */
export interface VectorCache {
  get(texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  set(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

/** Vectors in a cache of text, under the SHA-256 of model, dimension and text. */
export function vectorCache(cache: Cache, { model, dimension }: VectorSpace): VectorCache {
  const keyOf = (text: string): string =>
    `embedding:${createHash("sha256")
      .update(JSON.stringify([model, dimension, text]))
      .digest("hex")}`;
  return {
    get: async (texts) => {
      const found = await cache.get(texts.map(keyOf));
      const vectors = texts.flatMap((text): readonly (readonly [string, Float32Array])[] => {
        const vector = decode(found.get(keyOf(text)) ?? "");
        return faultOf(vector, dimension) === null ? [[text, vector]] : [];
      });
      return new Map(vectors);
    },
    set: (vectors) => cache.set(new Map([...vectors].map(([text, vector]) => [keyOf(text), encode(vector)])), { lifetimeSeconds: LIFETIME_SECONDS }),
  };
}

/** Vectors of texts that a cache has. */
export const keptVectors = (cache: Cache, space: VectorSpace, texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> =>
  vectorCache(cache, space).get(texts);

const encode = (vector: Float32Array): string => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");

function decode(text: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, "base64"));
  return bytes.byteLength % Float32Array.BYTES_PER_ELEMENT === 0 ? new Float32Array(bytes.buffer) : new Float32Array();
}
