import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { type Listing, offersFromListings } from "./listings.ts";

const chicken = bundledTable().byId.get("chicken-breast");
const listing = (title: string, price: number, categories: readonly string[] = ["식품", "축산물", "닭고기"]): Listing => ({ title, price, categories });
const SEEN = { date: "2026-11", source: "a shop" };

function titles(listings: readonly Listing[]): readonly string[] {
  if (chicken === undefined) throw new Error("the table has no chicken breast");
  return offersFromListings(chicken, listings, SEEN).map(({ title }) => title);
}

describe("offersFromListings", () => {
  const good = [listing("국내산 <b>닭가슴살</b> 1kg", 9800), listing("냉동 닭가슴살 500g*3봉", 14_700), listing("닭가슴살 100g X 30팩", 33_000)];

  it("keeps food with its net mass and drops the marks of the search", () => {
    if (chicken === undefined) throw new Error("the table has no chicken breast");
    const offers = offersFromListings(chicken, good, SEEN);
    expect(offers.map(({ packGrams }) => packGrams)).toEqual([1000, 1500, 3000]);
    expect(offers[0]).toMatchObject({ title: "국내산 닭가슴살 1kg", price: { amount: 9800, currency: "KRW" }, date: "2026-11" });
  });

  it("leaves out pets, gifts, other categories, other foods and what has no mass", () => {
    const noise = [
      listing("고양이 간식 닭가슴살 100g", 900),
      listing("닭가슴살 트릿 500g", 9000, ["생활/건강", "반려동물"]),
      listing("닭가슴살 선물세트 1kg", 30_000),
      listing("돼지 안심 1kg", 12_000),
      listing("닭가슴살 10팩", 15_000),
      listing("닭가슴살 100G/냉장", 1200),
    ];
    expect(titles([...good, ...noise])).toEqual(titles(good));
  });

  it("drops lures and luxuries by the price of a gram", () => {
    expect(titles([...good, listing("닭가슴살 1kg 특가", 100), listing("명품 닭가슴살 100g", 9900)])).toEqual(titles(good));
  });
});
