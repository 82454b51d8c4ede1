import type { PriceSource } from "@ai-chef/service";
import type { Offer } from "@ai-chef/sdk/contract";

/** Offers by food. A food without any is known to be missing from the source: it need not be asked for again. */
export type Answers = ReadonlyMap<string, readonly Offer[]>;

export interface AskOptions {
  readonly signal: AbortSignal;
  /** Called before each request; what it throws ends the asking. */
  readonly beforeCall?: () => Promise<void>;
  /** Told of answers as they come, also for foods that were not asked for and came along. */
  readonly onAnswers: (answers: Answers) => void;
}

/** For how long an answer holds. */
export interface PricePeriod {
  /** Day of it, as `2026-11-23`. */
  readonly day: string;
  readonly endsAt: Date;
}

/** A source that is asked over the network. */
export interface LiveSource extends PriceSource {
  /** Requests in a day that may be made. */
  readonly dailyCalls: number;
  /** Whether its answers may be kept. */
  readonly isCacheable: boolean;
  /** It knows some hundred foods, all of which the nightly refresh keeps. */
  readonly isSurvey: boolean;
  /** One request brings many foods, so that what may be needed is asked for together with what is. */
  readonly isBulk: boolean;
  /** Most foods to ask for at once in the nightly refresh. */
  readonly batchSize: number;
  period(now: Date): PricePeriod;
  knows(foodId: string): boolean;
  /**
   * Asks for foods; what was answered before a failure has been told by then.
   *
   * @throws {StageError} `ShopUnavailableError`, `ShopAccessDeniedError`. An abort rejects with the caller's own reason.
   */
  ask(foodIds: readonly string[], options: AskOptions): Promise<void>;
}

/** The `offers` of the port, by asking. */
export function offersByAsking(ask: LiveSource["ask"]): PriceSource["offers"] {
  return async (foodIds, { signal }) => {
    const wanted = new Set(foodIds);
    const found = new Map<string, readonly Offer[]>();
    const onAnswers = (answers: Answers): void => {
      for (const [foodId, offers] of answers) if (wanted.has(foodId) && offers.length > 0) found.set(foodId, offers);
    };
    await ask(foodIds, { signal, onAnswers });
    return found;
  };
}
