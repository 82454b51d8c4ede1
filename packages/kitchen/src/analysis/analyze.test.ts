import { type Analysis, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { analyze } from "./analyze.ts";

const table = bundledTable();
const judge = (ingredients: readonly string[], request: object = {}): Analysis => analyze(parseAnalysisRequest({ ingredients, ...request }), table);
const foods = ({ ingredients }: Analysis): readonly (string | undefined)[] => ingredients.map(({ food }) => food?.id);

describe("analyze", () => {
  it("reads English and Korean lines of one recipe", () => {
    const analysis = judge(["2 cups all-purpose flour", "두부 1/2모", "진간장 2큰술", "3 eggs"]);
    expect(foods(analysis)).toEqual(["flour-all-purpose", "tofu-firm", "soy-sauce-korean", "egg"]);
    expect(analysis.ingredients.map(({ grams }) => grams)).toEqual([250, 177.5, 35.4, 150]);
    expect(analysis.ingredients.map(({ tier }) => tier)).toEqual(["derived", "derived", "derived", "derived"]);
  });

  it("takes the Korean figure for a Korean food, with the record", () => {
    const { ingredients, nutrition } = judge(["두부 100g", "배추김치 100g"]);
    expect(ingredients.map(({ food }) => food?.source)).toEqual([
      { table: "rda-10.3", id: "565" },
      { table: "rda-10.3", id: "795" },
    ]);
    expect(nutrition.perIngredient.map(({ energyKcal }) => energyKcal)).toEqual([97, 38]);
  });

  it("leaves stock solids out of the sums and keeps their allergen", () => {
    const { ingredients, nutrition, allergens } = judge(["국물용 멸치 20g", "물 5컵"], { allergies: ["fish"] });
    expect(ingredients[0]).toMatchObject({ fate: "infused", eatenShare: { share: 0 } });
    expect(nutrition.total.energyKcal).toBe(0);
    expect(allergens.find(({ allergen }) => allergen === "fish")).toMatchObject({ presence: "contains" });
  });

  it("counts of pasta water's salt what the pasta takes up", () => {
    const { ingredients, nutrition } = judge(["400 g spaghetti", "2 tbsp salt, for the pasta water"]);
    expect(ingredients[1]).toMatchObject({ fate: "absorbed" });
    expect(nutrition.total.sodiumMilligrams ?? 0).toBeGreaterThan(800);
    expect(nutrition.total.sodiumMilligrams ?? 0).toBeLessThan(1600);
  });

  it("names what it does not know, with the nearest foods, and decides nothing that it could change", () => {
    const analysis = judge(["300 g chicken breast", "2 tbsp zzyzx paste"], { target: "keto", allergies: ["peanut"] });
    expect(analysis.ingredients[1]?.food).toBeNull();
    expect(analysis.compliance?.checks.find(({ rule }) => rule === "allergy-peanut")).toMatchObject({ outcome: "unable", unsettled: ["2 tbsp zzyzx paste"] });
  });

  it("takes a stated absence at its word, and lactose-free milk for milk", () => {
    const presence = (lines: readonly string[], allergen: string): string | undefined =>
      judge(lines, { allergies: [allergen] }).allergens.find((finding) => finding.allergen === allergen)?.presence;
    expect(presence(["2 tbsp gluten-free soy sauce"], "wheat")).toBe("none-found");
    expect(presence(["2 tbsp gluten-free soy sauce"], "soy")).toBe("contains");
    expect(presence(["글루텐프리 간장 1큰술"], "wheat")).toBe("none-found");
    expect(presence(["1 cup lactose-free milk"], "milk")).toBe("contains");
  });

  it.each([
    ["1 can coconut milk", "milk"],
    ["1 eggplant", "egg"],
    ["200 g butternut squash", "milk"],
    ["1 tsp nutmeg", "tree-nut"],
    ["200 g oyster mushrooms", "oyster"],
    ["밤 5개", "tree-nut"],
    ["당면 100g", "wheat"],
  ])("is not misled by the name of %s: no %s", (line, allergen) => {
    expect(judge([line], { allergies: [allergen] }).allergens.find((finding) => finding.allergen === allergen)).toMatchObject({ presence: "none-found" });
  });

  it("scales linearly with the amounts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom("onion", "butter", "soy sauce", "rice"), (grams, food) => {
        const [one, two] = [judge([`${grams} g ${food}`]), judge([`${2 * grams} g ${food}`])];
        expect(two.nutrition.total.energyKcal).toBeCloseTo(2 * (one.nutrition.total.energyKcal ?? 0), 2);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same answer on every try", () => {
    const lines = ["배추김치 300g", "돼지고기 앞다리살 200g", "두부 1/2모", "물 3컵"];
    expect(JSON.stringify(judge(lines, { target: "general" }))).toBe(JSON.stringify(judge(lines, { target: "general" })));
  });
});
