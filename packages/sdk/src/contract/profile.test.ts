import { describe, expect, it } from "vitest";
import { ChefError } from "../errors/chef-error.ts";
import { parseProfile } from "./profile.ts";

const GUIDE_PROFILE = { target: "keto", healthConditions: [], allergies: [], cookingLevel: "beginner", budget: 30000 };

function errorOf(input: unknown): ChefError {
  try {
    parseProfile(input);
  } catch (error) {
    if (ChefError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("parseProfile", () => {
  it("takes the profile of the guide unchanged and fills in the defaults", () => {
    expect(parseProfile(GUIDE_PROFILE)).toEqual({
      target: "keto",
      servings: 2,
      language: "ko",
      healthConditions: [],
      allergies: [],
      avoid: [],
      cookingLevel: "beginner",
      budget: { amount: 30000, currency: "KRW" },
      pantry: [],
      cuisine: null,
      maxCookingMinutes: null,
      mealsPerDay: 3,
      babyAgeMonths: null,
      variation: 0,
    });
  });

  it("maps everyday words to allergens, each once", () => {
    expect(parseProfile({ target: "keto", allergies: ["nuts", "견과류", "Shellfish", "유제품", "sea food"] }).allergies).toEqual([
      "tree-nut",
      "crustacean",
      "mollusc",
      "milk",
      "fish",
    ]);
  });

  it.each([
    [{ target: "ketoo" }, "unknown_target", '`target` is "ketoo"', 'Did you mean "keto"?'],
    [{}, "missing_field", "The profile has no `target`.", "keto"],
    [{ target: "keto", serving: 2 }, "unknown_field", "The profile has no field `serving`.", "Did you mean `servings`?"],
    [{ target: "keto", servings: -1 }, "invalid_value", "`servings` is -1; it must be at least 1.", "at least 1"],
    [{ target: "keto", servings: 2.5 }, "invalid_value", "`servings` is 2.5; it must be a whole number.", "whole number"],
    [{ target: "keto", servings: 1e9 }, "invalid_value", "it must be at most 50", "at most 50"],
    [{ target: "keto", servings: "two" }, "invalid_value", '`servings` is "two"; it must be', "number"],
    [{ target: "keto", budget: 10 }, "invalid_value", "`budget` is 10; it must be at least 100", "at least 100"],
    [{ target: "keto", budget: { amount: 1000, currency: "USD" } }, "unsupported_currency", "USD", "KRW"],
    [{ target: "keto", allergies: ["peanutt"] }, "unknown_allergen", '"peanutt" is not a known allergen.', 'Did you mean "peanut"?'],
    [{ target: "keto", allergies: Array.from({ length: 5000 }, () => "egg") }, "invalid_value", "has 5000 entries; it must be at most 50", "at most 50"],
    [{ target: "keto", allergies: ["egg\u0000"] }, "invalid_value", "must be one printable line", "limits|allowed"],
    [{ target: "keto", avoid: ["\u202Eevil"] }, "invalid_value", "must be one printable line", "limits|allowed"],
    [{ target: "keto", healthConditions: ["gouty"] }, "unknown_condition", "gouty", "Use one of|Did you mean"],
    [null, "invalid_value", "The profile is null; it must be an object.", "an object"],
    [[], "invalid_value", "The profile is", "object"],
    ["keto", "invalid_value", 'The profile is "keto"; it must be an object.', "object"],
  ])("refuses %# with code, value and remedy", (input, code, message, hint) => {
    const error = errorOf(input);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.hint).toMatch(new RegExp(hint.replaceAll("?", "\\?").replaceAll("`", "`"), "u"));
  });
});
