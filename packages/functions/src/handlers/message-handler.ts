import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import { type Clock, type ConnectionStore, type EventChannel, MAX_SUBSCRIPTIONS, type SessionStore } from "@ai-chef/service";
import { allow, toProblem, type WatchRequest, watchRequestSchema } from "@ai-chef/service/api";
import type { Observer } from "../observability/observer.ts";
import { OK, type WebSocketAnswer, type WebSocketEvent } from "./web-socket-event.ts";

export interface MessageOptions {
  readonly store: SessionStore;
  readonly connections: ConnectionStore;
  readonly channel: EventChannel;
  readonly clock: Clock;
  readonly observer: Observer;
}

const PAGE = 200;

type Subscription = Extract<WatchRequest, { readonly type: "subscribe" }>;

/**
 * What a client of the WebSocket says. A subscription is written down before its replay, so that what is appended meanwhile is pushed; a client drops what it
 * has and asks again where it misses something.
 */
export function messageHandler({ store, connections, channel, clock, observer }: MessageOptions): (event: WebSocketEvent) => Promise<WebSocketAnswer> {
  const follow = async (connectionId: string, { sessionId, after, runId }: Subscription): Promise<void> => {
    const connection = await connections.get(connectionId);
    if (connection === null) throw new ChefError("unauthenticated", "The connection is not known.");
    if (Date.parse(connection.expiresAt) <= clock.now().getTime()) throw new ChefError("token_expired", "The token of the connection has expired.");
    allow(connection.caller, "sessions:read", sessionId);
    const session = await store.getSession(sessionId, connection.caller.owner);
    if (session === null) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "sessionId", value: sessionId });
    if (!(await connections.subscribe(connectionId, sessionId)))
      throw new ChefError("invalid_value", `A connection follows at most ${MAX_SUBSCRIPTIONS} sessions.`, { field: "sessionId", value: sessionId });
    let last = runId === undefined || runId === session.runId ? after : 0;
    for (;;) {
      const events = await store.eventsAfter(session.runId, last, PAGE);
      for (const event of events) {
        if ((await channel.send(connectionId, { type: "event", sessionId, event })) === "gone") return await connections.close(connectionId);
        last = event.seq;
        if (event.type === "session-end") {
          await channel.send(connectionId, { type: "end", sessionId });
          return;
        }
      }
      if (events.length < PAGE) break;
    }
    const run = await store.getRun(session.runId);
    if (run?.status !== "running" && last >= (run?.lastSeq ?? 0)) await channel.send(connectionId, { type: "end", sessionId });
  };

  return async ({ requestContext: { connectionId, requestId }, body }) =>
    await observer.observe("message", { connectionId }, async () => {
      let sessionId: string | null = null;
      try {
        const message = parseWith(watchRequestSchema, parse(body ?? ""), "message");
        ({ sessionId } = message);
        if (message.type === "subscribe") await follow(connectionId, message);
        else await connections.unsubscribe(connectionId, message.sessionId);
      } catch (error) {
        observer.failure(error);
        await channel.send(connectionId, { type: "error", sessionId, problem: toProblem(error, requestId) });
      }
      return OK;
    });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ChefError("invalid_json", "The message is not JSON.", { cause: error });
  }
}
