import { systemClock } from "@ai-chef/service";
import { finalizeHandler } from "../handlers/finalize-handler.ts";
import { needed } from "../settings.ts";
import { observer } from "./parts/observer.ts";
import { settings } from "./parts/settings.ts";
import { store } from "./parts/tables.ts";

export const handler = finalizeHandler({ store: store(), clock: systemClock, stateMachineArn: needed(settings, "STATE_MACHINE_ARN"), observer });
