import { describe, expect, it } from "vitest";
import { ALLERGENS, ALLERGEN_GROUPS, ALLERGEN_IDS, type AllergenDefinition } from "../model/allergens.ts";
import { allergensOfWord, withAncestors, withDescendants } from "./allergen-words.ts";

describe("allergen taxonomy", () => {
  it("has a known parent for every child", () => {
    const parents = ALLERGEN_IDS.flatMap((id) => {
      const { parent }: AllergenDefinition = ALLERGENS[id];
      return parent ?? [];
    });
    expect(ALLERGEN_IDS).toEqual(expect.arrayContaining(parents));
  });

  it("gives every word to one allergen", () => {
    const words = ALLERGEN_IDS.flatMap((id) => [
      ...new Set([id, ALLERGENS[id].en, ALLERGENS[id].ko, ...ALLERGENS[id].words].map((word) => word.toLowerCase().replaceAll(/[\s_-]/gu, ""))),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each([
    ["nuts", ["tree-nut"]],
    ["Dairy", ["milk"]],
    ["shellfish", ["crustacean", "mollusc"]],
    ["갑각류", ["crustacean"]],
    ["유제품", ["milk"]],
    ["밀", ["wheat"]],
    ["메밀", ["buckwheat"]],
    ["tree nut", ["tree-nut"]],
  ])("maps %s", (word, ids) => {
    expect(allergensOfWord(word)).toEqual(ids);
  });

  it("knows no allergen by another word", () => {
    expect(allergensOfWord("love")).toBeUndefined();
    for (const ids of Object.values(ALLERGEN_GROUPS)) expect(ids.length).toBeGreaterThan(1);
  });

  it("walks the tree both ways", () => {
    expect(withAncestors("shrimp")).toEqual(["shrimp", "crustacean"]);
    expect(withDescendants("gluten")).toEqual(["gluten", "wheat", "rye", "barley", "oats"]);
  });
});
