import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Offer } from "@ai-chef/sdk/contract";
import { medianOffer, typicalOffers } from "./typical-offers.ts";

const offer = (won: number, packGrams = 100): Offer => ({
  foodId: "tofu",
  title: `${won}`,
  price: { amount: won, currency: "KRW" },
  packGrams,
  source: "a shop",
  date: "2026-11",
});

describe("typicalOffers", () => {
  it("takes those in the middle by price for a gram, and all where there are few", () => {
    const offers = [900, 100, 500, 300, 700].map((won) => offer(won));
    expect(typicalOffers(offers, 3).map(({ title }) => title)).toEqual(["300", "500", "700"]);
    expect(typicalOffers(offers, 9)).toHaveLength(5);
    expect(typicalOffers([], 3)).toEqual([]);
    expect(typicalOffers([offer(1000, 1000), offer(300, 100)], 1)[0]?.title).toBe("1000");
  });

  it("keeps the offer that counts, whatever the offers", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 60 }), (pairs) => {
        const offers = pairs.map(([won, grams]) => offer(won, grams));
        expect(medianOffer(typicalOffers(offers, 3))).toEqual(medianOffer(offers));
      }),
    );
  });
});
