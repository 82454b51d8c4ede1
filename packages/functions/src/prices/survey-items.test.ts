import { bundledTable } from "@ai-chef/kitchen";
import { describe, expect, it } from "vitest";
import { SURVEY_FIXTURE } from "../testing/survey-fixture.ts";
import { SURVEY_ITEMS } from "./survey-items.ts";
import { surveyOffers, type SurveyRow } from "./survey-offers.ts";
import { surveyGrams } from "./survey-unit.ts";

const table = bundledTable();
const row = (itemCode: string, changes: Partial<SurveyRow>): SurveyRow => ({
  itemCode,
  kind: "",
  rank: "상품",
  rankCode: "04",
  unit: "1kg",
  won: 1000,
  date: "2026-11-21",
  ...changes,
});
const offersOf = (...rows: readonly SurveyRow[]) => surveyOffers(rows, { table, source: "a survey" });
const food = (id: string) => {
  const found = table.byId.get(id);
  if (found === undefined) throw new Error(`the table has no ${id}`);
  return found;
};

describe("the items of the survey", () => {
  it("name foods of the table, and each kind of an item once", () => {
    const unknown = SURVEY_ITEMS.flatMap(({ foods }) => foods).filter((id) => !table.byId.has(id));
    expect(unknown).toEqual([]);
    const keys = SURVEY_ITEMS.map(({ itemCode, kind, ranks }) => `${itemCode} ${kind} ${ranks.join(" ")}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(SURVEY_ITEMS.map(({ category }) => category))).toEqual(new Set(["100", "200", "300", "400", "500", "600", "800"]));
    for (const { foods, ranks } of SURVEY_ITEMS) expect(foods.length * ranks.length).toBeGreaterThan(0);
  });

  it("cost about what the reference prices say, for whatever unit they are sold in", () => {
    const rows = SURVEY_FIXTURE.map((each) => row(each.itemCode, { ...each, unit: `${each.amount}${each.unit}` }));
    const offers = [...offersOf(...rows).values()].flat();
    const far = offers.flatMap((offer) => {
      const reference = table.referenceOffers.get(offer.foodId);
      // The reference of this clam is for its meat, the survey's price for clams in the shell.
      if (reference === undefined || offer.foodId === "manila-clam") return [];
      const factor = offer.price.amount / offer.packGrams / (reference.price.amount / reference.packGrams);
      return factor > 2.5 || factor < 0.4 ? [`${offer.title}: ${factor.toFixed(2)} times`] : [];
    });
    expect(far).toEqual([]);
    expect(offers.length).toBeGreaterThan(60);
  });
});

describe("surveyGrams", () => {
  const grams = (unit: string, id: string, kind = "", each: number | null = null): number | null => surveyGrams({ unit, kind, each }, food(id));

  it.each([
    ["100g", "potato", 100],
    ["1kg", "onion", 1000],
    ["20kg", "rice-korean", 20_000],
    ["1,000g", "onion", 1000],
  ] as const)("reads %s", (unit, id, expected) => {
    expect(grams(unit, id)).toBe(expected);
  });

  it("weighs pieces by the food's own portion as it is bought, and by the survey's class where that is another", () => {
    expect(grams("1포기", "napa-cabbage-korean")).toBeCloseTo(2000 / 0.85);
    expect(grams("1손", "mackerel-salted")).toBe(400);
    expect(grams("10개", "apple", "후지", 300)).toBe(3000);
    expect(grams("30구", "egg", "특란30구", 60)).toBe(1800);
    expect(grams("1L", "milk")).toBeCloseTo((244 / 236.5882365) * 1000);
  });

  it("reads a product's pack from its name", () => {
    expect(grams("1개", "tofu-firm", "하루콩 국산콩 300g×2")).toBe(600);
    expect(grams("1봉", "soybean-sprout-korean", "콩나물 340g")).toBe(340);
    expect(grams("1개", "soy-sauce-korean", "양조간장 1.7L")).toBeCloseTo(1.18 * 1700, -2);
  });

  it.each([["1됫박"], ["1단"], [""], ["0g"], ["개"], ["-1kg"], ["1상자"]])("knows no mass of %s", (unit) => {
    expect(grams(unit, "spinach")).toBeNull();
  });

  it("guesses no mass where the food has no portion", () => {
    expect(food("beef-brisket-hanwoo").portions).toEqual([]);
    expect(grams("1개", "beef-brisket-hanwoo")).toBeNull();
    expect(grams("1L", "beef-brisket-hanwoo")).toBeNull();
  });
});

describe("surveyOffers", () => {
  it("takes the usual rank of each kind, and the other where that has no price", () => {
    const [good, fair] = [
      row("212", { kind: "양배추(1포기)", unit: "1포기", won: 3000 }),
      row("212", { kind: "양배추(1포기)", unit: "1포기", won: 2500, rank: "중품", rankCode: "05" }),
    ];
    expect(offersOf(fair, good).get("cabbage")).toMatchObject([{ title: "양배추 상품 1포기", price: { amount: 3000 }, packGrams: 1750, date: "2026-11-21" }]);
    expect(offersOf(fair).get("cabbage")).toMatchObject([{ title: "양배추 중품 1포기", price: { amount: 2500 } }]);
  });

  it("takes every kind in season, and prices both tables' foods with one mass", () => {
    const offers = offersOf(row("231", { kind: "월동(1개)", unit: "1개", won: 2000 }), row("231", { kind: "고랭지(1개)", unit: "1개", won: 2600 }));
    expect(offers.get("korean-radish")?.map(({ title, packGrams }) => [title, packGrams])).toEqual([
      ["무 월동 상품 1개", 1200],
      ["무 고랭지 상품 1개", 1200],
    ]);
    expect(offers.get("daikon")).toHaveLength(2);
  });

  it("leaves out items, kinds and ranks that no food is known for", () => {
    const rows = [
      row("999", {}),
      row("9901", { kind: "육계10호", rank: "육계10호", rankCode: "1", won: 530 }),
      row("4301", { kind: "등심", unit: "100g", rank: "1++등급", rankCode: "1" }),
    ];
    expect(offersOf(...rows).size).toBe(0);
  });
});
