import { describe, expect, it } from "vitest";
import { sumUsage } from "./model-usage.ts";

const of = (inputTokens: number, outputTokens: number, costUsd: number | null) => ({
  inputTokens,
  outputTokens,
  costUsd,
  pricesOf: costUsd === null ? null : "2026-01-01",
});

describe("what models took together", () => {
  it.each([
    ["nothing and nothing", [null, null], null],
    ["one and nothing", [null, of(1, 2, 0.1)], of(1, 2, 0.1)],
    ["two", [of(1, 2, 0.1), of(10, 20, 0.2)], of(11, 22, 0.3)],
    ["one of unknown cost", [of(1, 2, 0.1), of(10, 20, null)], of(11, 22, null)],
  ])("is the sum: %s", (_, parts, sum) => {
    expect(sumUsage(...parts)).toEqual(sum);
  });
});
