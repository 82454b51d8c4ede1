import { recordFailure } from "@ai-chef/service";
import { stageHandler } from "../handlers/stage-handler.ts";
import { observer } from "./parts/observer.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";

export const handler = stageHandler({ name: "RecordFailure", stage: recordFailure, dependencies: async () => stageDependencies(), observer });
