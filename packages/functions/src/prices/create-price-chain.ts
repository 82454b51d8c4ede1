import { type AccessStore, type Cache, type Clock, type PriceSource, referencePriceSource, StageError, systemClock } from "@ai-chef/service";
import type { ChefError, Offer } from "@ai-chef/sdk/contract";
import { describeSource, type SourceState } from "./describe-source.ts";
import type { LiveSource } from "./live-source.ts";
import { createOfferCache } from "./offer-cache.ts";
import { type RefreshOptions, type RefreshReport, refreshSources } from "./refresh-prices.ts";
import { type BreakerOptions, createSourceGate } from "./source-gate.ts";

/** What one source did for one request. */
export interface SourceReport {
  readonly source: string;
  /** Foods that came from the cache. */
  readonly cached: number;
  /** Foods that the source was asked for. */
  readonly asked: number;
  /** Foods that it gave a price for. */
  readonly priced: number;
  readonly failure: ChefError | null;
  readonly ms: number;
}

export interface PriceChainOptions {
  readonly cache: Cache;
  /** Where requests are counted, for all processes together. */
  readonly access: Pick<AccessStore, "count">;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
  readonly breaker?: BreakerOptions;
  /** For all sources together, in milliseconds. @defaultValue 20,000: FetchPrices has 30 s */
  readonly timeMs?: number;
  /** What has no live price. @defaultValue the bundled reference prices */
  readonly reference?: PriceSource;
  /** Sources that could be used and are not, and why. */
  readonly idle?: readonly SourceState[];
  /** Told of each source that was looked at. */
  readonly onSource?: (report: SourceReport) => void;
}

/** Sources one after another, each for what those before it have no price of. */
export interface PriceChain extends PriceSource {
  /** Which source is live, and why another is not. */
  describeSources(): Promise<readonly SourceState[]>;
  /** Asks the sources for foods ahead of need; what the cache has is not asked again, so that it goes on where it was stopped. */
  refreshPrices(foodIds: readonly string[], options: RefreshOptions): Promise<readonly RefreshReport[]>;
}

const TIME_MS = 20_000;

/**
 * A chain of sources: the cache first, then each source in order for what is missing, in its share of the time; the dated reference prices last. Where a
 * source failed and reference prices stand in for some foods, `onDegraded` is told. Without any live source these are simply the reference prices.
 *
 * @throws {StageError} `ShopUnavailableError`, or `ShopAccessDeniedError` when it is the keys alone, where every source that was asked failed and nothing live
 * is at hand. An abort rejects with the caller's own reason.
 */
export function createPriceChain(sources: readonly LiveSource[], options: PriceChainOptions): PriceChain {
  const { access, clock = systemClock, breaker = {}, timeMs = TIME_MS, reference = referencePriceSource, idle = [], onSource } = options;
  const cache = createOfferCache(options.cache, clock);
  const gates = sources.map((source) => createSourceGate({ source, access, clock, breaker }));

  return {
    name: ["live", ...sources.map(({ name }) => name), reference.name].slice(sources.length === 0 ? 1 : 0).join("+"),
    offers: async (foodIds, { signal, alongside = [], onDegraded }) => {
      signal.throwIfAborted();
      const ids = [...new Set(foodIds)];
      const all = [...new Set([...ids, ...alongside])];
      const kept = await cache.read(
        sources.map((source) => ({ source, foodIds: source.isSurvey ? all : ids })),
        signal,
      );
      const found = new Map<string, readonly Offer[]>();
      const failures: ChefError[] = [];
      /** Foods that a source which failed may have had. */
      const lost = new Set<string>();
      let asked = 0;
      const take = (answers: ReadonlyMap<string, readonly Offer[]> | undefined): number => {
        const taken = all.filter((id) => !found.has(id) && (answers?.get(id)?.length ?? 0) > 0);
        for (const id of taken) found.set(id, answers?.get(id) ?? []);
        return taken.length;
      };

      const cached = new Map(sources.map(({ name }) => [name, take(kept.get(name))]));
      const until = performance.now() + timeMs;
      for (const [index, gate] of gates.entries()) {
        const { source } = gate;
        const missing = (source.isBulk ? all : ids).filter((id) => !found.has(id) && source.knows(id) && kept.get(source.name)?.has(id) !== true);
        const begun = performance.now();
        if (missing.length > 0) asked += 1;
        const share = (until - begun) / (gates.length - index);
        const { answers, failure } =
          missing.length === 0 ? { answers: new Map(), failure: null } : await gate.ask(missing, { signal, timeMs: Math.max(1, share) });
        signal.throwIfAborted();
        await cache.write(source, answers);
        const priced = take(answers);
        if (failure !== null) {
          failures.push(failure);
          for (const id of missing) if (!answers.has(id)) lost.add(id);
        }
        onSource?.({ source: source.name, cached: cached.get(source.name) ?? 0, asked: missing.length, priced, failure, ms: performance.now() - begun });
      }
      signal.throwIfAborted();
      const [first] = failures;
      if (first !== undefined && failures.length === asked && found.size === 0) throw allFailed(first, failures);
      if (first !== undefined && [...lost].some((id) => !found.has(id))) onDegraded?.(first.code);
      const rest = await reference.offers(
        ids.filter((id) => !found.has(id)),
        { signal },
      );
      return new Map([...all.filter((id) => found.has(id)), ...rest.keys()].map((id) => [id, found.get(id) ?? rest.get(id) ?? []] as const));
    },
    describeSources: async () => [...(await Promise.all(gates.map(describeSource))), ...idle],
    refreshPrices: (foodIds, refresh) => refreshSources(gates, cache, foodIds, refresh),
  };
}

function allFailed(first: ChefError, failures: readonly ChefError[]): StageError {
  const isDenied = failures.every(({ code }) => code === "shop_access_denied");
  const message = failures.map((failure) => failure.message).join(" ");
  return new StageError(isDenied ? "shop_access_denied" : "shop_unavailable", message, first.hint === undefined ? {} : { hint: first.hint });
}
