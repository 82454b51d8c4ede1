/** One answer to one question: a figure, its baseline in the same run, and the limit that it is held against. */
export interface Finding {
  readonly question: string;
  readonly figure: string;
  readonly baseline: string;
  readonly limit: string;
  readonly isMet: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of each of some calls, after a few that warm up. */
export async function timed(calls: number, warmUps: number, call: (index: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = -warmUps; index < calls; index += 1) {
    const start = performance.now();
    await call(index);
    if (index >= 0) times.push(performance.now() - start);
  }
  return times;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
