import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import { type WebSocket, WebSocketServer } from "ws";
import { allow, type Authenticate, type Caller } from "../api/caller.ts";
import { toProblem } from "../api/problem.ts";
import { EXPIRED_CLOSE_CODE, offeredToken, WATCH_PROTOCOL, type WatchMessage, type WatchRequest, watchRequestSchema } from "../api/watch-protocol.ts";
import type { Clock } from "../ports/clock.ts";
import { MAX_SUBSCRIPTIONS } from "../ports/connection-store.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { EventBell } from "../sessions/event-bell.ts";

export interface WatchServerOptions {
  readonly store: SessionStore;
  readonly authenticate: Authenticate;
  readonly bell: EventBell;
  readonly clock: Clock;
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
/** The longest that a timer of Node can be set to. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

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
  const expiry = whenExpired(caller, options.clock, () => {
    for (const id of subscriptions.keys()) stop(id);
    socket.close(EXPIRED_CLOSE_CODE, "token_expired");
  });

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
      void follow(message, caller, { ...options, send, signal: stopped.signal })
        .catch((error: unknown) => fail(id, error))
        .finally(() => {
          if (subscriptions.get(id) === stopped) subscriptions.delete(id);
        });
    } catch (error) {
      fail(sessionId, error);
    }
  });
  socket.on("close", () => {
    clearInterval(ping);
    clearTimeout(expiry);
    for (const id of subscriptions.keys()) stop(id);
  });
  // A broken connection is closed by ws; the client comes again.
  socket.on("error", () => socket.terminate());
}

interface Following extends WatchServerOptions {
  readonly send: (message: WatchMessage) => void;
  readonly signal: AbortSignal;
}

/** Nothing for a token that does not expire, or not while a process lives. */
function whenExpired({ expiresAt }: Caller, clock: Clock, work: () => void): NodeJS.Timeout | undefined {
  if (expiresAt === null) return undefined;
  const ms = Math.max(0, Date.parse(expiresAt) - clock.now().getTime());
  return ms > LONGEST_TIMER_MS ? undefined : setTimeout(work, ms);
}

type Subscription = Extract<WatchRequest, { readonly type: "subscribe" }>;

async function follow({ sessionId, after, runId: known }: Subscription, caller: Caller, { store, bell, send, signal }: Following): Promise<void> {
  allow(caller, "sessions:read", sessionId);
  const newestRun = async (): Promise<string> => {
    const session = await store.getSession(sessionId, caller.owner);
    if (session === null) throw new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "sessionId", value: sessionId });
    return session.runId;
  };
  let runId = await newestRun();
  let last = known === undefined || known === runId ? after : 0;
  while (!signal.aborted) {
    const events = await store.eventsAfter(runId, last, PAGE);
    if (signal.aborted) return;
    for (const event of events) {
      send({ type: "event", sessionId, event });
      last = event.seq;
    }
    if (events.length > 0 && events.at(-1)?.type !== "session-end") continue;
    const newest = await newestRun();
    if (signal.aborted) return;
    if (newest !== runId) {
      [runId, last] = [newest, 0];
      continue;
    }
    const run = await store.getRun(runId);
    if (signal.aborted) return;
    if (run === null || (run.status !== "running" && last >= run.lastSeq)) return send({ type: "end", sessionId });
    // What came since it was looked for has rung already.
    if (run.lastSeq === last) await bell.wait(runId, LOOK_AGAIN_MS, signal);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ChefError("invalid_json", "The message is not JSON.", { cause: error });
  }
}
