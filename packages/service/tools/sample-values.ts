import { analyze, bundledTable } from "@ai-chef/kitchen";
import { type Analysis, parseAnalysisRequest, type RecipeResult } from "@ai-chef/sdk/contract";
import { aResult } from "../src/contracts/a-result.ts";

export const sampleResult = (): RecipeResult => aResult("session-1", "run-1");

export const sampleAnalysis = (): Analysis =>
  analyze(parseAnalysisRequest({ ingredients: ["2 eggs", "100 g flour"], servings: 2, target: "vegan", language: "en" }), bundledTable());
