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
    ["연두부 75g(3/4모)", 75, "g", "연두부"],
    ["물 두 컵과 반", 2.5, "컵", "물"],
    ["a cup and a half of rice", 1.5, "cup", "rice"],
    ["2-1/4 cups flour", 2.25, "cup", "flour"],
    ["2 dozen clams", 24, null, "clams"],
    ["돼지고기 한 근", 1, "근", "돼지고기"],
  ])("reads %s", (line, amount, unit, name) => {
    expect(parseLine(line).parsed).toMatchObject({ amount, unit, name });
  });

  it.each([
    ["1 tablespoon white or black sesame seeds", "white sesame seeds", null, "or black"],
    ["1 cup light or dark brown sugar, packed", "light brown sugar", "packed", "or dark"],
    ["1 tbsp fresh or 1 tsp dried thyme", "fresh thyme", null, "or 1 tsp dried"],
    ["zest and juice 1 lemon", "lemon", "zest and juice", null],
    ["1 lg. can crushed pineapple, undrained", "crushed pineapple", "undrained", "lg."],
    ["1 x 1.5kg/3lb 5oz whole chicken", "whole chicken", null, "1.5kg/3lb 5oz"],
    ["1.5 cups Rice, white, cooked", "Rice, white, cooked", null, null],
    ["flour enough to make a stiff dough", "flour", null, "enough to make a stiff dough"],
    ["salt and lemon wedges, to serve", "salt and lemon wedges", null, "to serve"],
    ["Butter, for the pan", "Butter", null, "for the pan"],
    ["무 반 개 채썰기", "무", "채썰기", null],
    ["한입 크기로 썬 닭고기 400g", "닭고기", "한입 크기로 썬", null],
    ["쌈 : 상추 10장", "상추", null, "쌈"],
    ["양념장) 간장 3T", "간장", null, "양념장"],
    ["오징어 (1마리), 칼집 내기", "오징어", "칼집 내기", null],
    ["소면 500원 동전 크기만큼", "소면", null, "500원 동전 크기만큼"],
    ["물 자박하게", "물", null, "자박하게"],
    ["물엿 또는 올리고당(국산) 2큰술", "물엿", null, "또는 올리고당(국산)"],
    ["국물 뺀 김치 1컵", "김치", "국물 뺀", null],
    ["씨를 뺀 대추 5알", "대추", "씨를 뺀", null],
    ["다시마 우린 물 2컵", "다시마 우린 물", null, null],
    ["두반장 1큰술 반", "두반장", null, null],
    ["비엔나 소시지 10개", "비엔나 소시지", null, null],
    ["Kosher salt, freshly ground pepper", "Kosher salt, freshly ground pepper", null, null],
    ["Turnips, cut into 8 pieces", "Turnips", "cut into 8 pieces", null],
    ["300 g ground beef (80 % lean), raw", "ground beef, raw", null, "80 % lean"],
    ["두유 190ml 1팩", "두유", null, "190ml"],
    ["그라나 파다노 치즈 약간", "그라나 파다노 치즈", null, "약간"],
    ["대파 뿌리째 1대", "대파", "뿌리째", null],
    ["Protein: 400g firm tofu, cubed", "firm tofu", "cubed", "Protein"],
  ])("tells the name of %s from what is said of it", (line, name, preparation, comment) => {
    expect(parseLine(line).parsed).toMatchObject({ name, preparation, comment });
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

  it("reads a fraction alike as digits, as one sign and as a decimal", () => {
    const signs = [
      ["½", 1, 2],
      ["⅓", 1, 3],
      ["⅔", 2, 3],
      ["¼", 1, 4],
      ["¾", 3, 4],
      ["⅛", 1, 8],
      ["⅜", 3, 8],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...signs), fc.constantFrom("cup sugar", "큰술 설탕"), (whole, [sign, top, bottom], rest) => {
        const before = whole === 0 ? "" : `${whole}`;
        const wanted = whole + top / bottom;
        for (const amount of [`${before}${sign}`, `${before} ${top}/${bottom}`.trim(), wanted.toFixed(6)])
          expect(parseLine(`${amount} ${rest}`).quantity?.min).toBeCloseTo(wanted, 5);
      }),
    );
  });

  it.each(["1 cup sugar ", "간장 ", "((", "1/2-", "1 ", "or ", ", "])("refuses a line of more than 2,000 characters, all %j", (part) => {
    expect(parseLine(part.repeat(100_000)).kind).toBe("nothing");
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

/** Places of brackets while a line is read. */
const INNER_SIGNS = /[\uE000-\uEFFF\u{F0000}-\u{FFFFD}]/u;

describe("foreign lines", () => {
  const table = bundledTable();

  it("never break the parser or the weighing: 10,000 lines", () => {
    fc.assert(
      fc.property(foreignLine, (line) => {
        const { parsed } = parseLine(line);
        for (const text of [parsed.name, parsed.preparation, parsed.comment]) expect(text ?? "").not.toMatch(INNER_SIGNS);
        for (const amount of [parsed.amount, parsed.amountMax]) expect(amount === null || (Number.isFinite(amount) && amount > 0)).toBe(true);
        const { grams, gramsRange } = groundLine(line, table);
        expect(grams === null || (Number.isFinite(grams) && grams >= 0)).toBe(true);
        expect(gramsRange.low >= 0 && gramsRange.high >= gramsRange.low).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
