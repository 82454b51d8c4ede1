import { systemClock } from "@ai-chef/service";
import { messageHandler } from "../handlers/message-handler.ts";
import { channel } from "./parts/channel.ts";
import { observer } from "./parts/observer.ts";
import { connections, store } from "./parts/tables.ts";

export const handler = messageHandler({ store: store(), connections: connections(), channel: channel(), clock: systemClock, observer });
