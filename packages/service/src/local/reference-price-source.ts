import { bundledTable } from "@ai-chef/kitchen";
import type { PriceSource } from "../ports/price-source.ts";

/** The dated reference prices that ship with the table. */
export const referencePriceSource: PriceSource = {
  name: "reference",
  offers: async (foodIds) => {
    const { referenceOffers } = bundledTable();
    return new Map(foodIds.flatMap((id) => (referenceOffers.has(id) ? [[id, [referenceOffers.get(id)].filter((offer) => offer !== undefined)]] : [])));
  },
};
