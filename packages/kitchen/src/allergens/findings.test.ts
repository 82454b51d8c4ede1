import { ALLERGEN_IDS, type AllergenId, type Presence } from "@ai-chef/sdk/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { groundRecipe } from "../grounding/ground-recipe.ts";
import { aFood, some } from "../testing/ingredients.ts";
import { classPresence } from "../diet/class-presence.ts";
import { findAllergens } from "./findings.ts";

const table = bundledTable();
const presence = (lines: readonly string[], allergen: AllergenId): Presence =>
  findAllergens(groundRecipe(lines, table), [allergen]).find((finding) => finding.allergen === allergen)?.presence ?? "none-found";

describe("findAllergens", () => {
  it("decides by what a compound is made of, although no table has its figures", () => {
    expect(presence(["200 g seitan"], "gluten")).toBe("contains");
    expect(presence(["게맛살 100g"], "fish")).toBe("contains");
  });

  it("finds parents, and names kinds that a group may stand for", () => {
    expect(presence(["2 tbsp oyster sauce"], "mollusc")).not.toBe("none-found");
    expect(presence(["40 g mixed nuts"], "almond")).not.toBe("none-found");
  });

  it("says of an unknown ingredient that it could be anything", () => {
    expect(presence(["3 tbsp zzyzx"], "egg")).toBe("unable-to-assess");
    expect(presence(["3 tbsp zzyzx", "1 egg"], "egg")).toBe("contains");
  });

  it("does not take the silence of a food of unknown making for absence", () => {
    const food = some(aFood({ composition: "unknown", contains: ["milk"] }), 100);
    const found = new Map(findAllergens([food], ["milk", "egg"]).map(({ allergen, presence }) => [allergen, presence]));
    expect([found.get("milk"), found.get("egg")]).toEqual(["contains", "unable-to-assess"]);
    expect(classPresence(food, "meat", [food])).toBe("unable-to-assess");
    expect(classPresence(some(aFood({ composition: "unknown", category: "meat" }), 100), "meat", [])).toBe("contains");
  });

  it("takes a vegan line at its word", () => {
    expect(presence(["비건 김치 100g"], "fish")).toBe("none-found");
    expect(presence(["100 g vegan cheddar"], "milk")).toBe("none-found");
  });

  it("never loses an allergen by another ingredient", () => {
    const SURENESS: readonly Presence[] = ["none-found", "unable-to-assess", "may-contain", "likely", "contains"];
    const food = fc.constantFrom(...table.foods);
    fc.assert(
      fc.property(fc.array(food, { minLength: 1, maxLength: 6 }), food, (foods, other) => {
        const before = findAllergens(
          foods.map((each) => some(each, 100)),
          ALLERGEN_IDS,
        );
        const after = findAllergens(
          [...foods, other].map((each) => some(each, 100)),
          ALLERGEN_IDS,
        );
        for (const { allergen, presence: was } of before)
          expect(SURENESS.indexOf(after.find((finding) => finding.allergen === allergen)?.presence ?? "none-found")).toBeGreaterThanOrEqual(
            SURENESS.indexOf(was),
          );
      }),
      { numRuns: 300 },
    );
  });
});
