import { httpHandler } from "../handlers/http-handler.ts";
import { orchestratorHandler } from "../handlers/orchestrator-handler.ts";
import { api } from "./parts/api.ts";
import { observer } from "./parts/observer.ts";

const http = httpHandler(async () => (await api()).api, observer);

export const handler = orchestratorHandler({ http, dependencies: async () => (await api()).dependencies, observer });
