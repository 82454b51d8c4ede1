import { bundledTable } from "@ai-chef/kitchen";
import { describe, expect, it } from "vitest";
import { embeddingText } from "./embedding-text.ts";
import { exactKey, foodOfDocument, toDocument } from "./food-document.ts";
import { indexFamily } from "./index-name.ts";

const table = bundledTable();
const food = (id: string) => table.byId.get(id) ?? table.foods[0] ?? expect.fail("the table is empty");

describe("a document", () => {
  it("gives back every food of the table as it was", () => {
    for (const each of table.foods) expect(foodOfDocument(toDocument(each, null).food)).toEqual(each);
  });

  it("has names, source and vector beside the food", () => {
    const { food: json, vector, ...document } = toDocument(food("butter-light"), Float32Array.of(0.6, 0.8));
    expect(document).toEqual({
      foodId: "butter-light",
      names: { en: ["light butter", "half-fat butter", "reduced-fat butter", "low-fat butter"], ko: ["라이트 버터", "저지방 버터"] },
      exact: ["light butter", "half fat butter", "reduced fat butter", "low fat butter", "라이트버터", "저지방버터"],
      table: "usda-sr28",
      record: "04601",
    });
    expect(vector?.map((value) => Math.round(value * 10))).toEqual([6, 8]);
    expect(JSON.parse(json)).toMatchObject({ id: "butter-light" });
  });

  it("is no food when it is of another form", () => {
    for (const json of ["", "{", "null", "{}", JSON.stringify({ ...food("butter"), category: "gadget" })]) expect(foodOfDocument(json)).toBeNull();
  });

  it("is of the same key whatever the spelling", () => {
    expect([exactKey("Crème Fraîche"), exactKey("creme fraiche"), exactKey("돼지 고기"), exactKey("돼지고기")]).toEqual([
      "creme fraiche",
      "creme fraiche",
      "돼지고기",
      "돼지고기",
    ]);
  });
});

describe("embeddingText", () => {
  it("says the names in both languages and the kind of food", () => {
    expect(embeddingText(food("butter-light"))).toBe(
      "light butter, half-fat butter, reduced-fat butter, low-fat butter, 라이트 버터, 저지방 버터 (fat, ready)",
    );
  });

  it("is short for every food of the table", () => {
    expect(Math.max(...table.foods.map((each) => embeddingText(each).length))).toBeLessThan(1000);
  });
});

describe("indexFamily", () => {
  it("names alias, model, dimension and form, in letters that an index may have", () => {
    expect(indexFamily("foods", { model: "amazon.titan-embed-text-v2:0", dimension: 512 })).toBe("foods-amazon-titan-embed-text-v2-0-512-1");
    expect(indexFamily("foods", null)).toBe("foods-words-0-1");
  });
});
