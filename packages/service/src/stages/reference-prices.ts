import { referencePriceSource } from "../local/reference-price-source.ts";
import { failureOf } from "./failure-cause.ts";
import type { PricesPayload } from "./fetch-prices.ts";
import type { Stage } from "./stage.ts";
import type { FetchedPrices } from "./state.ts";

type Fallen = PricesPayload & { readonly error: { readonly Error: string; readonly Cause: string } };

/** Stands in for a shop that failed; the result says so. */
export const referencePrices: Stage<Fallen, { readonly pricing: FetchedPrices }> = async ({ shortlist, error }, { signal }) => {
  const offers = await referencePriceSource.offers(
    shortlist.map(({ id }) => id),
    { signal },
  );
  return { pricing: { offers: [...offers.values()].flat(), degraded: failureOf(error, "shop_unavailable").code } };
};
