import { createAtSource } from "./create-at-source.ts";
import { createKamisSource } from "./create-kamis-source.ts";
import { createListingsSource } from "./create-listings-source.ts";
import { createPriceChain, type PriceChain, type PriceChainOptions } from "./create-price-chain.ts";
import type { SourceState } from "./describe-source.ts";
import { PRICE_VARIABLES, type PriceKeys } from "./price-keys.ts";

export interface PriceSourceOptions extends Omit<PriceChainOptions, "idle"> {
  readonly keys: PriceKeys;
  /** @defaultValue the platform's */
  readonly fetch?: typeof fetch;
}

/** The chain of the sources that there are keys for: the survey by KAMIS, the same by aT, listings; then the reference prices. */
export function createPriceSource({ keys: { kamis, at, listings }, fetch: send = fetch, ...options }: PriceSourceOptions): PriceChain {
  const common = { fetch: send, ...(options.clock === undefined ? {} : { clock: options.clock }) };
  const sources = [
    ...(kamis === null ? [] : [createKamisSource({ ...kamis, ...common })]),
    ...(at === null ? [] : [createAtSource({ ...at, ...common })]),
    ...(listings === null ? [] : [createListingsSource({ ...listings, ...common })]),
  ];
  const live = new Set(sources.map(({ name }) => name));
  return createPriceChain(sources, { ...options, idle: IDLE.filter(({ name }) => !live.has(name)) });
}

const unset = (name: string, why: string, remedy: string): SourceState => ({ name, isLive: false, why, remedy, callsToday: null, dailyCalls: null });

const IDLE: readonly SourceState[] = [
  unset(
    "kamis",
    "There are no keys for it.",
    `Ask for a key at www.kamis.or.kr (Open-API; free), and set ${PRICE_VARIABLES.kamisKey} and ${PRICE_VARIABLES.kamisId}.`,
  ),
  unset("at", "There is no key for it.", `Ask data.go.kr for the use of data set 15156057 (free), and set ${PRICE_VARIABLES.atKey}.`),
  unset(
    "listings",
    "No address is set. Naver's own Shopping search ended on 2026-07-31 for everybody.",
    `For a service that still speaks its format set ${PRICE_VARIABLES.listingsUrl} and ${PRICE_VARIABLES.listingsHeaders}.`,
  ),
];
