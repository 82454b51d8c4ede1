import { generateRecipe } from "@ai-chef/service";
import { createBedrockModel } from "../bedrock/index.ts";
import { oncePerAttempt } from "../handlers/once-per-attempt.ts";
import { stageHandler } from "../handlers/stage-handler.ts";
import { needed } from "../settings.ts";
import { observer } from "./parts/observer.ts";
import { once } from "./parts/once.ts";
import { settings } from "./parts/settings.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";
import { cache } from "./parts/tables.ts";

const model = once(() => createBedrockModel({ modelId: needed(settings, "MODEL_ID"), maxTokens: settings.MODEL_MAX_TOKENS }));
const stage = oncePerAttempt("GenerateRecipe", generateRecipe, cache);

export const handler = stageHandler({ name: "GenerateRecipe", stage, dependencies: async () => stageDependencies({ model: model() }), observer });
