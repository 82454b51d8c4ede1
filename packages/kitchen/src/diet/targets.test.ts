import { HEALTH_CONDITION_IDS, parseAnalysisRequest, TARGET_IDS } from "@ai-chef/sdk/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../analysis/analyze.ts";
import { bundledTable } from "../foods/bundled.ts";
import { CONDITIONS } from "./conditions/index.ts";
import { rulesFor } from "./rules-for.ts";
import { TARGETS } from "./targets/index.ts";

const table = bundledTable();
const sets = [...TARGET_IDS.map((id) => TARGETS[id]), ...HEALTH_CONDITION_IDS.map((id) => CONDITIONS[id])];

const outcomes = (ingredients: readonly string[], request: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (analyze(parseAnalysisRequest({ ingredients, ...request }), table).compliance?.checks ?? []).map(({ rule, outcome }): [string, string] => [rule, outcome]),
  );

describe("targets and conditions", () => {
  it.each(sets.map((set) => [set.id, set] as const))("%s has rules with sources, and one at least that decides", (_, { rules, name, summary }) => {
    expect(rules.some(({ decides }) => decides)).toBe(true);
    for (const { source } of rules) expect(source.title.length).toBeGreaterThan(10);
    for (const text of [name.en, name.ko, summary.en, summary.ko]) expect(text).not.toBe("");
  });

  it("applies the rules of a baby's age", () => {
    const rules = (babyAgeMonths: number | null) => rulesFor({ target: "baby-food", healthConditions: [], allergies: [], babyAgeMonths }).map(({ id }) => id);
    expect(rules(11)).toContain("baby-honey");
    expect(rules(12)).not.toContain("baby-honey");
    expect(rules(12)).toContain("baby-sugar");
    expect(rules(24)).not.toContain("baby-sugar");
    expect(rules(null)).toContain("baby-honey");
  });

  it("adds a condition's rules to any target, each once", () => {
    const ids = rulesFor({ target: "diabetes", healthConditions: ["diabetes", "hypertension"], allergies: [], babyAgeMonths: null }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("hypertension-sodium");
  });

  it("flips the one check whose limit a line crosses", () => {
    const meal = ["300 g chicken breast", "200 g white rice", "1 tbsp olive oil"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (tenths) => {
        const at = (grams: number) => outcomes([...meal, `${grams} g salt`], { target: "general", servings: 2 });
        const [base, salted] = [at(0.1), at(tenths / 10)];
        const changed = Object.keys(base).filter((rule) => base[rule] !== salted[rule]);
        // 2,000 mg a day are 667 mg a meal; salt is 38.758 % sodium.
        const sodium =
          analyze(parseAnalysisRequest({ ingredients: [...meal, `${tenths / 10} g salt`], servings: 2 }), table).nutrition.perServing.sodiumMilligrams ?? 0;
        expect(changed).toEqual(sodium > 2000 / 3 ? ["general-sodium"] : []);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["vegan", ["300 g tofu", "1 tbsp honey"], "vegan-honey", "fail"],
    ["vegan", ["300 g tofu", "1 tbsp maple syrup"], "vegan-honey", "pass"],
    ["vegetarian", ["100 g marshmallows"], "vegetarian-meat", "fail"],
    ["pescatarian", ["200 g salmon", "1 cup chicken stock"], "pescatarian-meat", "fail"],
    ["pregnancy", ["광어회 200g"], "pregnancy-raw", "fail"],
    ["pregnancy", ["200 g cod, baked"], "pregnancy-raw", "pass"],
    ["low-fodmap", ["1 onion"], "low-fodmap-foods", "fail"],
    ["low-fodmap", ["3 tbsp barbecue sauce"], "low-fodmap-foods", "unable"],
    ["gout", ["300 g chicken liver"], "gout-purines", "fail"],
    ["gout", ["100 g butter"], "gout-purines", "pass"],
    ["baby-food", ["6 whole grapes"], "baby-choking", "fail"],
    ["baby-food", ["6 grapes, quartered"], "baby-choking", "pass"],
  ])("%s: %j", (target, ingredients, rule, outcome) => {
    expect(outcomes(ingredients, { target })[rule]).toBe(outcome);
  });
});
