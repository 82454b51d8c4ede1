import { describe, expect, it } from "vitest";
import { PRICES_OF, usageOf } from "./prices.ts";

describe("what tokens cost", () => {
  it.each([
    ["global.anthropic.claude-sonnet-5-5", 0.012],
    ["us.anthropic.claude-sonnet-5-5", 0.0132],
    ["anthropic.claude-sonnet-5-5", 0.0132],
    ["arn:aws:bedrock:us-east-1:123456789012:inference-profile/global.anthropic.claude-haiku-4-5-20251001-v1:0", 0.006],
    ["us.amazon.nova-lite-v1:0", 0.0003],
  ])("is that of the table: %s", (modelId, costUsd) => {
    expect(usageOf(modelId, { inputTokens: 1000, outputTokens: 1000 })).toEqual({ inputTokens: 1000, outputTokens: 1000, costUsd, pricesOf: PRICES_OF });
  });

  it.each(["anthropic.claude-sonnet-5-7", "anthropic.claude-sonnet-5-5-lite", "meta.llama3-3-70b-instruct-v1:0", "gpt-oss:20b"])(
    "is not known of a model that the table has not: %s",
    (modelId) => {
      expect(usageOf(modelId, { inputTokens: 1, outputTokens: 2 })).toEqual({ inputTokens: 1, outputTokens: 2, costUsd: null, pricesOf: null });
    },
  );
});
