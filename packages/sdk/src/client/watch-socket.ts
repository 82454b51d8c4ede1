import type { SessionEvent } from "../model/events.ts";
import type { TokenSource } from "./http.ts";

/** Events of a session as they come; ends when the run has ended, throws when the connection cannot be kept. */
export type Watch = (sessionId: string, after: number, signal?: AbortSignal) => AsyncGenerator<SessionEvent, void, undefined>;

const PROTOCOL = "ai-chef.v1";
const TOKEN_PROTOCOL = "ai-chef.token.";
const OPEN_TIMEOUT_MS = 5000;

interface Listener {
  readonly take: (event: SessionEvent) => void;
  readonly end: (error?: Error) => void;
}

/** One WebSocket for all watchers of a client, opened for the first and closed after the last. */
export function createWatch(baseUrl: string, token: TokenSource | undefined): Watch {
  const url = `${baseUrl.replace(/\/+$/u, "").replace(/^http/u, "ws")}/watch`;
  const listeners = new Map<string, Set<Listener>>();
  let connection: Promise<WebSocket> | undefined;

  const open = async (): Promise<WebSocket> => {
    const current = typeof token === "function" ? await token() : token;
    const socket = new WebSocket(url, [PROTOCOL, ...(current === undefined ? [] : [`${TOKEN_PROTOCOL}${current}`])]);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        socket.close();
        reject(new Error("the WebSocket did not open in time"));
      }, OPEN_TIMEOUT_MS);
      socket.addEventListener("open", () => {
        clearTimeout(timer);
        resolve();
      });
      socket.addEventListener("close", () => {
        clearTimeout(timer);
        reject(new Error("the WebSocket was closed"));
      });
    });
    socket.addEventListener("message", ({ data }) => deliver(String(data)));
    socket.addEventListener("close", () => {
      connection = undefined;
      for (const of of listeners.values()) for (const { end } of of) end(new Error("the WebSocket was closed"));
    });
    return socket;
  };

  const deliver = (text: string): void => {
    const message = JSON.parse(text) as { readonly type: string; readonly sessionId: string; readonly event: SessionEvent }; // the protocol of our own server
    for (const { take, end } of listeners.get(message.sessionId) ?? []) {
      if (message.type === "event") take(message.event);
      else end(message.type === "end" ? undefined : new Error("the server refused the subscription"));
    }
  };

  return async function* watch(sessionId, after, signal) {
    const queue: SessionEvent[] = [];
    let last = after;
    let isEnded = false;
    let failure: Error | undefined;
    let wake: () => void = () => undefined;
    const listener: Listener = {
      take: (event) => {
        if (event.seq !== last + 1) return; // what another watcher of the session asked for
        last = event.seq;
        queue.push(event);
        wake();
      },
      end: (error) => {
        isEnded = true;
        failure = error;
        wake();
      },
    };
    const stop = (): void => listener.end(signal?.reason instanceof Error ? signal.reason : new Error("stopped"));
    const own = listeners.get(sessionId) ?? new Set();
    listeners.set(sessionId, own);
    own.add(listener);
    signal?.addEventListener("abort", stop, { once: true });
    try {
      connection ??= open();
      const socket = await connection.catch((error: unknown) => {
        connection = undefined;
        throw error;
      });
      socket.send(JSON.stringify({ type: "subscribe", sessionId, after }));
      for (;;) {
        while (queue.length > 0) {
          const event = queue.shift();
          if (event !== undefined) yield event;
        }
        if (failure !== undefined) throw failure;
        if (isEnded) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      signal?.removeEventListener("abort", stop);
      own.delete(listener);
      if (own.size === 0) listeners.delete(sessionId);
      if (listeners.size === 0) {
        const idle = connection;
        connection = undefined;
        void idle?.then((socket) => socket.close()).catch(() => undefined);
      }
    }
  };
}
