import type { FoodPart, StatedQuantity } from "./ingredient-line.ts";
import type { MeasureId } from "./measures.ts";

/** Text of a line that goes to one of its fields, and where it stood: the fields keep the order of the line. */
export interface Piece {
  readonly field: "preparation" | "comment";
  readonly text: string;
  readonly at: number;
}

/** An amount as it is read, unrounded. */
export interface ReadAmount {
  readonly min: number;
  readonly max: number;
}

/** What the words of a line say, before it is put in the form of an answer. */
export interface LineReading {
  readonly name: string;
  readonly quantity: ReadAmount | null;
  readonly unit: string | null;
  readonly measure: MeasureId | null;
  readonly pieces: readonly Piece[];
  readonly stated: readonly StatedQuantity[];
  readonly alternatives: readonly string[];
  readonly qualifiers: readonly string[];
  readonly part: FoodPart | null;
  readonly isApproximate: boolean;
}
