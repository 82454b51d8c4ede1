import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundLine } from "../grounding/ground-line.ts";
import { bundledTable } from "../foods/bundled.ts";
import { parseLine } from "./parse-line.ts";

describe("parseLine", () => {
  it.each([
    ["2 cups chicken broth", 2, "cup", "chicken broth"],
    ["1/3 cup sugar", 0.3333, "cup", "sugar"],
    ["15 grams sesame seeds", 15, "g", "sesame seeds"],
    ["200g smoked streaky bacon", 200, "g", "smoked streaky bacon"],
    ["1/2 cup milk", 0.5, "cup", "milk"],
    ["1/2 cup plus 2 tablespoons flour", 0.625, "cup", "flour"],
    ["half an onion", 0.5, null, "onion"],
    ["다진 마늘 1큰술", 1, "큰술", "마늘"],
    ["불린 쌀 1컵", 1, "컵", "쌀"],
    ["양파 반 개", 0.5, "개", "양파"],
    ["두부 75g(3/4모)", 75, "g", "두부"],
    ["돼지고기 한 근", 1, "근", "돼지고기"],
  ])("reads %s", (line, amount, unit, name) => {
    expect(parseLine(line).parsed).toMatchObject({ amount, unit, name });
  });

  it("takes no amount from what is none", () => {
    for (const line of ["1/0 cup sugar", "1e308 cups sugar", "0 g salt", "99999999999999999999 g salt"]) {
      const { amount } = parseLine(line).parsed;
      expect(amount === null || (Number.isFinite(amount) && amount > 0)).toBe(true);
    }
  });

  it("reads an amount alike however it is written", () => {
    const amounts = ["1/2 cup sugar", "½ cup sugar", "0.5 cup sugar", "0,5 cup sugar", "half a cup sugar", "1⁄2 cup sugar"].map(
      (line) => parseLine(line).parsed.amount,
    );
    expect(new Set(amounts)).toEqual(new Set([0.5]));
  });

  it("refuses a line of a megabyte in no time", () => {
    expect(parseLine("1 cup sugar ".repeat(100_000)).kind).toBe("nothing");
  });
});

/** What foreign lines are made of: words and numbers of recipes, brackets, signs, marks of direction, emoji, anything. */
const piece = fc.oneof(
  fc.constantFrom(
    "1/2",
    "½",
    "1e308",
    "1/0",
    "-3",
    "٣",
    "cup",
    "cups",
    "g",
    "큰술",
    "반",
    "개",
    "(",
    "((",
    ")",
    "[",
    "]",
    ",",
    ";",
    " or ",
    " and ",
    " plus ",
    "to",
    "~",
    "%",
  ),
  fc.constantFrom("\u202E", "\u200F", "\u200B", "\uFEFF", "🧅", "👩‍🍳", "́", "\u0000", "\n", "\t", "—", "…", "×", "&frac12;", "&#x1F600;", "**", "[ ]", "</b>"),
  fc.constantFrom("sugar", "chicken broth", "양파", "다진", "고춧가루", "소금", "약간", "to taste", "divided", "about", "(14 oz)", "can", "each"),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer().map(String),
  fc.double().map(String),
);
const foreignLine = fc.array(piece, { maxLength: 14 }).chain((pieces) => fc.constantFrom("", " ").map((gap) => pieces.join(gap)));

describe("foreign lines", () => {
  const table = bundledTable();

  it("never break the parser or the weighing: 10,000 lines", () => {
    fc.assert(
      fc.property(foreignLine, (line) => {
        const { parsed } = parseLine(line);
        for (const amount of [parsed.amount, parsed.amountMax]) expect(amount === null || (Number.isFinite(amount) && amount > 0)).toBe(true);
        const { grams, gramsRange } = groundLine(line, table);
        expect(grams === null || (Number.isFinite(grams) && grams >= 0)).toBe(true);
        expect(gramsRange.low >= 0 && gramsRange.high >= gramsRange.low).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
