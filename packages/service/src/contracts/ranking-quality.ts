import type { JudgedName } from "./judged-foods.ts";

export interface RankingQuality {
  /** Share of the names whose first food is one that answers. */
  readonly hitAt1: number;
  readonly hitAt5: number;
  /** Mean of the reciprocal rank of the first food that answers; 0 where none does. */
  readonly meanReciprocalRank: number;
  /** Names without an answer among the first five. */
  readonly missed: readonly string[];
}

/** How well rankings, in the order of the names, answer what was judged. */
export function rankingQuality(judged: readonly JudgedName[], rankings: readonly (readonly string[])[]): RankingQuality {
  const ranks = judged.map(({ foods }, index) => rankings[index]?.findIndex((id) => foods.includes(id)) ?? -1);
  const share = (depth: number): number => ranks.filter((rank) => rank >= 0 && rank < depth).length / judged.length;
  return {
    hitAt1: share(1),
    hitAt5: share(5),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / judged.length,
    missed: judged.filter((_, index) => (ranks[index] ?? -1) < 0 || (ranks[index] ?? 0) >= 5).map(({ query }) => query.name),
  };
}
