import { setTimeout as sleep } from "node:timers/promises";
import { bundledTable, type Food, type FoodTable, type Listing, nameOf, offersFromListings } from "@ai-chef/kitchen";
import { type Clock, systemClock } from "@ai-chef/service";
import type { Offer } from "@ai-chef/sdk/contract";
import Bottleneck from "bottleneck";
import { askAll } from "./ask-all.ts";
import { getText } from "./get-text.ts";
import { readListings } from "./listings-answer.ts";
import { isNaver, listingsFailure } from "./listings-error.ts";
import { type AskOptions, type LiveSource, offersByAsking } from "./live-source.ts";
import { unavailable } from "./price-error.ts";
import { withoutSecrets } from "./secrets.ts";
import { dayPeriod, koreanDay } from "./survey-day.ts";

export interface ListingsOptions {
  /** Address of a service that speaks the format of Naver's `shop.json`. */
  readonly endpoint: string;
  /** Headers with its keys. */
  readonly headers: Readonly<Record<string, string>>;
  /** @defaultValue the platform's */
  readonly fetch?: typeof fetch;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
  /** Foods that may be asked for. @defaultValue the bundled table */
  readonly foods?: FoodTable;
  /** Of one request, in milliseconds. @defaultValue 5,000 */
  readonly timeoutMs?: number;
  /** @defaultValue 25,000: Naver's limit for a client */
  readonly dailyCalls?: number;
  /** Whether answers may be kept for the day. @defaultValue not at Naver itself, whose terms forbid it */
  readonly isCacheable?: boolean;
}

const TIMEOUT_MS = 5000;
const DAILY_CALLS = 25_000;
/** Enough for a median, and still about the food: relevance falls off along the page. */
const ROWS = 50;
const CONCURRENCY = 4;
/** Naver names no speed; clients report ten calls a second. */
const SHORTEST_GAP_MS = 110;
const MAX_FAILURES = 3;
const BATCH_SIZE = 50;
/** Waits after "too fast", in milliseconds. */
const PAUSES_MS = [500, 1500];

/** Prices by a shop's listings: a search for each food by relevance, of what is food, new and has its pack size in the title. Keys stay in the headers. */
export function createListingsSource(options: ListingsOptions): LiveSource {
  const { headers, fetch: send = fetch, clock = systemClock, foods: table = bundledTable(), timeoutMs = TIMEOUT_MS, dailyCalls = DAILY_CALLS } = options;
  const endpoint = new URL(options.endpoint);
  const source = `listings at ${endpoint.hostname}`;
  const limiter = new Bottleneck({ maxConcurrent: CONCURRENCY, minTime: SHORTEST_GAP_MS });
  let usedUpUntil = 0;

  const search = async (query: string, { signal, beforeCall }: AskOptions, pauses: readonly number[] = PAUSES_MS): Promise<readonly Listing[]> => {
    if (clock.now().getTime() < usedUpUntil) throw unavailable("Listings", "the calls of the day are used up.");
    signal.throwIfAborted();
    await beforeCall?.();
    const url = new URL(endpoint);
    const parameters = { query, display: String(ROWS), start: "1", sort: "sim", exclude: "used:rental:cbshop" };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const request = { source: "Listings", url, headers: { accept: "application/json", ...headers }, signal, timeoutMs, fetch: send };
    const { status, text } = await limiter.schedule(() => getText(request));
    if (status === 200) return readListings(withoutSecrets(text, Object.values(headers)));
    const failure = listingsFailure(status, text, endpoint);
    if (failure.kind === "day-used-up") usedUpUntil = dayPeriod(clock.now()).endsAt.getTime();
    const [pause, ...rest] = pauses;
    if (failure.kind !== "slow-down" || pause === undefined) throw failure.error;
    await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    return await search(query, { signal, ...(beforeCall === undefined ? {} : { beforeCall }), onAnswers: () => undefined }, rest);
  };

  const ask: LiveSource["ask"] = async (foodIds, options) => {
    const foods = foodIds.flatMap((foodId): readonly Food[] => {
      const food = table.byId.get(foodId);
      return food === undefined ? [] : [food];
    });
    const byName = Map.groupBy(foods, (food) => nameOf(food, "ko"));
    const tasks = [...byName].map(([name, named]) => async () => {
      const listings = await search(name, options);
      const seen = { date: koreanDay(clock.now()), source };
      options.onAnswers(new Map(named.map((food): readonly [string, readonly Offer[]] => [food.id, offersFromListings(food, listings, seen)])));
    });
    await askAll(tasks, { concurrency: CONCURRENCY, maxFailures: MAX_FAILURES, signal: options.signal });
  };

  return {
    name: "listings",
    dailyCalls,
    isCacheable: options.isCacheable ?? !isNaver(endpoint),
    isSurvey: false,
    isBulk: false,
    batchSize: BATCH_SIZE,
    period: dayPeriod,
    knows: (foodId) => table.byId.has(foodId),
    ask,
    offers: offersByAsking(ask),
  };
}
