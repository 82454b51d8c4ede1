import type { ModelUsage } from "@ai-chef/sdk/contract";

/** What models took together; a cost that one of them lacks is not known of the sum. */
export function sumUsage(...parts: readonly (ModelUsage | null)[]): ModelUsage | null {
  const known = parts.filter((part) => part !== null);
  const first = known[0];
  if (first === undefined) return null;
  return known.slice(1).reduce(
    (sum, { inputTokens, outputTokens, costUsd, pricesOf }) => ({
      inputTokens: sum.inputTokens + inputTokens,
      outputTokens: sum.outputTokens + outputTokens,
      ...(sum.costUsd === null || costUsd === null
        ? { costUsd: null, pricesOf: null }
        : { costUsd: round(sum.costUsd + costUsd), pricesOf: pricesOf ?? sum.pricesOf }),
    }),
    first,
  );
}

/** A millionth of a dollar is less than a token costs. */
const round = (usd: number): number => Math.round(usd * 1e6) / 1e6;
