import type { ModelUsage } from "@ai-chef/sdk/contract";
import { readModelId } from "./model-id.ts";

/** Day of the table. */
export const PRICES_OF = "2026-11-23";

export interface TokenPrice {
  /** US dollars a million tokens. */
  readonly input: number;
  readonly output: number;
  /** What a profile or region costs that does not route globally, as a factor. */
  readonly regional: number;
}

/** Of Claude 4.5 and later, endpoints that keep to a geography cost 10 % more than the global ones. */
const CLAUDE_REGIONAL = 1.1;

/**
 * On-demand prices by model. Source: https://aws.amazon.com/bedrock/pricing/ and, for Claude, https://platform.claude.com/docs/en/about-claude/pricing.
 */
const PRICES: ReadonlyMap<string, TokenPrice> = new Map([
  ["anthropic.claude-sonnet-5-5", { input: 2, output: 10, regional: CLAUDE_REGIONAL }],
  ["anthropic.claude-opus-5-5", { input: 4, output: 20, regional: CLAUDE_REGIONAL }],
  ["anthropic.claude-sonnet-5", { input: 2, output: 10, regional: CLAUDE_REGIONAL }],
  ["anthropic.claude-sonnet-4-6", { input: 3, output: 15, regional: CLAUDE_REGIONAL }],
  ["anthropic.claude-sonnet-4-5", { input: 3, output: 15, regional: CLAUDE_REGIONAL }],
  ["anthropic.claude-haiku-4-5", { input: 1, output: 5, regional: CLAUDE_REGIONAL }],
  ["amazon.nova-pro", { input: 0.8, output: 3.2, regional: 1 }],
  ["amazon.nova-lite", { input: 0.06, output: 0.24, regional: 1 }],
  ["amazon.nova-micro", { input: 0.035, output: 0.14, regional: 1 }],
]);

/** A date, a version and a size of context after a model's name change nothing of its price. */
const SUFFIX = /(?:-\d{8})?(?:-v\d+)?(?::.*)?$/u;
const TOKENS = 1_000_000;

/** Tokens with what they cost; a model that the table does not know costs null. */
export function usageOf(modelId: string, { inputTokens, outputTokens }: Pick<ModelUsage, "inputTokens" | "outputTokens">): ModelUsage {
  const { model, routing } = readModelId(modelId);
  const price = PRICES.get(model.replace(SUFFIX, ""));
  if (price === undefined) return { inputTokens, outputTokens, costUsd: null, pricesOf: null };
  const usd = ((inputTokens * price.input + outputTokens * price.output) / TOKENS) * (routing === "global" ? 1 : price.regional);
  return { inputTokens, outputTokens, costUsd: Math.round(usd * 1e6) / 1e6, pricesOf: PRICES_OF };
}
