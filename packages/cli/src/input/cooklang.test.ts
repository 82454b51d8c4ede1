import { describe, expect, it } from "vitest";
import { readCooklang } from "./cooklang.ts";

const lines = (text: string) => readCooklang(text, "stew.cook").recipe["ingredients"];

describe("readCooklang", () => {
  it.each([
    ["Add @salt and @ground black pepper{}.", ["salt", "ground black pepper"]],
    ["Add @salt{1%tsp}, later @salt{2%tsp}; taste for @salt.", ["1 tsp salt", "2 tsp salt"]],
    ["@flour{1/2%cup} @eggs{2-3} @milk{0.5%l} @oil{some}", ["1/2 cup flour", "2-3 eggs", "0.5 l milk", "some oil"]],
    ["@flour{200%g}\n\nThen @&flour{100%g} and the @&(~1)dough{}.", ["200 g flour", "100 g flour"]],
    ["@onion{1}(diced) @?basil{}", ["1 onion (diced)", "basil (optional)"]],
    ["Serve with @./sauces/Hollandaise{150%g}.", ["150 g Hollandaise"]],
    ["@salt{1%g} -- not @pepper{1%g}\n[- nor\n@oil{1%l} -] @milk{1%l}", ["1 g salt", "1 l milk"]],
    ["> Note: @tea{1%g}\n@salt{1%g}", ["1 g salt"]],
    ["Heat for ~{5}. Add @salt{1%g} to a #big pan{}.", ["1 g salt"]],
    ["@밀가루{200%g}를 넣는다.\r\n@우유{1%컵}을 붓는다.", ["200 g 밀가루", "1 컵 우유"]],
  ])("reads %j", (text, expected) => expect(lines(text)).toEqual(expected));

  it.each([
    [">> servings: 4\n@salt{1%g}", 4],
    [">> Serves: 4 people\n@salt{1%g}", 4],
    ["---\ntitle: Stew\nservings: '4'\n---\n@salt{1%g}", 4],
    ["---\nyield: 4 servings\n---\n@salt{1%g}", 4],
    ["@salt{1%g}", undefined],
  ])("takes servings from %j", (text, servings) => expect(readCooklang(text, "stew.cook").recipe["servings"]).toBe(servings));

  it("says that a yield is no number of servings", () => {
    expect(readCooklang(">> yield: 1 loaf\n@salt{1%g}", "stew.cook").notices).toEqual([{ kind: "yield-without-servings", stated: "1 loaf" }]);
  });

  it.each([
    ["Mix.\n\nAdd @salt{1%tsp and stir.", "invalid_recipe", "Line 3 of stew.cook opens a brace that it does not close: @salt{1%tsp and stir."],
    ["[- a\nb -]\nIn a #pan{ with @salt{1%g}.", "invalid_recipe", "Line 3 of stew.cook opens a brace"],
    ["@salt{1%g}\n\n[- never closed", "invalid_recipe", 'Line 3 of stew.cook opens a comment "[-" that is not closed.'],
    ["Boil water.", "no_recipe_found", "stew.cook is Cooklang without an ingredient"],
    [`@a ${"x".repeat(5000)}`, "input_too_large", "Line 1 of stew.cook has 5003 characters"],
    ["@a{1%g}\n".repeat(50_000), "input_too_large", "stew.cook has 400000 characters of Cooklang"],
  ])("refuses %# with a code and a place", (text, code, message) => {
    expect(() => readCooklang(text, "stew.cook")).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  it.each(["@", "@a ", "@a b ", "~{1%m}", "@a(", "( ", "[- -]", "@&", "@-", "--", "@a b(", "@@a "])("is done with 256 KB of %j in seconds", (unit) => {
    const line = unit.repeat(3990 / unit.length);
    const start = performance.now();
    try {
      readCooklang(`${line}\n`.repeat(65), "stew.cook");
    } catch {
      // refused is as good
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
