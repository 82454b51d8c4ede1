import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ChefError } from "@ai-chef/sdk/contract";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseRecipeDocument, readRecipeDocument } from "./recipe-document.ts";

const documents = join(import.meta.dirname, "../../test/documents");
const read = (name: string) => readRecipeDocument(join(documents, name));
const parse = (text: string | Buffer, path = "-") => parseRecipeDocument(Buffer.from(text), path);

/** Parts of every format, to be put together in any order. */
const FRAGMENTS = [
  "<!doctype html>|<script type='application/ld+json'>|</script>|<li itemprop=recipeIngredient>|</li>|<svg>|</svg>|<!--|-->|&amp;|<meta charset=euc-kr>",
  '{"@type":"Recipe","recipeIngredient":|["1 egg"]|[|]|{|}|"|,|:',
  "@salt{1%tsp}|@|@&|@?|@./a/|#pot{}|{|%|~{5%min}|>> servings: |---\n|[-|-]|--|1/0|1-|(|)|=",
  "\n| |4인분|재료|\uFEFF|\0",
].flatMap((line) => line.split("|"));

describe("readRecipeDocument", () => {
  it.each([
    ["shopping.txt", 4, ["600 g chicken thighs", "3 tbsp gochujang", "1 tbsp honey"]],
    ["bulgogi-cp949.txt", 4, ["[재료] 4인분", "소고기 600g", "간장 3큰술", "설탕 1큰술", "똠방각하 향 소금 약간"]],
    ["bulgogi-utf16le.txt", 4, ["[재료] 4인분", "소고기 600g", "간장 3큰술", "설탕 1큰술", "똠방각하 향 소금 약간"]],
    ["bulgogi-utf16be.txt", 4, ["[재료] 4인분", "소고기 600g", "간장 3큰술", "설탕 1큰술", "똠방각하 향 소금 약간"]],
    ["graph.json", 4, ["200 g plain flour", "300 ml milk", "½ tsp salt", "2 eggs"]],
    ["kimchi-stew-euckr.html", 2, ["김치 300g", "돼지고기 150g", "두부 1/2모", "고춧가루 1큰술"]],
    ["bread-microdata.html", 8, ["500 g strong flour", "320 ml water", "2 tsp salt & 1 tsp sugar", "7 g dried yeast"]],
    ["bulgogi.cook", 2, ["600 g 소고기", "3 큰술 간장", "1 큰술 설탕"]],
    [
      "pancakes.cook",
      4,
      [
        "200 g plain flour",
        "300 ml milk",
        "2 eggs",
        "50 g butter (softened)",
        "1 1/2 cups brown sugar",
        "0.5-1 cup water",
        "1/4 tsp salt",
        "lemon zest (optional)",
      ],
    ],
  ])("reads %s", async (name, servings, ingredients) => {
    expect(await read(name)).toMatchObject({ recipe: { servings, ingredients }, notices: [] });
  });

  it.each([
    ["site.json", "no_recipe_found", "JSON-LD with 3 objects: WebSite, Organization, BreadcrumbList; no Recipe."],
    ["about-us.html", "no_recipe_found", 'the HTML page "About us" without a recipe in its markup: JSON-LD with 2 objects: WebSite, Organization'],
    ["unclosed.cook", "invalid_recipe", "opens a brace that it does not close: @pepper{2%g and @oil"],
    ["latin1.txt", "input_not_text", "latin1.txt is text in no encoding that is read."],
    ["none.txt", "file_not_found", "none.txt does not exist."],
  ])("refuses %s, and says what it found", async (name, code, message) => {
    await expect(read(name)).rejects.toMatchObject({ code, message: expect.stringContaining(message), hint: expect.stringMatching(/\S/u) });
  });
});

