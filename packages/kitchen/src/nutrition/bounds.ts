/** What a figure can be: at least `low`, at most `high` (`Infinity` where nothing bounds it). An exact figure has both equal. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const ZERO: Range = { low: 0, high: 0 };

export const exactly = (value: number): Range => ({ low: value, high: value });

export const isExact = ({ low, high }: Range): boolean => low === high;

export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });

/** Times a factor of at least 0. */
export const times = ({ low, high }: Range, factor: number): Range => ({ low: low * factor, high: factor === 0 ? 0 : high * factor });

/** Product of two ranges of at least 0; nothing of something unbounded is nothing. */
export const product = (a: Range, b: Range): Range => ({ low: a.low * b.low, high: a.high === 0 || b.high === 0 ? 0 : a.high * b.high });

export const sum = (ranges: Iterable<Range>): Range => {
  let total = ZERO;
  for (const range of ranges) total = plus(total, range);
  return total;
};
