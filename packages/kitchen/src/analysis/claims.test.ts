import { parseAnalysisRequest, parseClaims } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { analyze } from "./analyze.ts";
import { checkClaims } from "./claims.ts";

const table = bundledTable();

function outcomes(
  claims: unknown,
  ingredients: readonly string[] = ["200 g spaghetti", "40 g butter", "100 g cheddar"],
  servings = 2,
): Readonly<Record<string, string>> {
  const request = parseAnalysisRequest({ ingredients, servings });
  return Object.fromEntries(checkClaims(parseClaims(claims), request, analyze(request, table), table).map(({ claim, outcome }) => [claim, outcome]));
}

describe("checkClaims", () => {
  it("says which figure is off, and by how much", () => {
    const request = parseAnalysisRequest({ ingredients: ["100 g butter"], servings: 1 });
    const [energy] = checkClaims(parseClaims({ perServing: { energyKcal: 360 } }), request, analyze(request, table), table);
    expect(energy).toMatchObject({ claim: "energyKcal", unit: "kcal", claimed: 360, computed: 717, outcome: "fail" });
    expect(energy?.difference).toBeCloseTo(-0.498, 3);
  });

  it("lets a claim be off by a fifth", () => {
    const { energyKcal } = analyze(parseAnalysisRequest({ ingredients: ["100 g butter"] }), table).nutrition.perServing;
    const claim = (factor: number) => outcomes({ perServing: { energyKcal: (energyKcal ?? 0) * factor } }, ["100 g butter"], 1);
    expect([0.79, 0.81, 1.19, 1.21].map((factor) => claim(factor)["energyKcal"])).toEqual(["fail", "pass", "pass", "fail"]);
  });

  it("takes a total for another number of servings as a total of as much more food", () => {
    expect(outcomes({ servings: 4, total: { fatGrams: 2 * 66 } })["fatGrams"]).toBe("pass");
    expect(outcomes({ total: { fatGrams: 2 * 66 } })["fatGrams"]).toBe("fail");
  });

  it("judges labels and allergens", () => {
    expect(outcomes({ labels: ["vegetarian", "vegan", "gluten-free"], contains: ["milk", "fish"], freeFrom: ["peanut", "wheat"] })).toEqual({
      "label:vegetarian": "pass",
      "label:vegan": "fail",
      "label:gluten-free": "fail",
      "contains:milk": "pass",
      "contains:fish": "fail",
      "freeFrom:peanut": "pass",
      "freeFrom:wheat": "fail",
    });
  });

  it("does not decide what an unknown ingredient could change", () => {
    expect(outcomes({ perServing: { energyKcal: 200 }, labels: ["vegan"], freeFrom: ["egg"] }, ["100 g rice", "2 tbsp zzyzx paste"], 1)).toEqual({
      energyKcal: "fail", // the rice alone has more
      "label:vegan": "unable",
      "freeFrom:egg": "unable",
    });
  });
});
