import { analyze, bundledTable } from "@ai-chef/kitchen";
import { parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { median } from "../measure.ts";
import { gold, type GoldRecipe } from "./gold.ts";
import { type Section, share } from "./section.ts";

const MOST_MEDIAN_ERROR = 0.15;
const NEAR = 0.2;

/** Is the energy of a whole recipe right, from its lines as they are written? */
export function energy(): Section {
  const recipes = gold("recipes.jsonl");
  const groups = [
    { name: "all", of: recipes },
    { name: "English", of: recipes.filter(({ lang }) => lang === "en") },
    { name: "Korean", of: recipes.filter(({ lang }) => lang === "ko") },
  ].map(({ name, of }) => ({ name, errors: of.map(errorOf) }));
  const overall = median(groups[0]?.errors ?? []);
  return {
    title: "Energy of whole recipes",
    asked: `${recipes.length} recipes, read from their written lines. The energy of all servings against a sum by hand from the tables; the error is the absolute difference over the gold sum.`,
    columns: ["recipes", "number", "median error", "within a fifth", "largest error"],
    rows: groups.map(({ name, errors }) => [
      name,
      String(errors.length),
      inPercent(median(errors)),
      share(errors.filter((error) => error <= NEAR).length, errors.length),
      inPercent(Math.max(...errors)),
    ]),
    notes: ["The gold itself allows about 15 %: household measures are judged. No peer was run: the ones above give no energy."],
    limits: [{ what: "median error of a recipe's energy", figure: inPercent(overall), limit: "at most 15 %", isMet: overall <= MOST_MEDIAN_ERROR }],
  };
}

function errorOf({ ingredients, servings, expected }: GoldRecipe): number {
  const { nutrition } = analyze(parseAnalysisRequest({ ingredients, servings }), bundledTable());
  return Math.abs((nutrition.total.energyKcal ?? 0) - expected.energyKcal) / expected.energyKcal;
}

const inPercent = (value: number): string => `${(100 * value).toFixed(1)} %`;
