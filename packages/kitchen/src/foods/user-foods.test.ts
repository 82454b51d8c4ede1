import { ChefError, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { analyze } from "../analysis/analyze.ts";
import { bundledTable } from "./bundled.ts";
import { withUserFoods } from "./user-foods.ts";

const BAR = '{"id":"gym-bar","name":{"en":"gym bar"},"per100Grams":{"energyKcal":380,"proteinGrams":30},"portions":{"piece":60},"contains":["milk"]}';
const kcalOf = (text: string, lines: readonly string[]): number | null =>
  analyze(parseAnalysisRequest({ ingredients: lines }), withUserFoods(bundledTable(), text, "foods.jsonl")).nutrition.total.energyKcal;

function errorOf(text: string): ChefError {
  try {
    withUserFoods(bundledTable(), text, "foods.jsonl");
  } catch (error) {
    if (ChefError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("withUserFoods", () => {
  it("knows a food of one's own, with its portion and its allergens", () => {
    expect(kcalOf(BAR, ["2 gym bars"])).toBe(456);
    const { allergens } = analyze(parseAnalysisRequest({ ingredients: ["1 gym bar"] }), withUserFoods(bundledTable(), BAR, "foods.jsonl"));
    expect(allergens).toEqual([{ allergen: "milk", presence: "contains", because: ["1 gym bar"] }]);
  });

  it("puts a user's food before the table's of the same name, and a user's portion before the table's", () => {
    expect(kcalOf('{"id":"my-butter","name":{"en":"butter"},"per100Grams":{"energyKcal":700}}', ["100 g butter"])).toBe(700);
    expect(kcalOf('{"id":"onion","portions":{"piece":200}}', ["1 onion"])).toBe(80);
  });

  it("leaves figures that are not given unknown", () => {
    const { nutrition } = analyze(parseAnalysisRequest({ ingredients: ["100 g gym bar"] }), withUserFoods(bundledTable(), BAR, "foods.jsonl"));
    expect(nutrition.total.sodiumMilligrams).toBeNull();
  });

  it.each([
    ["no JSON", "{id:1}", "foods.jsonl:1:"],
    ["an unknown field", `${BAR}\n{"id":"x","naem":{}}`, "foods.jsonl:2:"],
    ["an unknown measure", '# mine\n{"id":"onion","portions":{"bucket":2}}', "foods.jsonl:2:"],
    ["a negative figure", '{"id":"x","name":{"en":"x"},"per100Grams":{"energyKcal":-1}}', "foods.jsonl:1:"],
    ["more than 100 g in 100 g", '{"id":"x","name":{"en":"x"},"per100Grams":{"proteinGrams":80,"fatGrams":40}}', "foods.jsonl:1:"],
    ["more sugar than carbohydrate", '{"id":"x","name":{"en":"x"},"per100Grams":{"sugarsGrams":40,"carbohydrateGrams":10}}', "foods.jsonl:1:"],
    ["a new food without figures", '{"id":"zz","name":{"en":"zz"}}', "foods.jsonl:1:"],
    ["an unknown allergen", '{"id":"zz","name":{"en":"zz"},"per100Grams":{},"contains":["mlik"]}', "foods.jsonl:1:"],
    ["the same id twice", `${BAR}\n${BAR}`, "foods.jsonl:2:"],
  ])("refuses %s with the number of the line", (_, text, place) => {
    const error = errorOf(text);
    expect(error.code).toBe("invalid_food");
    expect(error.message).toContain(place);
  });
});
