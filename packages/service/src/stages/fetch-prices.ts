import type { ShortlistFood } from "../briefs/brief.ts";
import { MAX_OFFERS_PER_FOOD } from "../workflow/limits.ts";
import type { RunReference, Stage } from "./stage.ts";
import type { FetchedPrices } from "./state.ts";

export interface PricesPayload {
  readonly run: RunReference;
  readonly attempt: number;
  readonly shortlist: readonly ShortlistFood[];
}

/** Asks the price source for the shortlist. */
export const fetchPrices: Stage<PricesPayload, { readonly pricing: FetchedPrices }> = async ({ shortlist }, { prices, signal }) => {
  const offers = await prices.offers(
    shortlist.map(({ id }) => id),
    { signal },
  );
  return { pricing: { offers: [...offers.values()].flatMap((each) => each.slice(0, MAX_OFFERS_PER_FOOD)), degraded: null } };
};
