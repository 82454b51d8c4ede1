import { SAMPLE_ANALYSIS, SAMPLE_RESULT } from "@ai-chef/sdk/testing";
import { expect, it } from "vitest";
import { sampleAnalysis, sampleResult } from "../tools/sample-values.ts";

/** `npm run references` writes them. */
it("the samples of the SDK are what the composer and the judge say", () => {
  expect(SAMPLE_RESULT).toEqual(sampleResult());
  expect(SAMPLE_ANALYSIS).toEqual(sampleAnalysis());
});
