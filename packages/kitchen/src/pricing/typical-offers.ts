import type { Offer } from "@ai-chef/sdk/contract";

const perGram = (offer: Offer): number => offer.price.amount / offer.packGrams;

/**
 * So many offers from the middle by price for a gram, the cheaper first: the one that counts among them is the one that counts among all.
 *
 * @param count - From 1.
 */
export function typicalOffers(offers: readonly Offer[], count: number): readonly Offer[] {
  const sorted = offers.toSorted((a, b) => perGram(a) - perGram(b));
  const middle = Math.floor((sorted.length - 1) / 2);
  const from = Math.max(0, Math.min(middle - Math.floor((count - 1) / 2), sorted.length - count));
  return sorted.slice(from, from + count);
}

/** The offer in the middle by price for a gram: neither a lure nor a luxury decides. */
export const medianOffer = (offers: readonly Offer[]): Offer | undefined => typicalOffers(offers, 1)[0];
