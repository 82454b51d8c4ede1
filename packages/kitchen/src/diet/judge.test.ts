import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAllergens } from "../allergens/findings.ts";
import { sumIngredients } from "../nutrition/sum.ts";
import { aFood, some } from "../testing/ingredients.ts";
import { judge } from "./judge.ts";
import { rulesFor } from "./rules-for.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";

const meat = aFood({ id: "meat", category: "meat", nutrients: { energyKcal: 250, proteinGrams: 20, fatGrams: 18, saturatedFatGrams: 2 } });
const sugar = aFood({ id: "sugar", category: "sweetener", nutrients: { energyKcal: 400, carbohydrateGrams: 100, sugarsGrams: 100 } });
const salt = aFood({ id: "salt", category: "salt", nutrients: { sodiumMilligrams: 38758 } });
const bread = aFood({ id: "bread", contains: ["wheat"], likely: ["milk"], mayContain: ["sesame"] });

const verdictOn = (ingredients: readonly GroundedIngredient[], request: Partial<Parameters<typeof rulesFor>[0]>, mealsPerDay = 3) => {
  const rules = rulesFor({ target: null, healthConditions: [], allergies: [], ...request });
  return judge(rules, { sums: sumIngredients(ingredients, 1), allergens: findAllergens(ingredients, request.allergies), mealsPerDay });
};
const outcomes = (compliance: ReturnType<typeof judge>): Record<string, string> =>
  Object.fromEntries(compliance.checks.map(({ rule, outcome }) => [rule, outcome]));

describe("judge", () => {
  it("decides a keto plate by net carbohydrate and shows the other definition beside it", () => {
    const compliance = verdictOn([some(meat, 300), some(sugar, 20)], { target: "keto" });
    expect(compliance.verdict).toBe("fail");
    expect(compliance.checks).toContainEqual(
      expect.objectContaining({ rule: "keto-net-carbohydrate", actual: 20, limit: { max: 7 }, outcome: "fail", decides: true }),
    );
    expect(compliance.checks).toContainEqual(expect.objectContaining({ rule: "keto-carbohydrate-energy", outcome: "pass", decides: false }));
  });

  it("turns a daily limit into a meal's share and says so", () => {
    const [check] = verdictOn([some(meat, 300), some(salt, 1.5)], { healthConditions: ["hypertension"] }, 4).checks;
    expect(check).toMatchObject({ limit: { max: 500 }, actual: 581.37, outcome: "fail", basis: { per: "day", limit: 2000, mealShare: 0.25 } });
  });

  it("calls 90 kcal no dinner", () => {
    expect(outcomes(verdictOn([some(meat, 36)], { target: "keto" }))).toMatchObject({ "meal-energy-floor": "fail" });
  });

  it("is unable where an unknown ingredient could decide, and names it", () => {
    const compliance = verdictOn([some(meat, 300), some(null, null, { text: "xyzzy" })], { target: "keto" });
    expect(compliance.verdict).toBe("unable");
    expect(compliance.checks.find(({ rule }) => rule === "keto-net-carbohydrate")).toMatchObject({ outcome: "unable", actual: null, unsettled: ["xyzzy"] });
  });

  it("still decides what the unknown cannot change", () => {
    expect(outcomes(verdictOn([some(meat, 300), some(sugar, 50), some(null, 10)], { target: "keto" }))).toMatchObject({
      "keto-net-carbohydrate": "fail",
      "meal-energy-floor": "pass",
    });
    expect(outcomes(verdictOn([some(meat, 300), some(null, 5)], { target: "keto" }))).toMatchObject({ "keto-net-carbohydrate": "pass" });
  });

  it.each([
    ["wheat", "fail"],
    ["gluten", "fail"],
    ["milk", "fail"],
    ["sesame", "unable"],
    ["peanut", "pass"],
  ] as const)("judges an allergy to %s: %s", (allergen, outcome) => {
    expect(outcomes(verdictOn([some(bread, 50)], { allergies: [allergen] }))).toEqual({ [`allergy-${allergen}`]: outcome });
  });

  it("gives what is stated absent the benefit, and nothing else", () => {
    expect(outcomes(verdictOn([some(bread, 50, { freeFrom: ["gluten"] })], { allergies: ["wheat", "milk"] }))).toEqual({
      "allergy-wheat": "pass",
      "allergy-milk": "fail",
    });
  });

  it("never prints the word safe", () => {
    expect(JSON.stringify(verdictOn([some(bread, 50)], { target: "general", allergies: ["peanut"] }))).not.toMatch(/\bsafe/iu);
  });

  it("flips exactly one check when a figure crosses its limit", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.9, noNaN: true }), (grams) => {
        const below = outcomes(verdictOn([some(meat, 300), some(sugar, grams)], { target: "keto" }));
        const above = outcomes(verdictOn([some(meat, 300), some(sugar, grams + 7.2)], { target: "keto" }));
        expect(Object.keys(below).filter((rule) => below[rule] !== above[rule])).toEqual(["keto-net-carbohydrate"]);
      }),
    );
  });
});

describe("findAllergens", () => {
  it("makes everything that an unknown ingredient could change unable to assess, and keeps what is proved", () => {
    const findings = findAllergens([some(bread, 50), some(null, 10, { text: "xyzzy" })], ["peanut"]);
    const presence = Object.fromEntries(findings.map((finding) => [finding.allergen, finding.presence]));
    expect(presence).toMatchObject({ wheat: "contains", gluten: "contains", milk: "likely", sesame: "unable-to-assess", peanut: "unable-to-assess" });
  });

  it("adding an ingredient never removes an allergen", () => {
    const foods = [bread, meat, aFood({ contains: ["shrimp"] }), aFood({ likely: ["fish"] }), null];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...foods), { maxLength: 6 }), fc.constantFrom(...foods), (some_, more) => {
        const before = findAllergens(some_.map((food) => some(food, 10)));
        const after = findAllergens([...some_, more].map((food) => some(food, 10)));
        for (const { allergen, presence } of before) {
          const now = after.find((finding) => finding.allergen === allergen)?.presence;
          expect(now).toBeDefined();
          if (presence === "contains") expect(now).toBe("contains");
        }
      }),
    );
  });
});
