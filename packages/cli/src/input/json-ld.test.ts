import { describe, expect, it } from "vitest";
import { parseRecipeDocument } from "./recipe-document.ts";

const read = (document: unknown) => parseRecipeDocument(Buffer.from(JSON.stringify(document)), "-");
const recipe = (fields: object) => ({ "@context": "https://schema.org", "@type": "Recipe", ...fields });

describe("JSON-LD", () => {
  it.each([
    ["an object", recipe({ recipeIngredient: ["1 egg", "2 g salt"] })],
    ["an array", [{ "@type": "WebSite" }, recipe({ recipeIngredient: ["1 egg", "2 g salt"] })]],
    ["a graph in an array", [{ "@graph": [{ "@type": "WebSite" }, recipe({ recipeIngredient: ["1 egg", "2 g salt"] })] }]],
    ["several types", recipe({ "@type": ["NewsArticle", "Recipe"], recipeIngredient: ["1 egg", "2 g salt"] })],
    ["a type with its address", recipe({ "@type": "http://schema.org/Recipe", recipeIngredient: ["1 egg", "2 g salt"] })],
    ["the main entity of a page", { "@type": "WebPage", mainEntity: recipe({ recipeIngredient: ["1 egg", "2 g salt"] }) }],
    ["the legacy property", recipe({ ingredients: ["1 egg", "2 g salt"] })],
    ["one string of lines", recipe({ recipeIngredient: "1 egg\r\n2 g salt\n" })],
    ["one string of markup", recipe({ recipeIngredient: "<ul><li>1 egg</li><li>2 g salt</li></ul>" })],
    [
      "values with units",
      recipe({
        recipeIngredient: [
          { "@type": "PropertyValue", value: 1, name: "egg" },
          { value: "2", unitText: "g", name: "salt" },
        ],
      }),
    ],
    ["an item list", recipe({ recipeIngredient: { "@type": "ItemList", itemListElement: ["1 egg", "2 g salt"] } })],
    ["no type", { recipeIngredient: ["1 egg", "2 g salt"] }],
  ])("gives its recipe: %s", async (_, document) => {
    expect(await read(document)).toEqual({ recipe: { ingredients: ["1 egg", "2 g salt"] }, notices: [] });
  });

  it("decodes entities and takes tags out", async () => {
    expect((await read(recipe({ name: "Mac &amp; cheese", recipeIngredient: ["&frac12;&nbsp;cup <i>milk</i>", "salt < 1 g"] }))).recipe).toEqual({
      title: "Mac & cheese",
      ingredients: ["½ cup milk", "salt < 1 g"],
    });
  });

  it("takes the first of several recipes that has ingredients, and says how many there were", async () => {
    const document = [
      recipe({ name: "Teaser" }),
      recipe({ name: "Stew", recipeIngredient: ["1 egg"] }),
      recipe({ name: "Soup", recipeIngredient: ["1 leek"] }),
    ];
    expect(await read(document)).toEqual({
      recipe: { title: "Stew", ingredients: ["1 egg"] },
      notices: [{ kind: "several-recipes", count: 2, name: "Stew" }],
    });
    expect((await read([document[1], document[1]])).notices).toEqual([]);
  });

  it("says that a yield is no number of servings", async () => {
    expect(await read(recipe({ recipeYield: "24 cookies", recipeIngredient: ["1 egg"] }))).toEqual({
      recipe: { ingredients: ["1 egg"] },
      notices: [{ kind: "yield-without-servings", stated: "24 cookies" }],
    });
  });

  it.each([
    [[{ "@type": "WebSite" }], "JSON-LD with 1 object: WebSite; no Recipe."],
    [{ "@context": "https://schema.org" }, "JSON-LD with 1 object: an object without @type; no Recipe."],
    [recipe({ recipeIngredient: ["", " "] }), "JSON-LD with 1 object: Recipe; its Recipe has no ingredients."],
    [recipe({ recipeIngredient: 3 }), "JSON-LD with 1 object: Recipe; its Recipe has no ingredients."],
    [{ "@graph": [] }, "JSON-LD with 0 objects; no Recipe."],
    [Array.from({ length: 30 }, () => ({ "@type": "Thing" })), "Thing, 20 more; no Recipe."],
    [{ "@type": "Evil\u001B[31m" }, "Evil [31m; no Recipe."],
  ])("without a recipe says what there is (%#)", async (document, message) => {
    await expect(read(document)).rejects.toMatchObject({ code: "no_recipe_found", message: expect.stringContaining(message) });
  });
});
