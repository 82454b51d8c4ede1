import { bundledTable, typicalOffers } from "@ai-chef/kitchen";
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

/**
 * Asks the price source for the shortlist, and for what a draft may use beyond it as far as that comes along. Of many offers of a food those in the middle go
 * on; beyond the shortlist one.
 */
export const fetchPrices: Stage<PricesPayload, { readonly pricing: FetchedPrices }> = async ({ shortlist }, { prices, signal }) => {
  let degraded: ErrorCode | null = null;
  const asked = new Set(shortlist.map(({ id }) => id));
  const alongside = bundledTable().foods.map(({ id }) => id);
  const found = await prices.offers([...asked], { signal, alongside, onDegraded: (code) => (degraded ??= code) });
  const offers = [...found].flatMap(([id, each]) => typicalOffers(each, asked.has(id) ? MAX_OFFERS_PER_FOOD : 1));
  return { pricing: { offers, degraded } };
};