describe("parseRecipeDocument", () => {
  it("takes our JSON as it is", async () => {
    expect((await parse('\uFEFF {"ingredients":["1 egg"],"servngs":2}')).recipe).toEqual({ ingredients: ["1 egg"], servngs: 2 });
    expect((await parse('["1 egg",{"name":"salt"}]')).recipe).toEqual({ ingredients: ["1 egg", { name: "salt" }] });
    await expect(parse('{"ingredients":["1 egg",]}')).rejects.toMatchObject({ code: "invalid_json" });
  });

  it("refuses JSON that nests too deep for what reads it", async () => {
    await expect(parse(`{"ingredients":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).rejects.toMatchObject({ code: "invalid_value" });
    expect((await parse(`{"ingredients":["${"[".repeat(1000)}"]}`)).recipe).toHaveProperty("ingredients");
  });

  it("limits what is no page to 2 MB", async () => {
    await expect(parse("1 egg\n".repeat(500_000))).rejects.toMatchObject({ code: "input_too_large", message: "The standard input is larger than 2 MB." });
  });

  it("reads a page of 20 MB, whose recipe comes last, in seconds", async () => {
    const paragraph = '<div class="ad"><p>Some <b>text</b> &amp; more of it.</p><img src="a.png"></div>\n';
    const page = Buffer.from(
      `<!doctype html><title>Long</title>${paragraph.repeat((20 * 1024 * 1024) / paragraph.length)}<script type="application/ld+json">{"@type":"Recipe","recipeIngredient":["1 egg"]}</script>`,
    );
    const start = performance.now();
    expect((await parse(page)).recipe).toEqual({ ingredients: ["1 egg"] });
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  it("loads no parser for text or JSON", async () => {
    vi.resetModules();
    const loaded: string[] = [];
    for (const parser of ["htmlparser2", "@tmlmt/cooklang-parser", "iconv-lite"]) {
      vi.doMock(parser, async (original) => {
        loaded.push(parser);
        return await original();
      });
    }
    const { parseRecipeDocument } = await import("./recipe-document.ts");
    for (const text of ["1 egg\nSalt & pepper", '["1 egg"]', '{"@type":"Recipe","recipeIngredient":["1 egg"]}'])
      await parseRecipeDocument(Buffer.from(text), "-");
    expect(loaded).toEqual([]);
    await parseRecipeDocument(Buffer.from("Add @salt{1%g}."), "-");
    expect(loaded).toEqual(["@tmlmt/cooklang-parser"]);
    vi.doUnmock("htmlparser2");
    vi.doUnmock("@tmlmt/cooklang-parser");
    vi.doUnmock("iconv-lite");
  });

  it("answers any bytes with a recipe or a coded error", async () => {
    const fragments = fc.constantFrom(...FRAGMENTS);
    const bytes = fc.oneof(
      fc.array(fragments, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(""))),
      fc
        .tuple(fc.constantFrom("", "\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "%PDF", "PK\x03\x04", "<html>"), fc.uint8Array({ maxLength: 300 }))
        .map(([head, rest]) => Buffer.concat([Buffer.from(head, "latin1"), rest])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("-", "a.txt", "a.html", "a.cook", "a.json"), async (bytes, path) => {
        const outcome = await parseRecipeDocument(bytes, path).catch((error: unknown) => error);
        if (ChefError.isInstance(outcome)) expect(outcome.message).not.toBe("");
        else expect(outcome).toHaveProperty("recipe");
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it.each([
    ["%PDF-1.7", "a PDF"],
    ["\x89PNG\r\n\x1A\n", "a PNG image"],
    ["\xFF\xD8\xFF\xE0\0\x10JFIF", "a JPEG image"],
    ["RIFF\x24\0\0\0WEBPVP8 ", "a WebP image"],
    ["\0\0\0\x18ftypheic", "a HEIC image"],
    ["PK\x03\x04\x14\0", "a zip archive or Office file"],
    ["\xD0\xCF\x11\xE0\xA1\xB1", "an old Office or HWP file"],
    ["{\\rtf1\\ansi", "an RTF document"],
    ["salt\0pepper", "binary data"],
  ])("names what is no text: %j", async (head, kind) => {
    await expect(parse(Buffer.from(head, "latin1"), "photo")).rejects.toMatchObject({
      code: "input_not_text",
      message: expect.stringContaining(`photo is ${kind}`),
      value: "photo",
    });
  });

  it("takes no accented Latin text for Korean", async () => {
    for (const text of ["200 g Äpfel", "½cup sugar", "1 jalapeño", "crème fraîche, purée", "Öl, Übermut, Größe"]) {
      await expect(parse(Buffer.from(text, "latin1"))).rejects.toMatchObject({ code: "input_not_text" });
    }
  });

  it("reads a page with a broken character as its encoding says", async () => {
    const page = Buffer.from('<!doctype html><meta charset="utf-8"><li itemprop="recipeIngredient">1 egg? </li>');
    page[page.indexOf("?")] = 0xff;
    expect((await parse(page)).recipe["ingredients"]).toEqual(["1 egg\uFFFD"]);
    const western = Buffer.from('<html><meta charset="windows-1252"><li itemprop="recipeIngredient">1 jalapeño</li></html>', "latin1");
    expect((await parse(western)).recipe["ingredients"]).toEqual(["1 jalapeño"]);
  });

  it("keeps the file's bytes as they are when it is UTF-8, whatever the page says", async () => {
    const page = readFileSync(join(documents, "kimchi-stew-euckr.html"));
    const saved = Buffer.from(new TextDecoder("euc-kr").decode(page));
    expect((await parse(saved)).recipe["title"]).toBe("김치찌개");
  });
});
