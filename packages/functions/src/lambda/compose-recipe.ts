import { composeByChoice, composeRecipe } from "@ai-chef/service";
import { type LambdaContext, stageHandler } from "../handlers/stage-handler.ts";
import { observer } from "./parts/observer.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";

const dependencies = async () => stageDependencies();
const standIn = stageHandler({ name: "ComposeRecipe", stage: composeRecipe, dependencies, observer });
const byChoice = stageHandler({ name: "GenerateRecipe", stage: composeByChoice, dependencies, observer });

/** Stands in for a model that failed; where an environment has no model, its `GenerateRecipe` state calls this function too. */
export const handler = (payload: unknown, context: LambdaContext): Promise<unknown> => {
  const isFallen = typeof payload === "object" && payload !== null && "error" in payload;
  return isFallen ? standIn(payload, context) : byChoice(payload, context);
};
