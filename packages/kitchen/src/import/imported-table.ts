import type { Food } from "../foods/food.ts";

/** A row that is not taken over. */
export interface RejectedRow {
  readonly file: string;
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** The record's number in its table; empty where it has none. */
  readonly record: string;
  readonly reason: string;
}

/** What was read of a published table. */
export interface ImportedTable {
  readonly foods: readonly Food[];
  readonly rejected: readonly RejectedRow[];
  /** How the publisher wants to be named. */
  readonly attribution: string;
  /** The file that ends before its end; null where none seems to. */
  readonly cutOff: string | null;
  /** Foods that the table has as published. */
  readonly publishedFoods: number;
}
