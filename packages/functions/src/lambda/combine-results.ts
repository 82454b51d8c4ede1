import { combineResults } from "@ai-chef/service";
import { stageHandler } from "../handlers/stage-handler.ts";
import { foods } from "./parts/foods.ts";
import { observer } from "./parts/observer.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";

export const handler = stageHandler({
  name: "CombineResults",
  stage: combineResults,
  dependencies: async () => stageDependencies({ foods: await foods() }),
  observer,
});
