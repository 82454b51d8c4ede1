import { planBrief, type DraftRequest } from "@ai-chef/service";
import { bundledTable } from "@ai-chef/kitchen";
import { parseProfile } from "@ai-chef/sdk/contract";

/** What models are asked in these tests. */
export const REQUEST: DraftRequest = {
  brief: planBrief(parseProfile({ target: "keto", language: "en", pantry: ["eggs"] }), bundledTable()),
  attempt: 1,
  feedback: [],
};

/** A draft that the reader takes. */
export const DRAFT = {
  title: "Tofu pan",
  description: "Tofu in sesame oil.",
  servings: 2,
  cookingMinutes: 15,
  difficulty: "beginner",
  cuisine: null,
  ingredients: [
    { text: "500 g tofu", foodId: "tofu", grams: 500, fate: null },
    { text: "20 g sesame oil", foodId: "sesame-oil", grams: 20, fate: null },
  ],
  steps: ["Fry {1} in {2}."],
  notes: null,
};

/** How a call ended: the draft's title, or an error's name and code, and after how many milliseconds. */
export async function outcomeOf(call: Promise<{ readonly draft: { readonly title: string } }>): Promise<{ readonly said: string; readonly ms: number }> {
  const started = performance.now();
  const said = await call.then(
    ({ draft }) => draft.title,
    (error: unknown) => (error instanceof Error && "code" in error ? `${error.name} ${String(error.code)}` : `a defect: ${String(error)}`),
  );
  return { said, ms: performance.now() - started };
}
