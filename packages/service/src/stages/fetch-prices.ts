import { typicalOffers } from "@ai-chef/kitchen";
import type { ErrorCode } from "@ai-chef/sdk/contract";
import type { ShortlistFood } from "../briefs/brief.ts";
import { MAX_OFFERS_PER_FOOD } from "../workflow/limits.ts";
import type { RunReference, Stage } from "./stage.ts";
import type { FetchedPrices } from "./state.ts";

export interface PricesPayload {
  readonly run: RunReference;
  readonly attempt: number;
  readonly shortlist: readonly ShortlistFood[];
}

/** Asks the price source for the shortlist. Of many offers of a food those in the middle go on. */
export const fetchPrices: Stage<PricesPayload, { readonly pricing: FetchedPrices }> = async ({ shortlist }, { prices, signal }) => {
  let degraded: ErrorCode | null = null;
  const offers = await prices.offers(
    shortlist.map(({ id }) => id),
    { signal, onDegraded: (code) => (degraded ??= code) },
  );
  return { pricing: { offers: [...offers.values()].flatMap((each) => typicalOffers(each, MAX_OFFERS_PER_FOOD)), degraded } };
};
