/** A limit that AI Chef holds itself to, and the figure of this run. */
export interface Limit {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly isMet: boolean;
  /** Machines differ in speed: a limit on it is printed when missed, and fails nothing. */
  readonly isPrintedOnly?: boolean;
}

/** One question of the benchmark with its table. */
export interface Section {
  readonly title: string;
  /** What was asked and how it was counted, before the table. */
  readonly asked: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader should know of the figures, after the table. */
  readonly notes: readonly string[];
  readonly limits: readonly Limit[];
}

export const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** "294 (98.0 %)" */
export const share = (part: number, whole: number): string => `${part} (${percent(part, whole)})`;
