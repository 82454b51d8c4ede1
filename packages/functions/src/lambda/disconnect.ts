import { disconnectHandler } from "../handlers/connect-handler.ts";
import { observer } from "./parts/observer.ts";
import { connections } from "./parts/tables.ts";

export const handler = disconnectHandler({ connections: connections(), observer });
