import type { StatedQuantity } from "./ingredient-line.ts";
import type { Piece, ReadAmount } from "./line-reading.ts";
import type { MeasureId } from "./measures.ts";

/** What is known of a Korean line while it is read. */
export interface KoreanDraft {
  quantity: ReadAmount | null;
  unit: string | null;
  measure: MeasureId | null;
  isApproximate: boolean;
  readonly pieces: Piece[];
  readonly stated: StatedQuantity[];
  readonly qualifiers: string[];
  readonly alternatives: string[];
  readonly groups: ReadonlyMap<string, string>;
}

/** A stretch of a line and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly at: number;
}

export const koreanDraft = (groups: ReadonlyMap<string, string>): KoreanDraft => ({
  quantity: null,
  unit: null,
  measure: null,
  isApproximate: false,
  pieces: [],
  stated: [],
  qualifiers: [],
  alternatives: [],
  groups,
});

/** What is left of a text without marks, spaces and signs. */
export const lettersOf = (text: string): string => text.replaceAll(/[\uE000-\uEFFF\s,:;~-]/gu, "");
