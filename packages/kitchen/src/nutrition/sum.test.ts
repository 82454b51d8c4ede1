import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFood, some } from "../testing/ingredients.ts";
import { nutritionReport, sumIngredients } from "./sum.ts";

const rice = aFood({ id: "rice", nutrients: { energyKcal: 360, carbohydrateGrams: 80, fiberGrams: 1, fatGrams: 0.5, saturatedFatGrams: null } });
const oil = aFood({ id: "oil", category: "oil", nutrients: { energyKcal: 884, fatGrams: 100, saturatedFatGrams: 14 } });
const salt = aFood({ id: "salt", category: "salt", nutrients: { sodiumMilligrams: 38758 } });

describe("sumIngredients", () => {
  it("sums what is known, per dish and per serving", () => {
    const { total, perServing } = nutritionReport(sumIngredients([some(rice, 200), some(oil, 10)], 2));
    expect(total.energyKcal).toBe(808.4);
    expect(perServing.energyKcal).toBe(404.2);
  });

  it("never counts a missing figure as zero: it is a range that physics bounds", () => {
    const report = nutritionReport(sumIngredients([some(rice, 200), some(oil, 10)], 1));
    expect(report.total.saturatedFatGrams).toBe(1.4);
    expect(report.perServingBounds.saturatedFatGrams).toEqual({ low: 1.4, high: 2.4 }); // rice's 1 g of fat could all be saturated
    expect(report.perServingBounds.energyKcal).toBeUndefined();
  });

  it("gives null for a nutrient that nothing is known of", () => {
    const unknown = aFood({ nutrients: { sodiumMilligrams: null } });
    expect(nutritionReport(sumIngredients([some(unknown, 100)], 1)).total.sodiumMilligrams).toBeNull();
  });

  it("leaves salt to taste open in sodium, and closed in energy", () => {
    const report = nutritionReport(sumIngredients([some(rice, 100), some(salt, null)], 1));
    expect(report.perServingBounds.sodiumMilligrams).toEqual({ low: 0, high: null });
    expect(report.perServingBounds.energyKcal).toBeUndefined();
    expect(report.tier).toBe("unquantified");
  });

  it("bounds an unknown food of known mass by pure fat", () => {
    const report = nutritionReport(sumIngredients([some(null, 50)], 1));
    expect(report.total.energyKcal).toBeNull();
    expect(report.perServingBounds.energyKcal).toEqual({ low: 0, high: 450 });
    expect(report.coverage).toEqual({ lines: 1, matched: 0, byMass: 0, byEnergy: 1 });
  });

  it("counts nothing of what is steeped and taken out, or is no food", () => {
    const report = nutritionReport(
      sumIngredients(
        [
          some(oil, 10, { fate: "infused", eaten: { share: 0, source: "taken out" } }),
          some(null, 0, { isFood: false, gramsRange: { low: 0, high: 0 } }),
          some(rice, 100),
        ],
        1,
      ),
    );
    expect(report.total.energyKcal).toBe(360);
    expect(report.coverage).toMatchObject({ lines: 2, matched: 2 });
  });

  it("scales linearly, and order does not matter", () => {
    const grams = fc.double({ min: 0.1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(rice, oil, salt), grams), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (parts, factor) => {
          const once = sumIngredients(
            parts.map(([food, amount]) => some(food, amount)),
            1,
          );
          const scaled = sumIngredients(
            parts.toReversed().map(([food, amount]) => some(food, amount * factor)),
            factor,
          );
          expect(scaled.ranges.energyKcal.low).toBeCloseTo(once.ranges.energyKcal.low, 6);
          expect(scaled.netCarbohydrate.high).toBeCloseTo(once.netCarbohydrate.high, 6);
        },
      ),
    );
  });
});
