import { systemClock } from "@ai-chef/service";
import { connectHandler } from "../handlers/connect-handler.ts";
import { observer } from "./parts/observer.ts";
import { connections } from "./parts/tables.ts";

export const handler = connectHandler({ connections: connections(), clock: systemClock, observer });
