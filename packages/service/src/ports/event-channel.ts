import type { WatchMessage } from "../api/watch-protocol.ts";

/** Speaks to WebSocket connections that another service holds. */
export interface EventChannel {
  /** `gone` when the connection is closed. @throws {ChefError} `network_failed` when it could not be told whether it arrived. */
  send(connectionId: string, message: WatchMessage): Promise<"sent" | "gone">;
}
