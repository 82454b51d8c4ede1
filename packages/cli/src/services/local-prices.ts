import type { PriceSource } from "@ai-chef/service";
import { createSqliteAccessStore } from "@ai-chef/service/local";
import { priceCachePath, storePath } from "../folders.ts";

/** Variables of the environment that name a source of prices. */
export const PRICE_SOURCE_VARIABLES = ["AI_CHEF_KAMIS_KEY", "AI_CHEF_KAMIS_ID", "AI_CHEF_DATA_GO_KR_KEY", "AI_CHEF_LISTINGS_URL"] as const;

export interface LocalPrices {
  readonly source: PriceSource;
  close(): void;
}

/**
 * Live prices by keys of one's own; undefined where there are none, and then nothing is loaded and nothing asked.
 *
 * @throws {ChefError} `missing_field` or `invalid_value` for keys that cannot be used.
 */
export async function localPrices(environment: NodeJS.ProcessEnv): Promise<LocalPrices | undefined> {
  if (PRICE_SOURCE_VARIABLES.every((name) => (environment[name] ?? "").trim() === "")) return undefined;
  const [{ createPriceSource, readPriceKeys }, { openPriceCache }] = await Promise.all([import("@ai-chef/functions/prices"), import("./price-cache.ts")]);
  const keys = readPriceKeys(environment);
  const access = createSqliteAccessStore({ path: storePath(environment) }); // makes the folder
  const cache = openPriceCache({ path: priceCachePath(environment) });
  return {
    source: createPriceSource({ keys, cache, access }),
    close: () => {
      cache.close();
      access.close();
    },
  };
}
