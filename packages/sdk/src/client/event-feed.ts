import type { RunStatus, SessionEvent } from "../model/events.ts";
import type { Call } from "./http.ts";
import { createPatience } from "./patience.ts";
import type { Place, WatchConnection } from "./watch-connection.ts";

export interface EventsPage {
  readonly events: readonly SessionEvent[];
  readonly status: RunStatus;
  /** The newest run, whose events these are. */
  readonly runId?: string;
}

export interface EventFeedOptions {
  readonly call: Call;
  /** Null where there is no WebSocket. */
  readonly connection: WatchConnection | null;
  readonly sessionId: string;
  /** Where its first watcher begins. */
  readonly place: Place;
  /** Without a word for so long, the server is asked over HTTP whether there is none. */
  readonly heartbeatMs: number;
  readonly patienceMs: number;
}

/** What comes of one session, once and in order, for all who watch it. */
export interface EventFeed {
  /** All that came so far; of more than one run when a newer one took over. */
  readonly events: readonly SessionEvent[];
  /** The run that it follows now, when that is known. */
  readonly runId: () => string | undefined;
  /** Number of the event of that run after which it begins. */
  readonly from: () => number;
  /** How it ended; null while it goes on. */
  readonly outcome: () => { readonly error?: unknown } | null;
  /** Resolves when there is more, or an outcome. */
  readonly changed: () => Promise<void>;
  readonly stop: () => void;
}

/** Between two polls where the server does not say. */
const POLL_MS = 1000;
/** Polls of many watchers are spread by up to this share of the delay. */
const JITTER = 0.25;
/** How long a connection may take to open, or to come again, before polling bridges the time. */
const BRIDGE_MS = 1000;
/** How long the server's own end may follow the last event. */
const END_MS = 1000;

export const pagePath = (sessionId: string, after: number): string => `/sessions/${encodeURIComponent(sessionId)}/events?after=${after}`;

export const spread = (ms: number | null): number => (ms ?? POLL_MS) * (1 - JITTER + 2 * JITTER * Math.random());

export function createEventFeed({ call, connection, sessionId, place, heartbeatMs, patienceMs }: EventFeedOptions): EventFeed {
  const events: SessionEvent[] = [];
  /** What the connection brought, and was not looked at yet. */
  const incoming: (SessionEvent | "end")[] = [];
  const left = new Set<string>();
  const stopping = new AbortController();
  const patience = createPatience(patienceMs);
  let { runId, after: last } = place;
  let from = last;
  let outcome: { readonly error?: unknown } | null = null;
  let isDone = false;
  let isLive = false;
  let isRefused = false;
  let advisedMs: number | null = null;
  let wake = (): void => undefined;
  let change = Promise.withResolvers<void>();

  const tell = (): void => {
    change.resolve();
    change = Promise.withResolvers();
  };
  const push = (event: SessionEvent): void => {
    last = event.seq;
    events.push(event);
    tell();
  };
  const hasEnded = (): boolean => events.at(-1)?.type === "session-end" && events.at(-1)?.runId === runId;
  /** True when something came before the time was over, or had come already where that counts. */
  const pause = (ms: number, isForEvents = true): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      wake = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      if ((isForEvents && incoming.length > 0) || stopping.signal.aborted) wake();
    });

  /** Takes what the rows say: they are the truth. Whether there was anything new; null when they could not be read. */
  const page = async (): Promise<boolean | null> => {
    let answer;
    try {
      answer = await call<EventsPage>(pagePath(sessionId, last), { signal: stopping.signal, expects: "events" });
    } catch (error) {
      stopping.signal.throwIfAborted();
      await pause(patience.after(error), false);
      return null;
    }
    patience.renew();
    advisedMs = answer.retryAfterMs;
    const { events: found, status, runId: newest = found[0]?.runId } = answer.body;
    if (newest !== undefined && newest !== runId) {
      const isOver = runId !== undefined;
      if (runId !== undefined) left.add(runId);
      runId = newest;
      // These were counted in the run that is left.
      if (isOver && last > 0) {
        [last, from] = [0, 0];
        return true;
      }
    }
    let isNew = false;
    for (const event of found) {
      if (event.seq <= last) continue;
      push(event);
      isNew = true;
    }
    isDone = hasEnded() || (status !== "running" && !isNew);
    return isNew;
  };

  /** What an event is to the one that came last. */
  const relation = (event: SessionEvent): "next" | "known" | "ahead" => {
    if (left.has(event.runId) || (event.runId === runId && event.seq <= last)) return "known";
    return event.seq === last + 1 && (runId ?? event.runId) === event.runId ? "next" : "ahead";
  };

  const take = async (next: SessionEvent | "end"): Promise<void> => {
    if (next === "end") {
      if (hasEnded()) isDone = true;
      else if ((await page()) === null) return;
    } else {
      const stands = relation(next);
      if (stands === "next") {
        runId = next.runId;
        push(next);
      } else if (stands === "ahead") {
        const isNew = await page();
        // It is looked at again, now that more is known.
        if (isNew !== false) return;
        // The rows have no such event: it is of a run that was left before we came.
        if (next.runId !== runId) left.add(next.runId);
      }
    }
    incoming.shift();
  };

  const follow = async (): Promise<void> => {
    let bridgeMs = connection === null ? 0 : BRIDGE_MS;
    while (!isDone) {
      stopping.signal.throwIfAborted();
      const [next] = incoming;
      if (next !== undefined) await take(next);
      else if (isLive) {
        bridgeMs = BRIDGE_MS * Math.random();
        if (await pause(hasEnded() ? END_MS : heartbeatMs)) continue;
        // The run is quiet, or the connection is dead and does not know it.
        if ((await page()) === true && isLive) connection?.reopen();
      } else if (bridgeMs > 0 && !isRefused) {
        await pause(bridgeMs);
        bridgeMs = 0;
      } else if ((await page()) === false && !isDone) await pause(spread(advisedMs));
    }
  };

  const leave = connection?.follow(sessionId, {
    place: () => ({ runId, after: last }),
    onOpen: () => {
      isLive = !isRefused;
      wake();
    },
    onEvent: (event) => {
      incoming.push(event);
      wake();
    },
    onEnd: () => {
      incoming.push("end");
      wake();
    },
    onRefusal: () => {
      isRefused = true;
      isLive = false;
      wake();
    },
    onClose: () => {
      isLive = false;
      wake();
    },
  });
  const finish = (how: { readonly error?: unknown }): void => {
    if (outcome !== null) return;
    outcome = how;
    leave?.();
    tell();
  };
  void follow().then(
    () => finish({}),
    (error: unknown) => finish({ error }),
  );

  return {
    events,
    runId: () => runId,
    from: () => from,
    outcome: () => outcome,
    changed: () => change.promise,
    stop: () => {
      stopping.abort();
      wake();
      finish({});
    },
  };
}
