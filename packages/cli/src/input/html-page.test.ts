import { describe, expect, it } from "vitest";
import { readHtmlPage } from "./html-page.ts";

const script = (json: string, type = "application/ld+json"): string => `<script type="${type}">${json}</script>`;
const RECIPE = '{"@type":"Recipe","name":"Stew","recipeIngredient":["1 egg"]}';
const read = (html: string) => readHtmlPage(html, "The page");

describe("readHtmlPage", () => {
  it.each([
    ["plain", script(RECIPE)],
    ["a type with parameters", script(RECIPE, "application/ld+json; charset=utf-8")],
    ["in a comment", script(`<!--\n${RECIPE}\n-->`)],
    ["in CDATA", script(`\n//<![CDATA[\n${RECIPE}\n//]]>\n`)],
    ["in CDATA in comments", script(`/*<![CDATA[*/${RECIPE}/*]]>*/`)],
    ["with a comma too many", script('{"@type":"Recipe","name":"Stew","recipeIngredient":["1 egg",],}')],
    ["with a semicolon", script(`${RECIPE};`)],
    ["with a raw line break in a string", script('{"@type":"Recipe","name":"Stew","description":"two\nlines","recipeIngredient":["1 egg"]}')],
    ["after a broken one", script("{broken") + script(RECIPE)],
    ["after a site's own", script('{"@type":"WebSite"}') + script(RECIPE)],
  ])("reads JSON-LD %s", async (_, html) => {
    expect(await read(`<html><head>${html}</head></html>`)).toEqual({ recipe: { title: "Stew", ingredients: ["1 egg"] }, notices: [] });
  });

  it("prefers JSON-LD to microdata, and takes microdata when JSON-LD lacks ingredients", async () => {
    const item = '<li itemprop="recipeIngredient">2 leeks</li>';
    expect((await read(script(RECIPE) + item)).recipe["ingredients"]).toEqual(["1 egg"]);
    expect((await read(script('{"@type":"Recipe"}') + item)).recipe["ingredients"]).toEqual(["2 leeks"]);
  });

  it("reads microdata: implied ends, contents, legacy names, entities", async () => {
    const html = `<title>Soup &amp; bread</title><div itemscope itemtype="http://schema.org/Recipe"><span itemprop="recipeYield">4 servings</span>
      <ul><li itemprop="ingredients">2 leeks<li itemprop="ingredients name"><span>1</span><span>l</span> water &frac12;
      </ul><meta itemprop="recipeIngredient" content="salt"><p itemprop="recipeIngredient"> </p></div>`;
    expect(await read(html)).toEqual({ recipe: { title: "Soup & bread", ingredients: ["2 leeks", "1 l water ½", "salt"], servings: 4 }, notices: [] });
  });

  it("takes the first of several microdata recipes", async () => {
    const one = (line: string): string => `<div itemscope itemtype="https://schema.org/Recipe"><p itemprop="recipeIngredient">${line}</p></div>`;
    expect(await read(one("1 egg") + one("1 leek"))).toMatchObject({ recipe: { ingredients: ["1 egg"] }, notices: [{ kind: "several-recipes", count: 2 }] });
  });

  it.each([
    ["<title>A &amp; B</title>", 'The page is the HTML page "A & B" without a recipe in its markup: no JSON-LD; no microdata ingredients.'],
    ["<p>x", "The page is an untitled HTML page without a recipe in its markup: no JSON-LD; no microdata ingredients."],
    [script("{broken"), "JSON-LD with 0 objects; 1 JSON-LD block that is not JSON; no microdata ingredients."],
    [script('{"@type":"Recipe"}'), "JSON-LD with 1 object: Recipe; a Recipe without ingredients; no microdata ingredients."],
    ["<b>".repeat(100_000), "elements that nest too deep to be read to the end."],
  ])("says what a page without a recipe has (%#)", async (html, message) => {
    await expect(read(html)).rejects.toMatchObject({ code: "no_recipe_found", message: expect.stringContaining(message) });
  });

  it.each(["<b>", "<svg>", "<script type='application/ld+json'>{</script>", "<!--", "<li itemprop=recipeIngredient>1 egg", "<form><math>", "&", "<"])(
    "is done with 4 MB of %s in seconds",
    async (unit) => {
      const start = performance.now();
      await read(unit.repeat(4_000_000 / unit.length)).catch(() => undefined);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
