import type { DatabaseSync } from "node:sqlite";
import { type StoredIndex, tablesOf } from "./food-index-tables.ts";

interface StoredVector {
  readonly row: number;
  readonly foodId: string;
  readonly table: string;
  readonly vector: Float32Array;
}

export type VectorTable = readonly StoredVector[];

/** All vectors of an index: 8,000 of 512 numbers are 16 MB. */
export function readVectors(database: DatabaseSync, index: StoredIndex): VectorTable {
  const rows = database.prepare(`SELECT row, food_id, source_table, vector FROM ${tablesOf(index).foods} WHERE vector IS NOT NULL`).all();
  return rows.flatMap(({ row, food_id, source_table, vector }): VectorTable => {
    if (!(vector instanceof Uint8Array)) return [];
    return [{ row: Number(row), foodId: String(food_id), table: String(source_table), vector: fromBlob(vector) }];
  });
}

/** Rows of the nearest vectors, best first: exact, by cosine, since all have norm 1. */
export function nearest(vectors: VectorTable, to: Float32Array, table: string | null, count: number): readonly number[] {
  return vectors
    .filter((each) => table === null || each.table === table)
    .map(({ row, foodId, vector }) => ({ row, foodId, cosine: dot(vector, to) }))
    .toSorted((a, b) => b.cosine - a.cosine || (a.foodId < b.foodId ? -1 : 1))
    .slice(0, count)
    .map(({ row }) => row);
}

export function toBlob(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** A copy, since a blob need not begin at a multiple of four. */
function fromBlob(blob: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(blob).buffer);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
