import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import { type WebSocket, WebSocketServer } from "ws";
import { allow, type Authenticate, type Caller } from "../api/caller.ts";
import { toProblem } from "../api/problem.ts";
import { offeredToken, WATCH_PROTOCOL, type WatchMessage, watchRequestSchema } from "../api/watch-protocol.ts";
import { MAX_SUBSCRIPTIONS } from "../ports/connection-store.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { EventBell } from "../sessions/event-bell.ts";

export interface WatchServerOptions {
  readonly store: SessionStore;
  readonly authenticate: Authenticate;
  readonly bell: EventBell;
  /** Whether a request may be answered at all: host and origin. */
  readonly isAllowed: (request: IncomingMessage) => boolean;
  readonly onDefect: (error: unknown, id: string) => void;
}

const PATH = "/watch";
const MAX_MESSAGE_BYTES = 4096;
const PAGE = 200;
/** Another process may write the events: then no bell rings. */
const LOOK_AGAIN_MS = 1000;
const PING_MS = 30_000;

/** Serves the WebSocket at `/watch` of an HTTP server. Rows are the truth: what is sent is read from the store. */
export function attachWatchServer(server: Server, options: WatchServerOptions): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has(WATCH_PROTOCOL) ? WATCH_PROTOCOL : false),
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void admit(request, options).then(
      (caller) => sockets.handleUpgrade(request, socket, head, (watcher) => serve(watcher, caller, options)),
      (error: unknown) => {
        const { status, code } = toProblem(error, crypto.randomUUID());
        socket.end(`HTTP/1.1 ${status} ${code}\r\nConnection: close\r\n\r\n`);
      },
    );
  });
  return {
    close: () => {
      for (const socket of sockets.clients) socket.close(1001, "the server ends");
      sockets.close();
    },
  };
}

async function admit(request: IncomingMessage, { authenticate, isAllowed }: WatchServerOptions): Promise<Caller> {
  if (!isAllowed(request)) throw new ChefError("forbidden", "The server answers this machine only.");
  if (new URL(request.url ?? "/", "http://localhost").pathname !== PATH) throw new ChefError("route_not_found", `There is no ${request.url}.`);
  return await authenticate(offeredToken(request.headers["sec-websocket-protocol"]));
}

function serve(socket: WebSocket, caller: Caller, options: WatchServerOptions): void {
  const subscriptions = new Map<string, AbortController>();
  const send = (message: WatchMessage): void => socket.send(JSON.stringify(message));
  const fail = (sessionId: string | null, error: unknown): void => {
    const id = crypto.randomUUID();
    if (!ChefError.isInstance(error)) options.onDefect(error, id);
    send({ type: "error", sessionId, problem: toProblem(error, id) });
  };
  const stop = (sessionId: string): void => {
    subscriptions.get(sessionId)?.abort();
    subscriptions.delete(sessionId);
  };
  const ping = setInterval(() => socket.ping(), PING_MS);

  socket.on("message", (data: Buffer) => {
    let sessionId: string | null = null;
    try {
      const message = parseWith(watchRequestSchema, parse(data.toString()), "message");
      ({ sessionId } = message);
      const id = message.sessionId;
      stop(id);
      if (message.type === "unsubscribe") return;
      if (subscriptions.size >= MAX_SUBSCRIPTIONS) throw new ChefError("invalid_value", `A connection follows at most ${MAX_SUBSCRIPTIONS} sessions.`);
      const stopped = new AbortController();
      subscriptions.set(id, stopped);
      follow(id, message.after, caller, { ...options, send, signal: stopped.signal }).catch((error: unknown) => fail(id, error));
    } catch (error) {
      fail(sessionId, error);
    }
  });
  socket.on("close", () => {
    clearInterval(ping);
    for (const id of subscriptions.keys()) stop(id);
  });
  // A broken connection is closed by ws; the client comes again.
  socket.on("error", () => socket.terminate());
}

interface Following extends WatchServerOptions {
  readonly send: (message: WatchMessage) => void;
  readonly signal: AbortSignal;
}

async function follow(sessionId: string, after: number, caller: Caller, { store, bell, send, signal }: Following): Promise<void> {
  allow(caller, "sessions:read", sessionId);
  const session = await store.getSession(sessionId, caller.owner);
  if (session === null) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "sessionId", value: sessionId });
  let last = after;
  while (!signal.aborted) {
    const events = await store.eventsAfter(session.runId, last, PAGE);
    if (signal.aborted) return;
    for (const event of events) {
      send({ type: "event", sessionId, event });
      last = event.seq;
      if (event.type === "session-end") return send({ type: "end", sessionId });
    }
    if (events.length > 0) continue;
    const run = await store.getRun(session.runId);
    if (run === null || (run.status !== "running" && last >= run.lastSeq)) return send({ type: "end", sessionId });
    await bell.wait(session.runId, LOOK_AGAIN_MS, signal);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ChefError("invalid_json", "The message is not JSON.", { cause: error });
  }
}
