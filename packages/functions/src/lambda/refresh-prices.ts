import { bundledTable } from "@ai-chef/kitchen";
import { refreshPricesHandler } from "../handlers/refresh-prices-handler.ts";
import { observer } from "./parts/observer.ts";
import { prices } from "./parts/prices.ts";

export const handler = refreshPricesHandler({ prices, foodIds: () => bundledTable().foods.map(({ id }) => id), observer });
