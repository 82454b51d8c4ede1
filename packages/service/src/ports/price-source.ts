import type { ErrorCode, Offer } from "@ai-chef/sdk/contract";

export interface PriceOptions {
  readonly signal: AbortSignal;
  /** Foods whose price is welcome where it costs no request of their own; they have no reference price in the answer. */
  readonly alongside?: readonly string[];
  /** Told the code of what failed, where something else stands in for some of the prices. */
  readonly onDegraded?: (code: ErrorCode) => void;
}

/** Prices of foods. A food that the source does not know is absent from the answer, never 0. */
export interface PriceSource {
  /** Name in a result, and of its breaker, quota and cache: `reference`, `kamis`, `listings`. */
  readonly name: string;
  /** @throws {StageError} `ShopUnavailableError` when the source does not answer, `ShopAccessDeniedError` when it refuses the keys. */
  offers(foodIds: readonly string[], options: PriceOptions): Promise<ReadonlyMap<string, readonly Offer[]>>;
}
