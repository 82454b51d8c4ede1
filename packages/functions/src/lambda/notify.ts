import { notifyHandler } from "../handlers/notify-handler.ts";
import { channel } from "./parts/channel.ts";
import { observer } from "./parts/observer.ts";
import { connections } from "./parts/tables.ts";

export const handler = notifyHandler({ connections: connections(), channel: channel(), observer });
