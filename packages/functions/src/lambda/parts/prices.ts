import { systemClock } from "@ai-chef/service";
import { count } from "../../observability/measure.ts";
import { createPriceSource, type PriceChain, type PriceKeys, readPriceKeys, readPriceSecret } from "../../prices/index.ts";
import { observer } from "./observer.ts";
import { secret } from "./secrets.ts";
import { settings } from "./settings.ts";
import { access, cache } from "./tables.ts";

const NO_KEYS: PriceKeys = { kamis: null, at: null, listings: null };

let made: { readonly text: string | null; readonly chain: PriceChain } | undefined;

/** The chain of price sources, made anew when the keys were changed. */
export async function prices(): Promise<PriceChain> {
  const text = settings.PRICES_SECRET_ARN === null ? null : await secret(settings.PRICES_SECRET_ARN);
  if (made === undefined || made.text !== text) made = { text, chain: chainOf(text === null ? NO_KEYS : readPriceKeys(readPriceSecret(text))) };
  return made.chain;
}

const chainOf = (keys: PriceKeys): PriceChain =>
  createPriceSource({
    keys,
    cache: cache(),
    access: access(),
    clock: systemClock,
    onSource: ({ cached, asked }) => observer.measure([count("CacheHit", cached), count("CacheMiss", asked)]),
  });
