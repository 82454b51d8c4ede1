import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAllergens } from "../allergens/findings.ts";
import { judge } from "../diet/judge.ts";
import { rulesFor } from "../diet/rules-for.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { sumIngredients } from "../nutrition/sum.ts";
import { aFood, some } from "../testing/ingredients.ts";
import { balance, type BalanceRequest } from "./balance.ts";
import { ROLE_BOUNDS, roleOf } from "./roles.ts";

const meat = aFood({ id: "meat", category: "meat", nutrients: { energyKcal: 250, proteinGrams: 20, fatGrams: 18, saturatedFatGrams: 6 } });
const onion = aFood({ id: "onion", nutrients: { energyKcal: 40, carbohydrateGrams: 9.3, fiberGrams: 1.7 } });
const soy = aFood({ id: "soy", category: "sauce", nutrients: { energyKcal: 53, carbohydrateGrams: 5, sodiumMilligrams: 5493 } });
const egg = aFood({
  id: "egg",
  category: "egg",
  nutrients: { energyKcal: 143, fatGrams: 9.5, saturatedFatGrams: 3.1 },
  portions: [{ measure: "piece", form: null, grams: 50, source: "usda" }],
});

const request = (ingredients: readonly GroundedIngredient[], fields: Partial<BalanceRequest> = {}): BalanceRequest => ({
  ingredients,
  rules: rulesFor({ target: "keto", healthConditions: [], allergies: [] }),
  servings: 1,
  mealsPerDay: 3,
  budget: null,
  offers: new Map(),
  pantry: new Set(),
  language: "en",
  ...fields,
});

const verdict = ({ rules, servings, mealsPerDay }: BalanceRequest, ingredients: readonly GroundedIngredient[]): string =>
  judge(rules, { sums: sumIngredients(ingredients, servings), allergens: findAllergens(ingredients), mealsPerDay }).verdict;

describe("balance", () => {
  it("leaves a dish that passes exactly as it is", () => {
    const asked = request([some(meat, 200), some(onion, 50)]);
    expect(balance(asked)).toEqual({ ingredients: asked.ingredients, adjustments: [], shortfalls: [] });
  });

  it("makes the smallest change that meets the limit, and says why", () => {
    const asked = request([some(meat, 200), some(onion, 120)]);
    const { ingredients, adjustments, shortfalls } = balance(asked);
    expect(verdict(asked, ingredients)).toBe("pass");
    expect(shortfalls).toEqual([]);
    expect(adjustments).toEqual([{ what: "a food", from: 120, to: 90, why: "keto-net-carbohydrate" }]);
  });

  it("keeps eggs whole", () => {
    const asked = request([some(egg, 50)], { rules: rulesFor({ target: "keto", healthConditions: [], allergies: [] }) });
    const { ingredients } = balance(asked);
    expect((ingredients[0]?.grams ?? 0) % 50).toBe(0);
  });

  it("goes as near as culinary bounds allow and names what it misses", () => {
    const asked = request([some(meat, 200), some(onion, 400)]);
    const { ingredients, shortfalls } = balance(asked);
    expect(shortfalls).toEqual(["keto-net-carbohydrate"]);
    expect(ingredients[1]?.grams).toBe(160);
  });

  it("cuts the cost to the budget", () => {
    const offers = new Map([
      ["meat", [{ foodId: "meat", title: "meat", price: { amount: 4000, currency: "KRW" as const }, packGrams: 100, source: "test", date: "2026-01" }]],
    ]);
    const { ingredients, adjustments } = balance(request([some(meat, 200), some(onion, 50)], { offers, budget: { amount: 6000, currency: "KRW" } }));
    expect(ingredients[0]?.grams).toBeLessThanOrEqual(150);
    expect(adjustments[0]?.why).toBe("budget");
  });

  it("meets a limit on salt by the sauce, within its bounds", () => {
    const asked = request([some(meat, 120), some(onion, 100), some(soy, 18)], {
      rules: rulesFor({ target: null, healthConditions: ["hypertension"], allergies: [] }),
    });
    const { ingredients } = balance(asked);
    expect(verdict(asked, ingredients)).toBe("pass");
    expect(ingredients[2]?.grams).toBeGreaterThanOrEqual(18 * ROLE_BOUNDS.sauce.least);
  });

  it("never leaves its bounds, and never turns a pass into anything else", () => {
    const grams = fc.double({ min: 1, max: 600, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(meat, onion, soy), grams), { minLength: 1, maxLength: 8 }),
        fc.constantFrom("keto" as const, "diabetes" as const, "general" as const),
        (parts, target) => {
          const asked = request(
            parts.map(([food, amount]) => some(food, amount)),
            { rules: rulesFor({ target, healthConditions: [], allergies: [] }) },
          );
          const { ingredients, shortfalls } = balance(asked);
          ingredients.forEach(({ grams: now, food }, index) => {
            const { least, most } = ROLE_BOUNDS[roleOf(food?.category ?? "vegetable")];
            const before = parts[index]?.[1] ?? 0;
            expect(now).toBeGreaterThanOrEqual(before * least - 0.06);
            expect(now).toBeLessThanOrEqual(before * most + 0.06);
          });
          if (shortfalls.length === 0) expect(verdict(asked, ingredients)).toBe("pass");
        },
      ),
      { numRuns: 300 },
    );
  });
});
