import type { Offer } from "@ai-chef/sdk/contract";

/** Prices of foods. A food that the source does not know is absent from the answer, never 0. */
export interface PriceSource {
  /** Name in a result, and of its breaker, quota and cache: `reference`, `kamis`, `listings`. */
  readonly name: string;
  /** @throws {StageError} `ShopUnavailableError` when the source does not answer. */
  offers(foodIds: readonly string[], options: { readonly signal: AbortSignal }): Promise<ReadonlyMap<string, readonly Offer[]>>;
}
