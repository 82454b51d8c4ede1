import type { SessionEvent } from "../model/events.ts";
import { backoff } from "./backoff.ts";
import { parseObject } from "./error-of.ts";
import type { Log } from "./log.ts";
import type { Tokens } from "./tokens.ts";

/** A place in a session: after the event of that number of that run; of the newest, where none is named. */
export interface Place {
  readonly runId: string | undefined;
  readonly after: number;
}

/** Follows one session over the connection. */
export interface Follower {
  /** From where to follow it: asked whenever the connection opens. */
  readonly place: () => Place;
  readonly onOpen: () => void;
  readonly onEvent: (event: SessionEvent) => void;
  /** The server has said all there is. */
  readonly onEnd: () => void;
  /** The server does not let it follow, for a reason that asking over HTTP tells too. */
  readonly onRefusal: () => void;
  readonly onClose: () => void;
}

/** One WebSocket for all sessions of a client: opened for the first that is followed, again whenever it is lost, and closed after the last. */
export interface WatchConnection {
  /** Returns what ends it. There is one follower a session. */
  follow(sessionId: string, follower: Follower): () => void;
  /** Drops a connection that seems to be dead, and opens another. */
  reopen(): void;
}

const PROTOCOL = "ai-chef.v1";
const TOKEN_PROTOCOL = "ai-chef.token.";
/** What a subprotocol may be made of (RFC 9110, token). */
const OFFERABLE = /^[\w!#$%&'*+.^`|~-]+$/u;
const EXPIRED = 4401;
const OPEN_TIMEOUT_MS = 5000;
const LONGEST_BACKOFF_MS = 30_000;

interface Opening {
  socket?: WebSocket;
  token?: string | undefined;
  isOpen: boolean;
}

export interface WatchConnectionOptions {
  readonly address: () => Promise<string>;
  readonly tokens: Tokens;
  readonly log: Log;
}

export function createWatchConnection({ address, tokens, log }: WatchConnectionOptions): WatchConnection {
  const followers = new Map<string, Follower>();
  let current: Opening | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const say = (opening: Opening, message: Readonly<Record<string, unknown>>): void => {
    if (opening.isOpen && opening.socket?.readyState === WebSocket.OPEN) opening.socket.send(JSON.stringify(message));
  };
  const subscribe = (opening: Opening, sessionId: string, follower: Follower): void => {
    const { runId, after } = follower.place();
    say(opening, { type: "subscribe", sessionId, after, ...(runId === undefined ? {} : { runId }) });
    follower.onOpen();
  };

  const lose = (opening: Opening, code: number): void => {
    if (current !== opening) return;
    current = undefined;
    clearTimeout(timer);
    opening.socket?.close();
    if (followers.size === 0) return;
    failures += 1;
    const ms = backoff(failures, LONGEST_BACKOFF_MS);
    log(`watching: the WebSocket was lost (${code}); another in ${Math.round(ms)} ms`);
    timer = setTimeout(() => void open(), ms);
    for (const { onClose } of followers.values()) onClose();
  };

  const open = async (): Promise<void> => {
    const opening: Opening = { isOpen: false };
    current = opening;
    clearTimeout(timer);
    timer = setTimeout(() => lose(opening, 0), OPEN_TIMEOUT_MS);
    try {
      const url = await address();
      opening.token = await tokens.current();
      if (current !== opening) return;
      const { token } = opening;
      if (token !== undefined && !OFFERABLE.test(token)) throw new Error("the token is none that a subprotocol takes");
      const socket = new WebSocket(url, token === undefined ? [PROTOCOL] : [PROTOCOL, `${TOKEN_PROTOCOL}${token}`]);
      opening.socket = socket;
      socket.addEventListener("open", () => {
        if (current !== opening) return socket.close();
        clearTimeout(timer);
        opening.isOpen = true;
        log("watching: the WebSocket is open");
        for (const [sessionId, follower] of followers) subscribe(opening, sessionId, follower);
      });
      socket.addEventListener("message", ({ data }) => {
        if (current === opening) take(opening, data);
      });
      socket.addEventListener("close", ({ code }) => void close(opening, code));
    } catch {
      // Polling goes on meanwhile, and says what is wrong.
      lose(opening, 0);
    }
  };

  const close = async (opening: Opening, code: number): Promise<void> => {
    if (code === EXPIRED && (await tokens.renew(opening.token).catch(() => false))) failures = 0;
    lose(opening, code);
  };

  const take = (opening: Opening, data: unknown): void => {
    const { type, sessionId, event, problem } = (typeof data === "string" ? parseObject(data) : null) ?? {};
    const follower = followers.get(String(sessionId));
    // Nothing for whoever left, and whatever is not of the protocol: another server's words, a later version's.
    if (follower === undefined) return;
    if (type === "event" && isEvent(event)) {
      failures = 0;
      follower.onEvent(event);
    } else if (type === "end") follower.onEnd();
    else if (type === "error" && typeof problem === "object" && problem !== null && "code" in problem && problem.code === "token_expired")
      void close(opening, EXPIRED);
    else if (type === "error") follower.onRefusal();
  };

  return {
    follow: (sessionId, follower) => {
      followers.set(sessionId, follower);
      if (current === undefined && followers.size === 1) void open();
      else if (current?.isOpen === true) subscribe(current, sessionId, follower);
      return () => {
        if (followers.get(sessionId) !== follower) return;
        followers.delete(sessionId);
        const opening = current;
        if (opening !== undefined && followers.size > 0) say(opening, { type: "unsubscribe", sessionId });
        if (followers.size > 0) return;
        current = undefined;
        failures = 0;
        clearTimeout(timer);
        opening?.socket?.close();
      };
    },
    reopen: () => {
      if (current?.isOpen === true) lose(current, 0);
    },
  };
}

const isEvent = (event: unknown): event is SessionEvent =>
  typeof event === "object" && event !== null && "seq" in event && Number.isSafeInteger(event.seq) && "runId" in event && typeof event.runId === "string";
