import { fetchPrices } from "@ai-chef/service";
import { stageHandler } from "../handlers/stage-handler.ts";
import { observer } from "./parts/observer.ts";
import { prices } from "./parts/prices.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";

export const handler = stageHandler({
  name: "FetchPrices",
  stage: fetchPrices,
  dependencies: async () => stageDependencies({ prices: await prices() }),
  observer,
});
