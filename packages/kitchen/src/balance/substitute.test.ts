import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { groundRecipe } from "../grounding/ground-recipe.ts";
import { TARGETS } from "../diet/targets/index.ts";
import type { Exclusions } from "../composing/allowed.ts";
import { substitute } from "./substitute.ts";
import { SUBSTITUTIONS } from "./substitutions.ts";

const table = bundledTable();
const without = (fields: Partial<Exclusions>): Exclusions => ({ excludedAllergens: [], excludedFoods: new Set(), rules: [], ...fields });
const LINES = ["2 tbsp soy sauce", "1 cup milk", "200 g chicken breast", "1 onion"];

describe("substitute", () => {
  it("replaces what an allergy keeps out, and says so", () => {
    const { ingredients, adjustments } = substitute(groundRecipe(LINES, table), without({ excludedAllergens: ["wheat"] }), table, "en");
    expect(ingredients.map(({ food }) => food?.id)).toEqual(["tamari-gluten-free", "milk", "chicken-breast", "onion"]);
    expect(adjustments).toMatchObject([{ what: "soy sauce", why: "exclusions", becomes: table.byId.get("tamari-gluten-free")?.name.en }]);
  });

  it("makes a dish vegan", () => {
    const { ingredients } = substitute(groundRecipe(LINES, table), without({ rules: TARGETS.vegan.rules }), table, "en");
    expect(ingredients.map(({ food }) => food?.id)).toEqual(["soy-sauce", "soy-milk-unsweetened", "tofu-firm", "onion"]);
  });

  it("takes the next where the first is kept out too, and leaves what nothing may stand for", () => {
    const noSoy = substitute(groundRecipe(LINES, table), without({ excludedAllergens: ["wheat", "soy"] }), table, "en");
    expect(noSoy.ingredients[0]?.food?.id).toBe("salt");
    const { ingredients, adjustments } = substitute(groundRecipe(["100 g buckwheat"], table), without({ excludedAllergens: ["buckwheat"] }), table, "en");
    expect(ingredients[0]?.food?.id).toBe("buckwheat");
    expect(adjustments).toEqual([]);
  });

  it("changes nothing a second time", () => {
    const exclusions = without({ rules: TARGETS.vegan.rules, excludedAllergens: ["wheat"] });
    const once = substitute(groundRecipe(LINES, table), exclusions, table, "en");
    expect(substitute(once.ingredients, exclusions, table, "en")).toEqual({ ingredients: once.ingredients, adjustments: [] });
  });

  it("knows only foods of the table, each in one row", () => {
    const from = SUBSTITUTIONS.flatMap(({ foods }) => foods);
    const named = [...from, ...SUBSTITUTIONS.flatMap(({ by }) => by.map(([food]) => food))];
    expect(named.filter((id) => !table.byId.has(id))).toEqual([]);
    expect(from.filter((id, index) => from.indexOf(id) !== index)).toEqual([]);
  });
});
