import { ChefError } from "@ai-chef/sdk/contract";
import type { Clock, ConnectionStore } from "@ai-chef/service";
import { WATCH_PROTOCOL } from "@ai-chef/service/api";
import type { Observer } from "../observability/observer.ts";
import { fromContext } from "./caller-context.ts";
import { OK, type WebSocketAnswer, type WebSocketEvent } from "./web-socket-event.ts";

export interface ConnectionOptions {
  readonly connections: ConnectionStore;
  readonly clock: Clock;
  readonly observer: Observer;
}

/** API Gateway ends a connection after two hours (its quota, which cannot be raised). */
const CONNECTION_HOURS = 2;

/** Writes down a connection with what its token allows. The protocol is echoed, without which browsers refuse the connection; the token is not. */
export function connectHandler({ connections, clock, observer }: ConnectionOptions): (event: WebSocketEvent) => Promise<WebSocketAnswer> {
  return async ({ requestContext: { connectionId, authorizer } }) =>
    await observer.observe("connect", { connectionId }, async () => {
      const caller = fromContext(authorizer);
      if (caller === null) throw new ChefError("unauthenticated", "The authorizer said nothing of the caller.");
      const latest = clock.now().getTime() + CONNECTION_HOURS * 60 * 60 * 1000;
      const expiresAt = caller.expiresAt === null ? latest : Math.min(latest, Date.parse(caller.expiresAt));
      await connections.open({ connectionId, caller, expiresAt: new Date(expiresAt).toISOString() });
      return { statusCode: 200, headers: { "Sec-WebSocket-Protocol": WATCH_PROTOCOL } };
    });
}

/** Forgets a connection and what it followed. Again, it does nothing. */
export function disconnectHandler({ connections, observer }: Omit<ConnectionOptions, "clock">): (event: WebSocketEvent) => Promise<WebSocketAnswer> {
  return async ({ requestContext: { connectionId } }) =>
    await observer.observe("disconnect", { connectionId }, async () => {
      await connections.close(connectionId);
      return OK;
    });
}
