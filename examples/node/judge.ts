import { readFileSync } from "node:fs";
import { analyze, bundledTable } from "@ai-chef/kitchen";
import { parseAnalysisRequest } from "@ai-chef/sdk/contract";

// The check that an app puts behind its own language model.
const file = process.argv[2] ?? "recipes/keto-by-a-model.txt";
const ingredients = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "");
const { compliance, nutrition } = analyze(parseAnalysisRequest({ ingredients, servings: 4, target: "keto", allergies: ["gluten"] }), bundledTable());

console.log(`${compliance?.verdict}: ${nutrition.perServing.energyKcal} kcal a serving`);
for (const { rule, actual, limit, outcome } of compliance?.checks ?? []) console.log(`${outcome} ${rule}: ${actual} against ${JSON.stringify(limit)}`);
