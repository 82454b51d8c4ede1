import { describe, expect, it } from "vitest";
import type { Offer } from "@ai-chef/sdk/contract";
import { bundledTable } from "../foods/bundled.ts";
import type { Food } from "../foods/food.ts";
import { type Listing, offersFromListings } from "./listings.ts";
import { wonPerGram } from "./price.ts";

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

  it("finds the price of onions in a page of what a search for them brings", () => {
    const onion = bundledTable().byId.get("onion");
    if (onion === undefined) throw new Error("the table has no onion");
    const vegetables = ["식품", "농산물", "채소", "양파"];
    const page = ONION_PAGE.map(([title, price]) => listing(title, price, vegetables));
    const offers = offersFromListings(onion, page, SEEN);
    expect(offers.map(({ title, packGrams }) => `${title}: ${packGrams}`)).toEqual([
      "햇 양파 1.5kg: 1500",
      "국내산 양파 3kg 대: 3000",
      "무안 양파 15kg 특: 15000",
      "[산지직송] 햇양파 10kg (5kg+5kg): 10000",
      "깐양파 1kg: 1000",
      "양파 500g x 2: 1000",
      "양파 1.5kg 1+1: 3000",
      "친환경 양파 1.2kg/망: 1200",
      "자색양파 2kg: 2000",
      "손질 양파 1kg*2봉: 2000",
    ]);
    // 160 to 400 won for 100 g is what onions cost; each alone would move the mean.
    const wonPerGram = wonPer(onion, offers);
    expect(wonPerGram).toBeGreaterThan(1.6);
    expect(wonPerGram).toBeLessThan(4.5);
    for (const lure of [listing("양파 1kg 체험딜", 10, vegetables), listing("명품 양파 1kg", 99_000, vegetables)])
      expect(wonPer(onion, offersFromListings(onion, [...page, lure], SEEN))).toBe(wonPerGram);
  });

  it("keeps a food whose own name has the word of another form", () => {
    const sauce = bundledTable().byId.get("oyster-sauce");
    if (sauce === undefined) throw new Error("the table has no oyster sauce");
    expect(offersFromListings(sauce, [listing("이금기 굴소스 510g", 6000, ["식품", "소스/드레싱"])], SEEN)).toHaveLength(1);
  });
});

function wonPer(food: Food, offers: readonly Offer[]): number {
  return wonPerGram(food, offers) ?? Number.NaN;
}

/** Titles in the manner of Korean shops, and what the whole costs. */
const ONION_PAGE: readonly (readonly [title: string, won: number])[] = [
  ["햇 <b>양파</b> 1.5kg", 3900],
  ["국내산 <b>양파</b> 3kg 대", 6900],
  ["무안 <b>양파</b> 15kg 특", 24_900],
  ["[산지직송] 햇양파 10kg (5kg+5kg)", 17_900],
  ["깐양파 1kg", 3600],
  ["양파 500g x 2", 2980],
  ["양파 1.5kg 1+1", 6980],
  ["친환경 양파 1.2kg/망", 4980],
  ["자색양파 2kg", 6500],
  ["손질 양파 1kg*2봉", 6900],
  ["양파 10kg 20kg 택1", 9900],
  ["양파 3kg 5kg 10kg 15kg 골라담기", 5900],
  ["햇양파 옵션 5kg", 2900],
  ["양파 100g당 가격", 190],
  ["양파 g단위 판매 1kg", 210],
  ["양파 3~10kg 중량선택", 5900],
  ["양파 1망", 4900],
  ["양파 30구", 4900],
  ["양파즙 100ml 30포", 19_900],
  ["유기농 양파 즙 1.8L", 25_000],
  ["양파링 스낵 84g", 1500],
  ["양파 가루 1kg", 12_000],
  ["양파 장아찌 1kg", 9900],
  ["양파맛 과자 500g", 4900],
  ["양파 드레싱 350g", 4500],
  ["양파망 20kg용 100매", 9900],
  ["양파 슬라이서 커터 1kg", 8900],
  ["양파 모종 200g", 5000],
  ["강아지 양파 장난감 100g", 4000],
  ["대파 1kg", 3000],
  ["양파 선물 5kg", 29_000],
  ["양파 5kg 쿠폰", 100],
];
