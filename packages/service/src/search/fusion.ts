/** The constant of Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009: 60. */
const RANK_CONSTANT = 60;

export interface Fused {
  readonly id: string;
  readonly score: number;
}

/** Fuses rankings, each best first, by the sum of the reciprocals of the ranks. Equal sums go by id, so that the order is the same every time. */
export function fuseRankings(rankings: readonly (readonly string[])[]): readonly Fused[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings)
    for (const [index, id] of [...new Set(ranking)].entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + index + 1));
  return [...scores].map(([id, score]) => ({ id, score })).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
