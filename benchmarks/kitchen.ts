import { analyze, bundledTable, finishDish, groundRecipe, referenceOffers, rulesFor } from "@ai-chef/kitchen";
import { parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { type Finding, median, milliseconds, timed } from "./measure.ts";

const LINES = [
  "300 g chicken thighs, boneless and skinless",
  "2 tbsp soy sauce",
  "1 tbsp olive oil",
  "3 cloves garlic, minced",
  "1 onion, sliced",
  "1 carrot",
  "200 g broccoli",
  "1 tsp sugar",
  "1/2 tsp black pepper",
  "2 green onions",
  "150 g mushrooms",
  "1 tbsp sesame seeds",
];

/** How long do grounding, summing, judging and balancing twelve ingredients take? The baseline writes and reads the same answer as JSON. */
export async function kitchen(): Promise<readonly Finding[]> {
  const table = bundledTable();
  const rules = rulesFor({ target: "keto", healthConditions: ["hypertension"], allergies: ["shrimp"], babyAgeMonths: null });
  const offers = referenceOffers(table);
  const dish = (): unknown =>
    finishDish({
      ingredients: groundRecipe(LINES, table),
      servings: 2,
      rules,
      asked: ["shrimp"],
      mealsPerDay: 3,
      budget: { amount: 9000, currency: "KRW" },
      offers,
      pantry: new Set(),
      language: "en",
    });
  const answer = analyze(parseAnalysisRequest({ ingredients: LINES, target: "keto" }), table);
  const work = median(await timed(400, 50, dish));
  const json = median(await timed(400, 50, () => JSON.parse(JSON.stringify(answer))));
  return [
    {
      question: "ground, sum, judge and balance 12 ingredients (p50)",
      figure: milliseconds(work),
      baseline: `JSON there and back: ${milliseconds(json)}`,
      limit: "5 ms",
      isMet: work < 5,
    },
  ];
}
