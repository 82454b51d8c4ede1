import { composerModel, generateRecipe } from "@ai-chef/service";
import { oncePerAttempt } from "../handlers/once-per-attempt.ts";
import { stageHandler } from "../handlers/stage-handler.ts";
import { observer } from "./parts/observer.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";
import { cache } from "./parts/tables.ts";

const stage = oncePerAttempt("GenerateRecipe", generateRecipe, cache);

export const handler = stageHandler({ name: "GenerateRecipe", stage, dependencies: async () => stageDependencies({ model: composerModel }), observer });
