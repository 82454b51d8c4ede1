import { bundledTable } from "@ai-chef/kitchen";
import { type DraftIngredient, LANGUAGES, TARGET_IDS } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { proposeByComposer } from "../briefs/propose-by-composer.ts";
import { aBrief } from "../testing/a-brief.ts";
import { believable } from "./believable.ts";

const draft = { title: "x", description: "", servings: 2, cookingMinutes: 5, difficulty: "beginner", cuisine: null, steps: ["x"], notes: null } as const;
const believed = (...ingredients: readonly DraftIngredient[]): readonly DraftIngredient[] =>
  believable({ ...draft, ingredients }, bundledTable(), "en").ingredients;

describe("what a model says of an ingredient", () => {
  it.each([
    ["300 g tofu", "tofu"],
    ["200 g firm tofu", "tofu-firm"],
    ["10 g gluten-free tamari", "tamari-gluten-free"],
  ])("is kept where its text says it: %s is %s", (text, foodId) => {
    expect(believed({ text, foodId, grams: 5 })).toEqual([{ text, foodId, grams: 5 }]);
  });

  it.each([
    ["100 g peanuts", "cucumber"],
    ["100 g peanut butter", "butter"],
    ["200 g sugar", "erythritol"],
    ["200 g butter", "olive-oil"],
    ["grandmother's secret", "cucumber"],
    ["300 g tofu", "no-such-food"],
  ])("is left out where its text says another food: %s is no %s", (text, foodId) => {
    expect(believed({ text, foodId, grams: 5 })).toEqual([{ text, grams: 5 }]);
  });

  it("keeps a fate that the food can have, and no other", () => {
    expect(
      believed(
        { text: "10 g dried kelp", fate: "infused" },
        { text: "500 g vegetable oil", fate: "absorbed" },
        { text: "2000 g water", fate: "discarded" },
        { text: "100 g butter", fate: "discarded" },
        { text: "100 g sugar", fate: "infused" },
        { text: "100 g what nobody knows", fate: "discarded" },
      ).map(({ fate }) => fate),
    ).toEqual(["infused", "absorbed", "discarded", undefined, undefined, undefined]);
  });

  it("is kept of nearly all that the composer says, who names foods as the table does", () => {
    const said = TARGET_IDS.flatMap((target) =>
      LANGUAGES.flatMap((language) => {
        const composed = proposeByComposer(aBrief({ target, language, ...(target === "baby-food" ? { babyAgeMonths: 9 } : {}) }), 1);
        const { ingredients } = believable(composed, bundledTable(), language);
        return ingredients.map(({ foodId, fate }, index) => foodId === composed.ingredients[index]?.foodId && fate === composed.ingredients[index]?.fate);
      }),
    );
    expect(said.filter((isKept) => isKept).length / said.length).toBeGreaterThan(0.97);
  });
});
