import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleAnalysis, sampleResult } from "./sample-values.ts";

/** Writes the samples of `@ai-chef/sdk/testing`. `samples.test.ts` fails when they are not up to date. */
const text = `// Made by \`npm run references\`: what the composer and the judge say.
import type { Analysis } from "../model/analysis.ts";
import type { RecipeResult } from "../model/recipe.ts";

/** A keto dish of the composer. */
export const SAMPLE_RESULT: RecipeResult = ${JSON.stringify(sampleResult())};

/** Two eggs and 100 g of flour, judged for vegans. */
export const SAMPLE_ANALYSIS: Analysis = ${JSON.stringify(sampleAnalysis())};
`;
writeFileSync(join(import.meta.dirname, "../../sdk/src/testing/samples.ts"), text);
