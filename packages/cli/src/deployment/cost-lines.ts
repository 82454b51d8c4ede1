export type CostItem = "alarms" | "dashboards" | "secrets" | "keys" | "tables" | "search" | "model" | "workflow" | "functions" | "requests" | "logs";

export interface CostLine {
  readonly item: CostItem;
  /** US dollars; null where no price is known. */
  readonly usd: number | null;
}

/** What an environment costs by list prices, without free tiers and taxes. */
export interface MonthlyCost {
  /** A month of doing nothing. */
  readonly idle: readonly CostLine[];
  /** A thousand recipes. */
  readonly thousandRecipes: readonly CostLine[];
}

/** Sum of the lines whose price is known. US dollars. */
export const knownSum = (lines: readonly CostLine[]): number => lines.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
