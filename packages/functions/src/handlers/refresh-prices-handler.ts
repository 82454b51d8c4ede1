import type { Observer } from "../observability/observer.ts";
import type { PriceChain, RefreshReport } from "../prices/index.ts";
import type { LambdaContext } from "./stage-handler.ts";

export interface RefreshPricesOptions {
  readonly prices: () => Promise<Pick<PriceChain, "refreshPrices">>;
  /** Foods of the table. */
  readonly foodIds: () => readonly string[];
  readonly observer: Observer;
}

/** Time that the handler keeps for its report, in milliseconds. */
const REPORT_MS = 3000;

/** Asks the price sources for the foods of the table ahead of need. It stops in time; what is left is asked for the next night. */
export function refreshPricesHandler({
  prices,
  foodIds,
  observer,
}: RefreshPricesOptions): (event: unknown, context: LambdaContext) => Promise<readonly RefreshReport[]> {
  return async (_, context) =>
    await observer.observe("refresh-prices", {}, async () => {
      const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - REPORT_MS));
      const chain = await prices();
      const reports = await chain.refreshPrices(foodIds(), { signal });
      for (const { source, fresh, priced, missing, left, endedBy } of reports)
        observer.info("refreshed", { source, fresh, priced, missing, left, endedBy: endedBy ?? "done" });
      return reports;
    });
}
