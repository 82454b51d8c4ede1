import { MARK } from "./brackets.ts";
import { readBracket } from "./english-bracket.ts";
import type { FoodPart, StatedQuantity } from "./ingredient-line.ts";
import type { Piece, ReadAmount } from "./line-reading.ts";
import type { MeasureId } from "./measures.ts";
import type { Unit } from "./units.ts";

/** What stands before the name of an English line, while it is read from left to right. */
export interface Head {
  quantity: ReadAmount | null;
  unit: string | null;
  measure: MeasureId | null;
  part: FoodPart | null;
  isApproximate: boolean;
  /** What is left of the line. */
  rest: string;
  readonly pieces: Piece[];
  readonly stated: StatedQuantity[];
  readonly alternatives: string[];
  readonly groups: ReadonlyMap<string, string>;
  /** Length of the whole line, so that places can be told. */
  readonly length: number;
}

export const headOf = (bare: string, groups: ReadonlyMap<string, string>): Head => ({
  quantity: null,
  unit: null,
  measure: null,
  part: null,
  isApproximate: false,
  rest: bare.trimStart(),
  pieces: [],
  stated: [],
  alternatives: [],
  groups,
  length: bare.length,
});

/** Goes on behind so many characters. */
export function take(head: Head, length: number): void {
  head.rest = head.rest.slice(length).trimStart();
}

/** Puts a text to a field, at the place that has been reached. */
export function say(head: Head, field: Piece["field"], text: string): void {
  head.pieces.push({ field, text: text.trim().replace(/[,;]$/u, ""), at: head.length - head.rest.length });
}

export function takeUnit(head: Head, unit: Unit): void {
  head.unit = unit.name;
  head.measure = unit.measure;
  take(head, unit.length);
}

/** Reads the brackets that stand next. */
export function takeBrackets(head: Head, isEach: boolean): void {
  while (MARK.test(head.rest.charAt(0))) {
    const text = head.groups.get(head.rest.charAt(0)) ?? "";
    for (const { field, text: part, stated, alternative } of readBracket(text, isEach)) {
      say(head, field, part);
      head.stated.push(...stated);
      if (alternative !== null) head.alternatives.push(alternative);
    }
    take(head, 1);
  }
}
