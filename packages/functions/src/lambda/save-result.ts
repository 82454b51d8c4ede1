import { saveResult } from "@ai-chef/service";
import { stageHandler } from "../handlers/stage-handler.ts";
import { observer } from "./parts/observer.ts";
import { stageDependencies } from "./parts/stage-dependencies.ts";
import { access } from "./parts/tables.ts";

export const handler = stageHandler({ name: "SaveResult", stage: saveResult, dependencies: async () => stageDependencies({ access: access() }), observer });
